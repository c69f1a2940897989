import type { MultiPolygon } from 'geojson';
import { CircleStop, PenLine, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { LAYER } from '../../map/sketch/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { HeldResult } from './HeldResult.tsx';
import type { HeldPolygon } from './hold.ts';
import { LayerImport } from './LayerImport.tsx';
import './overlaps.css';
import { useHolding } from './useHolding.ts';

/** Parts drawn one after the other are polygons of their own. */
const drawnPolygons = ({ coordinates }: MultiPolygon): HeldPolygon[] =>
  coordinates.map((part, index) => ({
    n: index + 1,
    name: '',
    geometry: { type: 'MultiPolygon', coordinates: [part] },
  }));

/** Any layer of polygons, drawn or read from a file, held against the zones. */
export default function OverlapsPage() {
  const { f, p } = usePlanningWords();
  const o = p.overlaps;
  const map = useMapApi();
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  const setHeldLayer = useAtlas((s) => s.setHeldLayer);
  const setHighlight = useAtlas((s) => s.setHighlight);
  const { run, progress, error, hold, retry, stop, forget } = useHolding();

  // Whoever draws says "done" on the map; the polygons are taken from there.
  useEffect(() => {
    if (!sketch?.finished || sketch.subject !== LAYER || !sketch.geometry) return;
    endSketch();
    void hold(o.drawn, drawnPolygons(sketch.geometry));
  });

  useEffect(() => {
    if (!run) return;
    setHeldLayer({
      polygons: run.polygons.map(({ geometry }) => geometry),
      shared: run.held.zones.map(({ geometry, indicative }) => ({
        geometry: geometry as MultiPolygon,
        indicative,
      })),
    });
    setHighlight(new Set(run.held.zones.map(({ zone }) => zone)));
    return () => {
      setHeldLayer(null);
      setHighlight(null);
    };
  }, [run, setHeldLayer, setHighlight]);

  const use = (name: string, polygons: readonly HeldPolygon[]) => {
    void hold(name, polygons);
    map.current?.fitShapes(polygons.map(({ geometry }) => geometry));
  };
  return (
    <>
      <header className="overlap-head">
        <h2>{o.title}</h2>
        <p>{o.lead}</p>
      </header>
      <LayerImport title={o.file} lead={o.fileLead} use={o.hold} onUse={use} />
      <div className="actions">
        <Button
          icon={PenLine}
          disabled={sketch !== null || progress !== null}
          onClick={() => startSketch('', null, LAYER)}
        >
          {o.draw}
        </Button>
        {run && (
          <Button look="plain" icon={Trash2} onClick={forget}>
            {o.forget}
          </Button>
        )}
      </div>
      {progress && (
        <div className="sending" role="status">
          <p>{o.progress(f.number(progress.done), f.number(progress.all))}</p>
          <progress value={progress.done} max={progress.all} aria-label={o.progressLabel} />
          <Button look="plain" icon={CircleStop} onClick={stop}>
            {o.stop}
          </Button>
        </div>
      )}
      {error && <Failure error={error} onRetry={retry} />}
      {run && !progress && (
        <>
          <h3>{run.name}</h3>
          <HeldResult name={run.name} held={run.held} polygons={run.polygons} />
        </>
      )}
      <p className="overlap-note">{o.method}</p>
    </>
  );
}
