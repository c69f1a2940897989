import { lazy, Suspense, useRef, useState } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useWidth } from '../../lib/use-width.ts';
import { Guard } from '../../ui/Guard.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BurnUpTable } from './BurnUpTable.tsx';
import type { BurnUp } from './burn-up.ts';
import { chartSize } from './layout.ts';

/** Its library comes along with the first chart. */
const BurnUpPlot = lazy(() => import('./BurnUpPlot.tsx'));

interface BurnUpFigureProps {
  burnUp: BurnUp;
  pinned: boolean;
  /** What the chart shows, in words. */
  sentence: string;
}

/** The burn-up as a chart or as its table; a screen reader and a printer have the table in either case. */
export function BurnUpFigure({ burnUp, pinned, sentence }: BurnUpFigureProps) {
  const { p } = usePlanningWords();
  const { chart } = p.progress;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 640);
  return (
    <section className="burn" aria-labelledby="burn-title">
      <header className="burn-head">
        <h3 id="burn-title">{chart.title}</h3>
        <Segmented<'chart' | 'table'>
          legend={chart.view}
          hideLegend
          value={view}
          options={[
            { value: 'chart', text: chart.asChart },
            { value: 'table', text: chart.asTable },
          ]}
          onChange={setView}
        />
      </header>
      <div ref={box}>
        {view === 'chart' && (
          <Guard>
            <Suspense fallback={<Skeleton width="100%" height={chartSize(width).height} />}>
              <BurnUpPlot
                burnUp={burnUp}
                width={width}
                pinned={pinned}
                label={chart.label(sentence)}
              />
            </Suspense>
          </Guard>
        )}
      </div>
      <BurnUpTable burnUp={burnUp} hidden={view === 'chart'} />
    </section>
  );
}
