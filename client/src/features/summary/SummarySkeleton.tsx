import { useWords } from '../../i18n/context.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const ROWS = [64, 58, 46, 40, 62, 55, 48];
const COLUMNS = [0, 1, 2];

/** The table's real layout in grey while the figures are on their way. */
export function SummarySkeleton() {
  const { m } = useWords();
  return (
    <div className="summary-skeleton">
      <p className="visually-hidden" role="status">
        {m.shell.loading}
      </p>
      {ROWS.map((width) => (
        <div key={width} className="summary-skeleton-row">
          <Skeleton width={`${width}%`} height={16} />
          {COLUMNS.map((column) => (
            <Skeleton key={column} width="70%" height={16} />
          ))}
          <Skeleton width={`${width}%`} height={10} />
        </div>
      ))}
    </div>
  );
}
