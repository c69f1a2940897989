import type { Feature, FeatureCollection, Position } from 'geojson';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { MapMessages } from '../types.ts';
import type { MeasureResult } from './results.ts';
import type { MeasureShape, MeasureState } from './state.ts';

/** The pointer over an unfinished figure, and what it snaps to. */
export interface MeasurePointer {
  at: LngLat;
  snapped: boolean;
}

const middle = ([ax, ay]: LngLat, [bx, by]: LngLat): LngLat => [(ax + bx) / 2, (ay + by) / 2];

/** Handles between points; `index` is where a dragged one would be inserted. */
export function middles(
  shape: MeasureShape & Pick<MeasureState, 'mode'>,
): { at: LngLat; index: number }[] {
  const { points } = shape;
  const first = points[0];
  const ends =
    shape.mode === 'area' && points.length > 2 && first
      ? [...points.slice(1), first]
      : points.slice(1);
  return ends.map((end, i) => ({ at: middle(points[i] ?? end, end), index: i + 1 }));
}

const point = (at: LngLat, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...at] },
  properties,
});
const line = (points: readonly LngLat[], part: string): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: points.map((p): Position => [...p]) },
  properties: { part },
});

/** The figure as drawn. Letters come with `result`, which is null until its library has loaded. */
export function measureFeatures(
  state: MeasureState | null,
  pointer: MeasurePointer | null,
  result: MeasureResult | null,
  messages: MapMessages,
): FeatureCollection {
  const features: Feature[] = [];
  if (!state) return { type: 'FeatureCollection', features };
  const { points, mode, closed } = state;
  const [first, last] = [points[0], points.at(-1)];
  const ring = mode === 'area' && points.length > 2 && first ? [...points, first] : null;
  if (ring) {
    features.push({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring.map((p): Position => [...p])] },
      properties: { part: 'area' },
    });
  }
  if (points.length > 1) features.push(line(closed && ring ? ring : points, 'line'));
  if (pointer && !closed && last) {
    features.push(
      line(mode === 'area' && first ? [last, pointer.at, first] : [last, pointer.at], 'preview'),
    );
  } else if (ring && !closed && first && last) features.push(line([last, first], 'preview'));
  const handles = middles(state);
  handles.forEach(({ at }, i) => {
    const metres = result?.legsM[i];
    if (metres !== undefined)
      features.push(point(at, { part: 'leg', text: messages.metres(metres) }));
    features.push(point(at, { part: 'middle' }));
  });
  points.forEach((at) => {
    features.push(point(at, { part: 'point' }));
  });
  if (result?.problem?.reason === 'self-crossing') {
    for (const at of result.problem.at) features.push(point(at, { part: 'crossing' }));
  }
  if (result?.hectares != null && ring) {
    const centre = points.reduce<LngLat>(
      ([x, y], [lon, lat]) => [x + lon / points.length, y + lat / points.length],
      [0, 0],
    );
    features.push(
      point(centre, { part: 'total', text: messages.hectares(result.hectares, 'exact') }),
    );
  }
  if (pointer?.snapped) features.push(point(pointer.at, { part: 'snap' }));
  return { type: 'FeatureCollection', features };
}
