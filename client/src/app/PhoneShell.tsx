import { Intro } from '../features/intro/Intro.tsx';
import { MeasurePanel } from '../features/measure/MeasurePanel.tsx';
import { RegionsPanel } from '../features/regions/RegionsPanel.tsx';
import { useResults } from '../features/results/context.tsx';
import { PhoneTarget, TargetGlance } from '../features/target/PhoneTarget.tsx';
import { Card } from '../features/zone/Card.tsx';
import { useWords } from '../i18n/context.tsx';
import { useAtlas } from '../store/context.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Browse } from './Browse.tsx';

/** What the sheet holds, most urgent first. */
function useContent(): 'target' | 'measure' | 'card' | 'regions' | 'browse' {
  const targetOpen = useAtlas((s) => s.targetOpen);
  const measuring = useAtlas((s) => s.measure !== null);
  const selected = useAtlas((s) => s.selected !== null);
  const view = useAtlas((s) => s.view);
  if (targetOpen) return 'target';
  if (measuring) return 'measure';
  if (selected) return 'card';
  return view === 'regions' ? 'regions' : 'browse';
}

/** On a phone everything besides the map lives in one sheet. */
export function PhoneShell() {
  const { m } = useWords();
  const { zones, all } = useResults();
  const content = useContent();
  const selected = useAtlas((s) => s.selected);
  const sheet = useAtlas((s) => s.sheet);
  const setSheet = useAtlas((s) => s.setSheet);
  const view = useAtlas((s) => s.view);
  if (view === 'summary') return null;
  return (
    <Sheet
      height={sheet}
      onHeight={setSheet}
      head={
        <>
          <p className="glance-count">{all ? m.list.count(zones.length) : m.shell.loading}</p>
          <TargetGlance />
        </>
      }
    >
      {content === 'target' && <PhoneTarget />}
      {content === 'measure' && (
        <div className="sheet-pad">
          <MeasurePanel />
        </div>
      )}
      {content === 'card' && selected && <Card key={selected} slug={selected} />}
      {content === 'regions' && <RegionsPanel />}
      {content === 'browse' && <Browse intro={sheet === 'full' ? <Intro /> : null} />}
    </Sheet>
  );
}
