import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { boundaryQuery, type KnownBoundary } from '../../api/boundaries.ts';
import { cornerTable } from '../../doctor/sheet/corner-table.ts';
import { planOf } from '../../doctor/sheet/plan.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useSurveyWords } from '../../i18n/survey.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { CornerRows } from './CornerRows.tsx';
import { FactList } from './FactList.tsx';
import { originOf, totalsOf } from './facts.ts';
import { PlanDrawing } from './PlanDrawing.tsx';
import { frameOf } from './plan-frame.ts';
import './survey.css';
import './sheet-page.css';

/** What A4 leaves for the plan and the rows of its table, and a row, millimetres. A longer table begins a page. */
const PAPER = 160;
const ROW = 5.6;

function Sheet({ known }: { known: KnownBoundary }) {
  const words = useWords();
  const s = useSurveyWords();
  const { geometry, properties } = known.boundary;
  const table = useMemo(() => cornerTable(geometry.coordinates), [geometry]);
  const plan = useMemo(() => planOf(table), [table]);
  const name: string = pick(words.lang, properties, 'name');
  const fits = frameOf(plan).height + ROW * table.corners <= PAPER;
  const corners = fits ? 'sheet-corners' : 'sheet-corners sheet-corners-long';
  const turned = words.f.number(Math.abs(table.convergence));
  return (
    <article className="sheet-paper">
      <header>
        <p className="sheet-kind">{s.sheetTitle}</p>
        <h1>{name}</h1>
        {properties.sample && <p className="sheet-sample">{s.sample}</p>}
      </header>
      <PlanDrawing plan={plan} name={name} />
      <p className="survey-note">
        {s.scale(plan.scale)}. {s.crosses(plan.spacing)}{' '}
        {s.convergence(turned, table.convergence < 0 ? 'west' : 'east')}
      </p>
      <FactList facts={[...originOf(words, s, known), ...totalsOf(words, s, table)]} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={corners} tabIndex={0} aria-label={s.tableLabel}>
        <h2>{s.title}</h2>
        <p className="survey-note">{s.system}</p>
        <CornerRows table={table} most={Number.POSITIVE_INFINITY} dms />
      </section>
      <footer className="survey-note">
        <p>{s.exactness}</p>
        <p>{s.notRegistry}</p>
      </footer>
    </article>
  );
}

/** A zone's boundary on A4 paper: plan to scale, dimensions, corners. Shown without the map and the desk around it. */
export default function SheetPage() {
  const { lang } = useWords();
  const s = useSurveyWords();
  const slug = useAtlas((state) => state.selected) ?? '';
  const { data, error, refetch } = useQuery(boundaryQuery(slug, useMoment()));
  const name: string = data ? pick(lang, data.boundary.properties, 'name') : '';
  useEffect(() => {
    document.documentElement.lang = lang;
    // Paper is white: dark letters, whatever the screen.
    document.documentElement.dataset.theme = 'light';
    document.title = name === '' ? s.sheetTitle : s.sheetOf(name);
  }, [lang, name, s]);
  return (
    <main className="sheet-page">
      <div className="sheet-tools">
        <a className="button button-outline" href={`/${window.location.search}`}>
          {s.back}
        </a>
        {data && (
          <Button look="solid" icon={Printer} onClick={() => window.print()}>
            {s.printNow}
          </Button>
        )}
      </div>
      {data && <Sheet known={data} />}
      {data === null && <p className="sheet-none">{s.none}</p>}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
    </main>
  );
}
