import { useWords } from '../../i18n/context.tsx';
import { activeConditions, without } from '../../lib/filter/conditions.ts';
import { filterZones } from '../../lib/filter/filter.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { conditionWords } from '../filters/words.ts';
import { useResults } from '../results/context.tsx';

/** Nothing found: says which single condition to drop and how many zones come back. */
export function EmptyList() {
  const words = useWords();
  const { m } = words;
  const { all, numberUnknown } = useResults();
  const industries = useIndustries();
  const filters = useAtlas((s) => s.filters);
  const setFilters = useAtlas((s) => s.setFilters);
  const clearFilters = useAtlas((s) => s.clearFilters);

  const ways = activeConditions(filters)
    .map((condition) => ({
      condition,
      count: filterZones(all?.zones ?? [], { ...filters, ...without(condition) }).zones.length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

  return (
    <div className="empty">
      <h2>{m.list.emptyTitle}</h2>
      {ways.length > 0 && <p>{m.list.emptyHint}</p>}
      <div className="empty-ways">
        {ways.map(({ condition, count }) => {
          const name = condition === 'q' ? '' : `${m.filters.names[condition]} `;
          const said = conditionWords(words, industries, filters, condition);
          return (
            <Button key={condition} onClick={() => setFilters(without(condition))}>
              <s>{`${name}${said}`}</s> {m.list.count(count)}
            </Button>
          );
        })}
        {numberUnknown > 0 && (
          <Button onClick={() => setFilters({ certainty: 'any' })}>
            {m.list.emptyUnknown(numberUnknown)}
          </Button>
        )}
      </div>
      <Button look="link" onClick={clearFilters}>
        {m.filters.clear}
      </Button>
    </div>
  );
}
