import { describe, expect, it } from 'vitest';
import { parseGeoJson } from './geojson.ts';
import { Problems } from './problems.ts';

const RING = [
  [105.7, 21.3],
  [105.9, 21.3],
  [105.9, 21.5],
  [105.7, 21.3],
];
const feature = (type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: {},
  geometry: { type, coordinates },
});

function faults(value: unknown): string[] {
  const problems = new Problems();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  parseGeoJson('x.geojson', text, ['LineString', 'Polygon', 'MultiPolygon'], problems);
  return problems.list.map(({ column, message }) => `${column}: ${message}`);
}

describe('parseGeoJson', () => {
  it('reads a collection and a single feature', () => {
    const collection = { type: 'FeatureCollection', features: [feature('Polygon', [RING])] };
    expect(faults(collection)).toEqual([]);
    expect(faults(feature('MultiPolygon', [[RING], [RING]]))).toEqual([]);
    expect(faults(feature('LineString', RING))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['null geometry', { type: 'Feature', properties: {}, geometry: null }, 'has no geometry'],
    ['no features', { type: 'FeatureCollection' }, 'expected a FeatureCollection'],
    ['an array', [], 'expected a GeoJSON object'],
    ['no rings', feature('Polygon', []), 'expected a non-empty array'],
    ['a flat ring', feature('Polygon', RING), 'a ring needs at least four positions'],
    [
      'a height',
      feature('LineString', [
        [105.7, 21.3, 40],
        [105.8, 21.3],
      ]),
      'expected [longitude',
    ],
    [
      'text as number',
      feature('LineString', [
        ['105.7', 21.3],
        [105.8, 21.3],
      ]),
      'expected [long',
    ],
    ['one position', feature('LineString', [[105.7, 21.3]]), 'at least two positions'],
    [
      'projected metres',
      feature('LineString', [
        [432293, 2388879],
        [432300, 2388890],
      ]),
      'outside',
    ],
    ['a crs member', { ...feature('Polygon', [RING]), crs: { type: 'name' } }, 'without a crs'],
    ['cut short', '{"type":"FeatureCollection","features":[', 'not valid JSON'],
  ])('refuses %s', (_, value, message) => {
    expect(faults(value)[0]).toContain(message);
  });
});
