import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Intro } from '../features/intro/Intro.tsx';
import { knownHectares } from '../features/list/known.ts';
import { MeasurePanel } from '../features/measure/MeasurePanel.tsx';
import { RegionsPanel } from '../features/regions/RegionsPanel.tsx';
import { useResults } from '../features/results/context.tsx';
import { LateSketchPanel } from '../features/sketch/LateSketchPanel.tsx';
import { PhoneTarget, TargetGlance } from '../features/target/PhoneTarget.tsx';
import { Card } from '../features/zone/Card.tsx';
import { pick, useWords } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';
import { readsPage } from '../store/reading.ts';
import { Button } from '../ui/Button.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Browse } from './Browse.tsx';

const DeskView = lazy(() => import('../features/desk/DeskView.tsx'));
const PlanningView = lazy(() => import('../features/planning/PlanningView.tsx'));

type Content =
  | 'sketch'
  | 'target'
  | 'measure'
  | 'card'
  | 'regions'
  | 'planning'
  | 'desk'
  | 'browse';

/** What the sheet holds, most urgent first. */
function useContent(): Content {
  const targetOpen = useAtlas((s) => s.targetOpen);
  const measuring = useAtlas((s) => s.measure !== null);
  const selected = useAtlas((s) => s.selected !== null);
  const view = useAtlas((s) => s.view);
  const working = useAtlas((s) => s.view === 'desk' && s.desk !== 'work');
  const drawing = useAtlas((s) => s.sketch?.finished === false);
  if (drawing) return 'sketch';
  if (targetOpen) return 'target';
  if (measuring) return 'measure';
  if (working) return 'desk';
  if (selected) return 'card';
  if (view === 'desk') return 'desk';
  return view === 'regions' || view === 'planning' ? view : 'browse';
}

/** Beside the handle: the count and the target while low, then the way back from what is open. */
function PhoneHead({ content }: { content: Content }) {
  const { m, f, lang } = useWords();
  const { zones, all } = useResults();
  const zone = useAtlas((s) => (s.selected ? all?.bySlug.get(s.selected) : undefined));
  const sheet = useAtlas((s) => s.sheet);
  const deselect = useAtlas((s) => s.deselect);
  const endMeasuring = useAtlas((s) => s.endMeasuring);
  const setTargetOpen = useAtlas((s) => s.setTargetOpen);
  if (sheet === 'peek') {
    return (
      <>
        <p className="glance-count">
          {zone
            ? pick(lang, zone.properties, 'name')
            : all
              ? m.list.count(zones.length)
              : m.shell.loading}
        </p>
        <TargetGlance />
      </>
    );
  }
  const back = (text: string, go: () => void) => (
    <Button look="plain" icon={ArrowLeft} className="sheet-back" onClick={go}>
      {text}
    </Button>
  );
  switch (content) {
    case 'sketch':
      return <p className="glance-count">{m.map.sketching}</p>;
    case 'target':
      return back(m.shell.back, () => setTargetOpen(false));
    case 'measure':
      return back(m.measure.end, endMeasuring);
    case 'card':
      return back(m.shell.toList, deselect);
    case 'desk':
      return <p className="glance-count">{m.shell.views.desk}</p>;
    case 'regions':
    case 'planning':
      return <p className="glance-count">{m.shell.views[content]}</p>;
    case 'browse':
      return (
        <p className="glance-count">
          {m.list.count(zones.length)}{' '}
          <span>{m.list.known(f.ha(Math.round(knownHectares(zones))))}</span>
        </p>
      );
  }
}

/** On a phone everything besides the map lives in one sheet. */
export function PhoneShell() {
  const content = useContent();
  const view = useAtlas((s) => s.view);
  const selected = useAtlas((s) => s.selected);
  const sheet = useAtlas((s) => s.sheet);
  const setSheet = useAtlas((s) => s.setSheet);
  const covered = useAtlas(readsPage);
  if (covered) return null;
  return (
    <Sheet height={sheet} onHeight={setSheet} head={<PhoneHead content={content} />}>
      <Guard key={content === 'sketch' ? 'desk' : content}>
        {content === 'sketch' && (
          <div className="sheet-pad">
            <LateSketchPanel />
          </div>
        )}
        {content === 'target' && <PhoneTarget />}
        {content === 'measure' && (
          <div className="sheet-pad">
            <MeasurePanel />
          </div>
        )}
        {content === 'card' && selected && <Card key={selected} slug={selected} />}
        {content === 'regions' && <RegionsPanel />}
        {content === 'planning' && (
          <Suspense fallback={null}>
            <PlanningView />
          </Suspense>
        )}
        {(content === 'desk' || (content === 'sketch' && view === 'desk')) && (
          // A form keeps what was typed while its boundary is drawn.
          <div hidden={content === 'sketch'}>
            <Suspense fallback={null}>
              <DeskView />
            </Suspense>
          </div>
        )}
        {content === 'browse' && <Browse intro={sheet === 'full' ? <Intro /> : null} />}
      </Guard>
    </Sheet>
  );
}
