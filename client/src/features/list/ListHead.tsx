import { useDeferredValue } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { SORTS, type SortKey } from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { Select } from '../../ui/Select.tsx';
import { useResults } from '../results/context.tsx';

/** How many zones are left and how many hectares of them are known; the order of the list. */
export function ListHead() {
  const { m, f } = useWords();
  const { zones, sort } = useResults();
  const setSort = useAtlas((s) => s.setSort);
  const searching = useAtlas((s) => s.filters.q.trim() !== '');
  const known = zones.reduce((sum, { properties }) => sum + (properties.planned_area_ha ?? 0), 0);
  // Spoken once typing pauses, not for every letter.
  const spoken = useDeferredValue(m.list.announce(zones.length));
  const sorts = SORTS.filter((one) => one !== 'relevance' || searching);
  return (
    <div className="list-head">
      <p className="list-count">
        <strong>{m.list.count(zones.length)}</strong>
        {known > 0 && <> · {m.list.known(f.ha(Math.round(known)))}</>}
      </p>
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
      <Select
        className="list-sort"
        label={m.list.sort}
        value={sort}
        options={sorts.map((value) => ({ value, text: m.list.sorts[value] }))}
        onChange={(value: SortKey) => setSort(value)}
      />
    </div>
  );
}
