import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { zonesQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import type { MapApi, MapPadding, MapSide } from '../../map/types.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { momentOf } from '../../store/moment.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { LateSwipe } from '../swipe/LateSwipe.tsx';
import { MapFailure } from './MapFailure.tsx';
import { useMapApi } from './map-api.ts';
import './stage.css';
import { mapMessages } from './map-messages.ts';
import { useDeskFraming } from './useDeskFraming.ts';
import { useMapScene } from './useMapScene.ts';

/** Brings MapLibre along, so list and filters can be used before it arrives. */
const MapView = lazy(() => import('../../map/MapView.tsx'));

function MapLoading() {
  const { m } = useWords();
  return (
    <div className="map-loading" role="status">
      {m.map.loading}
    </div>
  );
}

/** The map, wired to the state. Where it cannot be drawn, the stage says so and the list remains. */
export function MapStage({ padding }: { padding: MapPadding }) {
  const words = useWords();
  const store = useAtlasStore();
  const queries = useQueryClient();
  const map = useMapApi();
  const base = useMapScene(padding);
  const [side, setSide] = useState<MapSide | null>(null);
  const scene = useMemo(() => (side ? { ...base, ...side } : base), [base, side]);
  const camera = useAtlas((s) => s.camera);
  const failure = useAtlas((s) => s.mapFailure);
  const { selectedId } = scene;
  const [ready, setReady] = useState(false);
  const flownTo = useRef<number | null>(null);
  // A link that names a zone or a region but no place of the map shows it, once.
  const unplaced = useRef(camera === null);

  const messages = useMemo(() => mapMessages(words), [words]);
  const actions = store.getState();

  const onReady = useCallback(
    (api: MapApi) => {
      map.current = api;
      setReady(true);
    },
    [map],
  );

  useEffect(() => {
    if (!ready || selectedId === flownTo.current) return;
    const { selectedFrom } = store.getState();
    const asked = selectedFrom === 'list' || (selectedFrom === 'url' && unplaced.current);
    if (selectedId !== null && asked) map.current?.flyToZone(selectedId);
    if (selectedId !== null) unplaced.current = false;
    flownTo.current = selectedId;
  }, [ready, selectedId, map, store]);

  const outlined = scene.orientations !== null;
  useEffect(() => {
    const { selected, region } = store.getState();
    if (!ready || !outlined || !unplaced.current || selected || !region) return;
    map.current?.fitRegion(region);
    unplaced.current = false;
  }, [ready, outlined, map, store]);

  useDeskFraming(ready, scene);

  const onSelect = useCallback(
    (id: number | null) => {
      if (id === null) {
        store.getState().deselect();
        return;
      }
      const { queryKey } = zonesQuery(momentOf(store.getState()));
      const zone = queries.getQueryData(queryKey)?.byId.get(id);
      if (zone) store.getState().select(zone.properties.slug, 'map');
    },
    [store, queries],
  );

  if (failure === 'no-webgl' || failure === 'context-lost') return <MapFailure kind={failure} />;
  return (
    <ErrorBoundary fallback={() => <MapFailure kind="context-lost" />}>
      <Suspense fallback={<MapLoading />}>
        <MapView
          scene={scene}
          view={camera}
          messages={messages}
          onReady={onReady}
          onMove={actions.setCamera}
          onHover={actions.hover}
          onSelect={onSelect}
          onSelectOrientation={actions.setRegion}
          onSketchChange={actions.changeSketch}
          onSketchLive={actions.setSketchLive}
          onMeasureChange={actions.setMeasure}
          onMeasureEnd={actions.endMeasuring}
          onError={actions.setMapFailure}
          onReferenceTrouble={actions.setReferenceTrouble}
        />
        <LateSwipe base={base} messages={messages} ready={ready} onSide={setSide} />
      </Suspense>
    </ErrorBoundary>
  );
}
