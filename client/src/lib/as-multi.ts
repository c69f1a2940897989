import type { MultiPolygon, Polygon } from 'geojson';

/** Any polygon as a MultiPolygon, as the map holds outlines. */
export const asMulti = (shape: Polygon | MultiPolygon): MultiPolygon =>
  shape.type === 'MultiPolygon'
    ? shape
    : { type: 'MultiPolygon', coordinates: [shape.coordinates] };
