import { useWords } from '../../i18n/context.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const ROWS = [62, 48, 71, 55, 66, 44, 58, 70, 50];
const CHIPS = [58, 92, 66, 84, 88, 74];

/** The panel's real layout in grey while the zones are on their way. */
export function ListSkeleton() {
  const { m } = useWords();
  return (
    <div className="list-skeleton">
      <p className="visually-hidden" role="status">
        {m.shell.loading}
      </p>
      <div className="intro">
        <Skeleton width="86%" height={18} />
        <div className="gauges">
          {ROWS.slice(0, 5).map((width) => (
            <Skeleton key={width} width="80%" height={40} />
          ))}
        </div>
        <Skeleton width="100%" />
      </div>
      <div className="chips">
        {CHIPS.map((width) => (
          <Skeleton key={width} width={width} height={30} />
        ))}
      </div>
      {ROWS.map((width) => (
        <div key={width} className="row-skeleton">
          <Skeleton width={14} height={14} />
          <div>
            <Skeleton width={`${width}%`} height={13} />
            <Skeleton width={`${width - 18}%`} height={11} />
          </div>
        </div>
      ))}
    </div>
  );
}
