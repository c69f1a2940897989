import { Image } from 'lucide-react';
import type { Layer } from '../../api/layers.ts';
import { Icon } from '../../ui/Icon.tsx';
import './swatch.css';

/** How a layer looks on the map: the colour and stroke of its polygons, or that it is made of pictures. */
export function Swatch({ layer }: { layer: Pick<Layer, 'tint'> }) {
  if (layer.tint === null) return <Icon of={Image} size={16} />;
  return <span className="layer-swatch" data-tint={layer.tint} aria-hidden="true" />;
}
