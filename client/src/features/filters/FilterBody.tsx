import { useMemo } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { facetCounts } from '../../lib/filter/filter.ts';
import {
  COUNTED,
  KINDS,
  type ListFilter,
  LOCATION_BASES,
  STATUSES,
  ZONE_REGIONS,
} from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import type { FilterPanel } from '../../store/state.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useResults } from '../results/context.tsx';
import { CheckRow } from './CheckRow.tsx';
import { RangeFilter } from './RangeFilter.tsx';
import { type IndustryNames, valueWords } from './words.ts';

const VALUES: Record<Exclude<ListFilter, 'industry'>, readonly string[]> = {
  kind: KINDS,
  status: STATUSES,
  orientation: ZONE_REGIONS,
  location_basis: LOCATION_BASES,
};

interface ListBodyProps {
  filter: ListFilter;
  industries: IndustryNames;
}

function ListBody({ filter, industries }: ListBodyProps) {
  const words = useWords();
  const { all } = useResults();
  const filters = useAtlas((s) => s.filters);
  const toggle = useAtlas((s) => s.toggleFilter);
  const counts = useMemo(
    () => facetCounts(all?.zones ?? [], filters)[filter],
    [all, filters, filter],
  );
  const chosen: readonly string[] = filters[filter];
  const values =
    filter === 'industry'
      ? [...new Set([...chosen, ...counts.keys()])].sort(
          (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
        )
      : VALUES[filter].filter((value) => counts.has(value) || chosen.includes(value));
  const full = filter === 'kind' ? words.m.terms.kind : null;
  return (
    <ul className="checks">
      {values.map((value) => (
        <li key={value}>
          <CheckRow
            checked={chosen.includes(value)}
            count={counts.get(value) ?? 0}
            onChange={() => toggle(filter, value)}
          >
            {filter === 'status' && (
              <StatusMark status={STATUSES.find((one) => one === value) ?? 'unknown'} />
            )}
            {full
              ? full[KINDS.find((kind) => kind === value) ?? 'kcn']
              : valueWords(words, industries, filter, value)}
          </CheckRow>
        </li>
      ))}
    </ul>
  );
}

function CountedBody() {
  const { m } = useWords();
  const counted = useAtlas((s) => s.filters.counted) ?? 'true';
  const setFilters = useAtlas((s) => s.setFilters);
  return (
    <ul className="checks">
      {COUNTED.map((value) => (
        <li key={value}>
          <CheckRow
            type="radio"
            checked={counted === value}
            onChange={() => setFilters({ counted: value === 'true' ? null : value })}
          >
            {m.filters.counted[value]}
          </CheckRow>
        </li>
      ))}
    </ul>
  );
}

/** The inside of an opened filter. */
export function FilterBody({
  panel,
  industries,
}: {
  panel: FilterPanel;
  industries: IndustryNames;
}) {
  const { m } = useWords();
  switch (panel) {
    case 'area':
    case 'occupancy':
    case 'free':
      return <RangeFilter key={panel} figure={panel} />;
    case 'counted':
      return <CountedBody />;
    default:
      return (
        <>
          <ListBody filter={panel} industries={industries} />
          {panel === 'industry' && <p className="filter-note">{m.filters.industryNote}</p>}
          {panel === 'kind' && (
            <>
              <h3 className="filter-more">{m.filters.titles.counted}</h3>
              <CountedBody />
            </>
          )}
        </>
      );
  }
}
