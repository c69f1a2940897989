import type { Layer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { aboutLayer } from './about.ts';
import { Swatch } from './Swatch.tsx';

/** How a layer looks on the map, what it is called, and what it is. `more` goes on from that. */
export function LayerTitle({ layer, more }: { layer: Layer; more: string | false }) {
  const words = usePlanningWords();
  return (
    <div className="layer-title">
      <Swatch layer={layer} />
      <div>
        <strong>{layer.title}</strong>
        <p className="layer-note">
          {aboutLayer(layer, words)}
          {more}
        </p>
      </div>
    </div>
  );
}
