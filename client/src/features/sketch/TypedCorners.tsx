import { useSketchWords } from '../../i18n/sketch.ts';
import { closeTyped } from '../../map/sketch/close.ts';
import { LEAST_CORNERS, type SketchState, typeCorner } from '../../map/sketch/state.ts';
import { Button } from '../../ui/Button.tsx';
import { TypedPoint } from '../measure/TypedPoint.tsx';
import { useMapApi } from '../stage/map-api.ts';

interface TypedCornersProps {
  sketch: SketchState;
  onChange(next: SketchState): void;
}

/** A part, or a hole with that tool, by the coordinates of its corners, as a survey lists them: no map needed. */
export function TypedCorners({ sketch, onChange }: TypedCornersProps) {
  const s = useSketchWords();
  const map = useMapApi();
  const { typed } = sketch;
  const missing = LEAST_CORNERS - typed.length;
  return (
    <div>
      <TypedPoint
        label={s.typed}
        onAdd={(at) => {
          onChange(typeCorner(sketch, at));
          map.current?.flyToPoint(at);
        }}
      />
      {typed.length > 0 && (
        <div className="typed-corners">
          <p className="measure-note" role="status">
            {s.typedCount(typed.length)}
            {missing > 0 && `, ${s.typedMore(missing)}`}
          </p>
          <Button look="link" onClick={() => onChange({ ...sketch, typed: typed.slice(0, -1) })}>
            {s.removeTyped}
          </Button>
          <Button disabled={missing > 0} onClick={() => onChange(closeTyped(sketch))}>
            {sketch.tool === 'hole' ? s.closeTypedHole : s.closeTyped}
          </Button>
        </div>
      )}
    </div>
  );
}
