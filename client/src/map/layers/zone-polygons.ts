import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { TEXTURES } from '../marks/textures.ts';
import type { ZoneStatus } from '../types.ts';
import { HANDOVER, type Look, SOURCES } from './look.ts';
import { arriving, big, dim, lit, statusColor } from './zone-expressions.ts';

const groundOf = (status: ZoneStatus) => 0.62 * TEXTURES[status].ground;
const ground: ExpressionSpecification = [
  'match',
  ['get', 'status'],
  'operating',
  groundOf('operating'),
  'under_construction',
  groundOf('under_construction'),
  'established',
  groundOf('established'),
  'planned',
  groundOf('planned'),
  'unknown',
  groundOf('unknown'),
  0,
];

const indicative: ExpressionSpecification = [
  'match',
  ['get', 'role'],
  ['indicative', 'inset'],
  true,
  false,
];
/** Polygons: status colour and hatch, dashed edge while the boundary is only indicated. */
export function zonePolygonLayers(look: Look): LayerSpecification[] {
  const { palette, theme } = look;
  const source = SOURCES.zones;
  const edgeWidth: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    10.5,
    ['case', lit, 2, big, 1.4, 1],
    14,
    ['case', lit, 3.2, big, 2.2, 1.6],
  ];
  const edge = {
    'line-color': ['case', dim, palette.muted, statusColor(look)] as ExpressionSpecification,
    'line-opacity': arriving(['case', dim, 0.45, 1]),
    'line-width': edgeWidth,
  };
  return [
    {
      id: 'zone-fill',
      source,
      type: 'fill',
      minzoom: HANDOVER.from,
      paint: {
        'fill-color': statusColor(look),
        'fill-opacity': arriving(['case', dim, 0, ground]),
        'fill-antialias': false,
      },
    },
    {
      id: 'zone-hatch',
      source,
      type: 'fill',
      minzoom: HANDOVER.from,
      filter: ['match', ['get', 'status'], ['operating', 'planned'], false, true],
      paint: {
        'fill-pattern': ['concat', `pattern/${theme}/`, ['get', 'status']],
        'fill-opacity': arriving(['case', dim, 0, 0.9]),
        'fill-antialias': false,
      },
    },
    {
      id: 'zone-edge-casing',
      source,
      type: 'line',
      minzoom: HANDOVER.from,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.paper,
        'line-opacity': arriving(['case', dim, 0, 0.85]),
        'line-width': ['interpolate', ['linear'], ['zoom'], 10.5, 3, 14, 5],
      },
    },
    {
      id: 'zone-edge-known',
      source,
      type: 'line',
      minzoom: HANDOVER.from,
      filter: ['!', indicative],
      layout: { 'line-join': 'miter' },
      paint: edge,
    },
    {
      id: 'zone-edge-indicative',
      source,
      type: 'line',
      minzoom: HANDOVER.from,
      filter: indicative,
      layout: { 'line-join': 'round' },
      paint: {
        ...edge,
        'line-dasharray': [
          'match',
          ['get', 'status'],
          'unknown',
          ['literal', [1, 1.6]],
          ['literal', [3.2, 1.8]],
        ],
      },
    },
    {
      id: 'zone-corner',
      source,
      type: 'circle',
      minzoom: 13,
      filter: ['!', indicative],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 1.8, 15, 3.2],
        'circle-color': palette.paper,
        'circle-stroke-color': ['case', dim, palette.muted, statusColor(look)],
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
