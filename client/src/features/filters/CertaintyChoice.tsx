import { useWords } from '../../i18n/context.tsx';
import { asksForFigure } from '../../lib/filter/conditions.ts';
import { CERTAINTIES } from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useResults } from '../results/context.tsx';

/** While a figure is asked for: how to read bounds, and what is left out for want of a figure. */
export function CertaintyChoice() {
  const { m } = useWords();
  const { numberUnknown } = useResults();
  const filters = useAtlas((s) => s.filters);
  const setFilters = useAtlas((s) => s.setFilters);
  if (!asksForFigure(filters)) return null;
  return (
    <div className="certainty">
      <Segmented
        legend={m.filters.certainty}
        value={filters.certainty}
        options={CERTAINTIES.map((value) => ({ value, text: m.filters.certainties[value] }))}
        onChange={(certainty) => setFilters({ certainty })}
      />
      <p>{m.filters.certaintyHints[filters.certainty]}</p>
      {numberUnknown > 0 && (
        <p>
          {m.filters.unknown(numberUnknown)}{' '}
          <Button look="link" onClick={() => setFilters({ certainty: 'any' })}>
            {m.filters.includeUnknown}
          </Button>
        </p>
      )}
    </div>
  );
}
