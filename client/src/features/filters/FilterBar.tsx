import type { ReactNode } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { activeConditions, without } from '../../lib/filter/conditions.ts';
import { useAtlas } from '../../store/context.tsx';
import type { FilterPanel } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { CertaintyChoice } from './CertaintyChoice.tsx';
import { FilterBody } from './FilterBody.tsx';
import './filters.css';
import { useIndustries } from './useIndustries.ts';
import { conditionWords } from './words.ts';

const PANELS = [
  'kind',
  'status',
  'orientation',
  'area',
  'free',
  'occupancy',
  'industry',
  'location_basis',
  'counted',
] as const satisfies readonly FilterPanel[];

/** Filters as chips; each opens in place under the row, one at a time. `lead` stands before them. */
export function FilterBar({ lead }: { lead?: ReactNode }) {
  const words = useWords();
  const { m } = words;
  const filters = useAtlas((s) => s.filters);
  const open = useAtlas((s) => s.openFilter);
  const toggle = useAtlas((s) => s.toggleFilterPanel);
  const setFilters = useAtlas((s) => s.setFilters);
  const clear = useAtlas((s) => s.clearFilters);
  const industries = useIndustries();
  const active = activeConditions(filters);

  return (
    <section className="filters" aria-label={m.filters.label}>
      <div className="chips">
        {lead}
        {PANELS.map((panel) => {
          const said = conditionWords(words, industries, filters, panel);
          // Which zones count is asked beside their kind; it has a chip of its own once it is not the usual.
          if (panel === 'counted' && !said && open !== panel) return null;
          return (
            <button
              key={panel}
              type="button"
              className={said ? 'chip chip-on' : 'chip'}
              aria-expanded={open === panel}
              aria-controls="filter-body"
              onClick={() => toggle(panel)}
            >
              <span className="chip-name">{m.filters.names[panel]}</span>
              {said && <span className="chip-value">{said}</span>}
            </button>
          );
        })}
        {active.length > 0 && (
          <Button look="link" className="chips-clear" onClick={clear}>
            {m.filters.clear}
          </Button>
        )}
      </div>
      <div id="filter-body" className="filter-body" hidden={open === null}>
        {open !== null && (
          <>
            <div className="filter-title">
              <h2>{m.filters.titles[open]}</h2>
              {active.includes(open) && (
                <Button look="link" onClick={() => setFilters(without(open))}>
                  {m.filters.clearOne}
                </Button>
              )}
            </div>
            <FilterBody panel={open} industries={industries} />
          </>
        )}
      </div>
      <CertaintyChoice />
    </section>
  );
}
