import { lazy, Suspense, useMemo, useRef } from 'react';
import { Intro } from '../features/intro/Intro.tsx';
import { Legend } from '../features/legend/Legend.tsx';
import { MeasurePanel } from '../features/measure/MeasurePanel.tsx';
import { PinnedBanner } from '../features/moment/PinnedBanner.tsx';
import { RegionsPanel } from '../features/regions/RegionsPanel.tsx';
import { LateSketchPanel } from '../features/sketch/LateSketchPanel.tsx';
import { BasemapNotice } from '../features/stage/BasemapNotice.tsx';
import { MapControls, SouthButton } from '../features/stage/MapControls.tsx';
import { MapStage } from '../features/stage/MapStage.tsx';
import { MapApiContext, type MapHandle } from '../features/stage/map-api.ts';
import { SummaryView } from '../features/summary/SummaryView.tsx';
import { TargetStrip } from '../features/target/TargetStrip.tsx';
import { TopBar } from '../features/topbar/TopBar.tsx';
import { ViewNav } from '../features/topbar/ViewNav.tsx';
import { Card } from '../features/zone/Card.tsx';
import { useWords } from '../i18n/context.tsx';
import { useLayout } from '../lib/media.ts';
import type { MapApi } from '../map/types.ts';
import { useAtlas } from '../store/context.tsx';
import { readsPage } from '../store/reading.ts';
import type { View } from '../store/state.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Announcer } from './Announcer.tsx';
import './app.css';
import { Browse } from './Browse.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { PhoneShell } from './PhoneShell.tsx';
import { stagePadding } from './padding.ts';
import { useDocument } from './useDocument.ts';
import { useEscape } from './useEscape.ts';

/** Come along when they are opened: most readers never do. An open page can be read before it is kept up to date. */
const LiveUpdates = lazy(() => import('../features/live/LiveUpdates.tsx'));
const ChangesView = lazy(() => import('../features/changes/ChangesView.tsx'));
const DeskView = lazy(() => import('../features/desk/DeskView.tsx'));
const PlanningView = lazy(() => import('../features/planning/PlanningView.tsx'));

/** Beside the map: the list, the orientations, or on a tablet the card in their place. */
function Panel({ card, view }: { card: string | null; view: View }) {
  if (card) return <Card key={card} slug={card} />;
  if (view === 'desk' || view === 'planning') {
    return <Suspense fallback={null}>{view === 'desk' ? <DeskView /> : <PlanningView />}</Suspense>;
  }
  return view === 'regions' ? <RegionsPanel /> : <Browse intro={<Intro />} />;
}

/** Instead of the map. */
function ReadingPage({ view }: { view: View }) {
  switch (view) {
    case 'changes':
      return <ChangesView />;
    case 'desk':
      return <DeskView />;
    case 'planning':
      return <PlanningView />;
    default:
      return <SummaryView />;
  }
}

/** The one screen: top bar, list, map, card, target line. */
export function App() {
  const { m } = useWords();
  const layout = useLayout();
  const view = useAtlas((s) => s.view);
  const selected = useAtlas((s) => s.selected);
  const sheet = useAtlas((s) => s.sheet);
  const drawn = useAtlas((s) => s.mapFailure === null || s.mapFailure === 'basemap');
  const map = useRef<MapApi>(null) as MapHandle;
  useDocument();
  useEscape();

  const reading = useAtlas(readsPage);
  const working = useAtlas((s) => s.view === 'desk' && s.desk !== 'work');
  const card = working ? null : selected;
  const cardBeside = layout === 'desktop' && card !== null;
  const drawing = useAtlas((s) => s.sketch?.finished === false);
  const padding = useMemo(
    () => stagePadding(layout, cardBeside, drawing),
    [layout, cardBeside, drawing],
  );
  const phone = layout === 'phone';

  return (
    <MapApiContext value={map}>
      <div
        className={`shell shell-${layout}`}
        data-card={cardBeside ? 'open' : undefined}
        data-sheet={phone ? sheet : undefined}
      >
        <a className="skip-link" href="#content">
          {m.shell.skipToList}
        </a>
        <button type="button" className="skip-link" onClick={() => map.current?.focus()}>
          {m.shell.skipToMap}
        </button>
        <TopBar phone={phone} />
        <div className="banners">
          <DemoBanner />
          <PinnedBanner />
        </div>
        <Announcer />
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <LiveUpdates />
          </Suspense>
        </ErrorBoundary>
        <main
          className="workspace"
          id="content"
          tabIndex={-1}
          data-desk={(working || view === 'planning') && !reading ? 'beside' : undefined}
        >
          {!phone && !reading && (
            <div className="panel">
              <Guard key={view}>
                <Panel card={layout === 'tablet' ? card : null} view={view} />
              </Guard>
            </div>
          )}
          <section className="stage" aria-label={m.shell.stageLabel} inert={reading}>
            <div className="stage-map">
              <MapStage padding={padding} />
            </div>
            {drawn && (
              <>
                <SouthButton />
                <MapControls />
                <Legend />
                {!phone && <MeasurePanel />}
                <BasemapNotice />
              </>
            )}
            {!phone && <LateSketchPanel />}
          </section>
          {cardBeside && !reading && (
            <Guard key={card}>
              <Card slug={card} />
            </Guard>
          )}
          {reading && (
            <Guard key={view}>
              <Suspense fallback={null}>
                <ReadingPage view={view} />
              </Suspense>
            </Guard>
          )}
          {phone && <PhoneShell />}
        </main>
        {phone ? <ViewNav withIcons /> : <TargetStrip />}
      </div>
    </MapApiContext>
  );
}
