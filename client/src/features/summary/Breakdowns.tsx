import type { SummaryGroup } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { type Filters, NO_FILTERS, STATUSES, ZONE_REGIONS } from '../../lib/filter/types.ts';
import { useAtlasStore } from '../../store/context.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Breakdown, type BreakdownRow } from './Breakdown.tsx';

/** The zones by status and by orientation; each row leads to its zones in the list. */
export function Breakdowns({ groups }: { groups: readonly SummaryGroup[] }) {
  const { m } = useWords();
  const store = useAtlasStore();
  const show = (filters: Partial<Filters>) => {
    const atlas = store.getState();
    atlas.setFilters({ ...NO_FILTERS, ...filters });
    atlas.setView('map');
    atlas.setSheet('half');
  };
  const statuses = STATUSES.flatMap((status): BreakdownRow[] => {
    const group = groups.find((one) => one.dimension === 'status' && one.status === status);
    if (!group || group.count === 0) return [];
    return [
      {
        key: status,
        name: m.terms.status[status],
        mark: <StatusMark status={status} />,
        colour: `var(--status-${status})`,
        group,
        onShow: () => show({ status: [status] }),
      },
    ];
  });
  const regions = ZONE_REGIONS.flatMap((orientation): BreakdownRow[] => {
    const group = groups.find(
      (one) => one.dimension === 'orientation' && one.orientation === orientation,
    );
    if (!group || group.count === 0) return [];
    return [
      {
        key: orientation,
        name: m.terms.region[orientation],
        mark: <span className={`region-mark region-mark-${orientation}`} aria-hidden="true" />,
        colour: `var(--region-${orientation})`,
        group,
        onShow: () => show({ orientation: [orientation] }),
      },
    ];
  });
  return (
    <div className="breakdowns">
      <Breakdown title={m.summary.byStatus} of={m.summary.status} rows={statuses} />
      <Breakdown title={m.summary.byRegion} of={m.summary.region} rows={regions} />
      <p className="summary-small">{m.summary.freeNote}</p>
    </div>
  );
}
