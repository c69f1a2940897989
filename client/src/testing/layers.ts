import type { LayerList, ListedLayer } from '../api/layers.ts';

/** The id of the nth layer of a test. */
export const layerId = (n: number): string => String(n).padStart(22, 'L');

/** A layer of three polygons, unless the test says otherwise. */
export function makeLayer(n: number, more: Partial<ListedLayer> = {}): ListedLayer {
  return {
    id: layerId(n),
    version: 1,
    kind: 'upload',
    title: `Lớp ${n}`,
    attribution: '',
    mine: true,
    service: null,
    allowed: true,
    tint: 0,
    polygons: 3,
    bytes: 1000,
    bounds: [105.8, 21.4, 105.9, 21.5],
    created_at: '2026-11-22T00:00:00Z',
    updated_at: '2026-11-22T00:00:00Z',
    opacity: 80,
    shown: false,
    ...more,
  };
}

export const makeLayerList = (
  items: readonly ListedLayer[],
  hosts: readonly string[] = [],
): LayerList => ({
  items: [...items],
  hosts: [...hosts],
  most_layers: 30,
  bytes_used: 1_500_000,
  most_bytes: 52_428_800,
});

/** Answers for each of them by its id, as whoever has a link reads it. */
export const layerAnswers = (items: readonly ListedLayer[]): Record<string, unknown> =>
  Object.fromEntries(
    items.map(({ opacity: _, shown: __, ...layer }) => [`/api/layers/${layer.id}`, layer]),
  );
