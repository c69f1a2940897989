import type { CornerTable } from '../../doctor/sheet/corner-table.ts';
import { useWords } from '../../i18n/context.tsx';
import { useSurveyWords } from '../../i18n/survey.ts';
import { CornerRows } from './CornerRows.tsx';
import { FactList } from './FactList.tsx';
import { totalsOf } from './facts.ts';

/** Corners shown on the screen. */
const MOST_SHOWN = 200;

/** What an outline adds up to, and its corners in both systems. */
export function Dimensions({ table }: { table: CornerTable }) {
  const words = useWords();
  const s = useSurveyWords();
  return (
    <>
      <FactList facts={totalsOf(words, s, table)} />
      <p className="survey-note">{s.system}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="survey-scroll" tabIndex={0} aria-label={s.tableLabel}>
        <CornerRows table={table} most={MOST_SHOWN} />
      </section>
    </>
  );
}
