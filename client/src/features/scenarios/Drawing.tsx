import type { MultiPolygon } from 'geojson';
import { PenLine, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ScenarioNewZone } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { asMulti } from '../../lib/as-multi.ts';
import { sketchResult } from '../../map/sketch/results.ts';
import { LAYER } from '../../map/sketch/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';

interface DrawingProps {
  outline: ScenarioNewZone['outline'];
  /** What was drawn with its hectares; `undefined` when it is erased. */
  onChange(outline: MultiPolygon | undefined, hectares: number | null): void;
}

/** Draws the outline of something that is not there yet, with the tool that draws boundaries. */
export function Drawing({ outline, onChange }: DrawingProps) {
  const { p } = usePlanningWords();
  const w = p.scenarios;
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  // Several places can be drawn; the one that began the sketch takes it.
  const [mine, setMine] = useState(false);

  useEffect(() => {
    if (!mine) return;
    if (sketch === null) setMine(false);
    else if (sketch.finished && sketch.geometry && sketch.subject === LAYER) {
      const { hectares } = sketchResult(sketch.geometry);
      onChange(sketch.geometry, hectares === null ? null : Math.round(hectares * 100) / 100);
      endSketch();
      setMine(false);
    }
  });

  return (
    <div className="actions">
      {mine && <p role="status">{w.drawing}</p>}
      {!mine && outline && <p>{w.drawn}</p>}
      <Button
        icon={PenLine}
        disabled={sketch !== null}
        onClick={() => {
          startSketch('', outline ? asMulti(outline) : null, LAYER);
          setMine(true);
        }}
      >
        {outline ? w.redraw : w.draw}
      </Button>
      {outline && !mine && (
        <Button look="plain" icon={Trash2} onClick={() => onChange(undefined, null)}>
          {w.erase}
        </Button>
      )}
    </div>
  );
}
