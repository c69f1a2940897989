import { ArrowDown, ArrowUp, Focus } from 'lucide-react';
import type { Layer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlasStore } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { boxToFit, fitLayer } from './fit.ts';

interface LayerToolsProps {
  layer: Layer;
  /** Per cent. */
  opacity: number;
  /** From the top, beginning with 0. */
  place: number;
  count: number;
  onMoved(to: number): void;
}

/** How strongly a layer is drawn, and where among the others. */
export function LayerTools(props: LayerToolsProps) {
  const { layer, opacity, place, count, onMoved } = props;
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const map = useMapApi();
  const { moveReference, setReferenceOpacity } = useAtlasStore().getState();
  const { id, title } = layer;
  const move = (by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= count) return;
    moveReference(id, by);
    onMoved(to);
  };
  return (
    <div className="layer-tools">
      <span className="layer-strength">
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={opacity}
          aria-label={w.opacity(title)}
          aria-valuetext={f.percent(opacity)}
          onChange={(event) => setReferenceOpacity(id, Number(event.target.value))}
        />
        <span aria-hidden="true">{f.percent(opacity)}</span>
      </span>
      {/* Not `disabled`: whoever moves a layer to the end by keyboard stays on the button. */}
      <IconButton
        icon={ArrowUp}
        label={w.up(title)}
        aria-disabled={place === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={w.down(title)}
        aria-disabled={place === count - 1}
        onClick={() => move(1)}
      />
      <IconButton
        icon={Focus}
        label={w.fit(title)}
        disabled={boxToFit(layer) === null}
        onClick={() => fitLayer(map.current, layer)}
      />
    </div>
  );
}
