import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { ClassMark } from './ClassMark.tsx';
import type { ClassTotal } from './rows.ts';
import { hectaresWords } from './words.ts';

/** Zones and hectares of each class; a press lets its zones stand out here and on the map. */
export function ClassTotals({ totals }: { totals: readonly ClassTotal[] }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const c = p.conformity;
  const chosen = useAtlas((s) => s.planClass);
  const choose = useAtlas((s) => s.setPlanClass);
  return (
    <fieldset className="class-totals">
      <legend>{c.totals}</legend>
      {totals.map((total) => (
        <button
          key={total.class}
          type="button"
          className="class-total"
          aria-pressed={chosen === total.class}
          onClick={() => choose(chosen === total.class ? null : total.class)}
        >
          <ClassMark of={total.class} />
          <span className="class-name">{c.classes[total.class]}</span>
          <strong>{c.zones(f.number(total.zones))}</strong>
          <span className="class-ha">
            {total.zones === 0 ? '' : hectaresWords(words, total)}
            {total.without > 0 && total.without < total.zones && (
              <span className="class-without">{c.without(f.number(total.without))}</span>
            )}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
