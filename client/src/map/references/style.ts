import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../layers/look.ts';
import type { MapPalette } from '../palette.ts';
import type { Reference } from './types.ts';

/** Before the names of sources and layers that are reference layers. */
export const REFERENCE_PREFIX = 'ref:';
export const sourceIdOf = (id: string): string => `${REFERENCE_PREFIX}${id}`;

const SIZE = 256;
/** Lines of neighbouring colours differ in their strokes as well. */
const STROKES = [[1], [3, 1.5], [1, 1.5]];
const WASH = 0.16;
/** Before, names of polygons would stand in the way of those of zones. */
const NAMES_FROM = 11;
const isPolygon: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

/** Small print is HTML to MapLibre; ours is text that somebody typed. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A box that MapLibre takes: the earth's own box is as good as none. */
function boxOf(bounds: readonly number[] | null): [number, number, number, number] | undefined {
  const [west, south, east, north] = bounds ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, Math.max(south, -85), east, Math.min(north, 85)];
}

/** Where a layer comes from. */
export function referenceSource({ attribution, bounds, drawing }: Reference): SourceSpecification {
  const named = attribution === '' ? {} : { attribution: escaped(attribution) };
  if (drawing.type === 'polygons') {
    return { type: 'geojson', data: drawing.data, tolerance: 0.3, maxzoom: 15, ...named };
  }
  const box = boxOf(bounds);
  const { tiles, scheme, minZoom, maxZoom } = drawing;
  return {
    type: 'raster',
    tiles: [tiles],
    tileSize: SIZE,
    scheme,
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(box ? { bounds: box } : {}),
    ...named,
  };
}

/** How a layer looks, lowest first. */
export function referenceLayers(
  { id, opacity, drawing }: Reference,
  palette: MapPalette,
): LayerSpecification[] {
  const source = sourceIdOf(id);
  if (drawing.type === 'pictures') {
    const paint = { 'raster-opacity': opacity, 'raster-fade-duration': 160 };
    return [{ id: `${source}:pictures`, source, type: 'raster', paint }];
  }
  const color = palette.reference[drawing.tint % palette.reference.length] ?? palette.ink;
  const dash = STROKES[drawing.tint % STROKES.length] ?? [1];
  return [
    {
      id: `${source}:area`,
      source,
      type: 'fill',
      filter: isPolygon,
      paint: { 'fill-color': color, 'fill-opacity': WASH * opacity, 'fill-antialias': false },
    },
    {
      id: `${source}:edge`,
      source,
      type: 'line',
      filter: isPolygon,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-opacity': opacity,
        // Thousands of polygons lie close together when the whole province is seen.
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 11, 1.5],
        ...(dash.length > 1 ? { 'line-dasharray': dash } : {}),
      },
    },
    {
      id: `${source}:name`,
      source,
      type: 'symbol',
      minzoom: NAMES_FROM,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT.italic,
        'text-size': 11,
        'text-max-width': 9,
        'text-padding': 4,
      },
      paint: {
        'text-color': color,
        'text-opacity': opacity,
        'text-halo-color': palette.paper,
        'text-halo-width': 1.4,
      },
    },
  ];
}
