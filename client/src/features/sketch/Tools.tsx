import { Redo2, Undo2 } from 'lucide-react';
import { useSketchWords } from '../../i18n/sketch.ts';
import { redoSketch, type SketchState, undoSketch, withTool } from '../../map/sketch/state.ts';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useMapApi } from '../stage/map-api.ts';

interface ToolsProps {
  sketch: SketchState;
  onChange(next: SketchState): void;
}

/** What the pointer does on the map, and the way back. */
export function Tools({ sketch, onChange }: ToolsProps) {
  const s = useSketchWords();
  const map = useMapApi();
  const drawing = useAtlas((state) => state.sketchLive !== null && sketch.tool !== 'edit');
  return (
    <div className="sketch-tools">
      <Segmented
        legend={s.tool}
        hideLegend
        value={sketch.tool}
        options={[
          { value: 'draw', text: s.draw },
          { value: 'hole', text: s.cut },
          { value: 'edit', text: s.edit },
        ]}
        onChange={(tool) => onChange(withTool(sketch, tool))}
      />
      <IconButton
        icon={Undo2}
        label={s.undo}
        disabled={sketch.past.length === 0 && !drawing}
        onClick={() => {
          if (!map.current?.takeBackCorner()) onChange(undoSketch(sketch));
        }}
      />
      <IconButton
        icon={Redo2}
        label={s.redo}
        disabled={sketch.future.length === 0}
        onClick={() => onChange(redoSketch(sketch))}
      />
    </div>
  );
}
