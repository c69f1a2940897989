import { useWords } from '../../i18n/context.tsx';
import { SORTS, type SortKey } from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { Select } from '../../ui/Select.tsx';
import { useResults } from '../results/context.tsx';

/** The order of the list; by relevance only while something is searched. */
export function SortSelect() {
  const { m } = useWords();
  const { sort } = useResults();
  const setSort = useAtlas((s) => s.setSort);
  const searching = useAtlas((s) => s.filters.q.trim() !== '');
  const sorts = SORTS.filter((one) => one !== 'relevance' || searching);
  return (
    <Select
      className="list-sort"
      label={m.list.sort}
      value={sort}
      options={sorts.map((value) => ({ value, text: m.list.sorts[value] }))}
      onChange={(value: SortKey) => setSort(value)}
    />
  );
}
