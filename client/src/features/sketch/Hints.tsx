import { useSketchWords } from '../../i18n/sketch.ts';
import { useMedia } from '../../lib/media.ts';
import { MOST_EDITED } from '../../map/sketch/limits.ts';
import { vertexCount } from '../../map/sketch/parts.ts';
import type { SketchState } from '../../map/sketch/state.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useNeighbours } from '../stage/useNeighbours.ts';

/** How the chosen tool is used, what stands in its way, and what corners snap to. */
export function Hints({ sketch }: { sketch: SketchState }) {
  const s = useSketchWords();
  const touch = useMedia('(pointer: coarse)');
  const { failed } = useNeighbours();
  const { tool, geometry, stray } = sketch;
  const corners = vertexCount(geometry);
  const crowded = tool === 'edit' && corners > MOST_EDITED;
  const how = {
    // With nothing drawn yet the place of the figure says how it begins.
    draw: geometry && (touch ? s.noneTouch : s.none),
    hole: geometry ? (touch ? s.holeHintTouch : s.holeHint) : s.noPartYet,
    edit: geometry && `${s.editHint}${touch ? '' : ` ${s.editHintMouse}`}`,
  };
  return (
    <div className="sketch-hints">
      <div role="status">
        {stray && geometry && <Notice tone="warn">{s.stray}</Notice>}
        {crowded && <Notice tone="warn">{s.crowded(corners, MOST_EDITED)}</Notice>}
      </div>
      {!crowded && (
        <p className="measure-note">
          {how[tool]} {s.snapHint} {!touch && s.snapHintMouse}
        </p>
      )}
      {failed && <p className="measure-note">{s.noNeighbours}</p>}
    </div>
  );
}
