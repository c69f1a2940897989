import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Layers and sources of an operator's online style, ready to lie under ours. */
export interface Underlay {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

export const UNDERLAY_PREFIX = 'online:';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes from a style what needs neither its sprite nor its glyphs: areas, lines and images. Names stay ours.
 * Null when it is not a style.
 */
export function readUnderlay(style: unknown): Underlay | null {
  if (!isRecord(style) || style.version !== 8 || !isRecord(style.sources)) return null;
  if (!Array.isArray(style.layers)) return null;
  const layers = (style.layers as LayerSpecification[]).filter((layer) => {
    const paint = (layer.paint ?? {}) as Record<string, unknown>;
    const drawable = ['background', 'fill', 'line', 'raster', 'hillshade'].includes(layer.type);
    return (
      drawable &&
      !('fill-pattern' in paint || 'line-pattern' in paint || 'background-pattern' in paint)
    );
  });
  return {
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([id, source]) => [
        `${UNDERLAY_PREFIX}${id}`,
        source as SourceSpecification,
      ]),
    ),
    layers: layers.map((layer) => ({
      ...layer,
      id: `${UNDERLAY_PREFIX}${layer.id}`,
      ...('source' in layer ? { source: `${UNDERLAY_PREFIX}${layer.source}` } : {}),
    })) as LayerSpecification[],
  };
}
