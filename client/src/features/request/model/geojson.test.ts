import { describe, expect, it } from 'vitest';
import { readGeoJson } from './geojson.ts';

const ring = [
  [105.8, 21.5],
  [105.82, 21.5],
  [105.82, 21.52],
  [105.8, 21.5],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const read = (value: unknown) => readGeoJson(JSON.stringify(value));

describe('pasted GeoJSON', () => {
  it('gives its one outline, whatever it is wrapped in, without heights', () => {
    expect(read(polygon)).toEqual({ geometry: polygon });
    expect(read({ type: 'Feature', properties: {}, geometry: polygon })).toEqual({
      geometry: polygon,
    });
    const multi = { type: 'MultiPolygon', coordinates: [[ring.map((at) => [...at, 12])]] };
    expect(
      read({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: multi }] }),
    ).toEqual({ geometry: { type: 'MultiPolygon', coordinates: [[ring]] } });
  });

  it.each([
    ['not JSON', '{', 'notJson'],
    ['a point', JSON.stringify({ type: 'Point', coordinates: [1, 2] }), 'notPolygon'],
    ['broken rings', JSON.stringify({ type: 'Polygon', coordinates: [[['a', 2]]] }), 'notPolygon'],
    [
      'two outlines',
      JSON.stringify({ type: 'GeometryCollection', geometries: [polygon, polygon] }),
      'several',
    ],
    [
      'VN-2000 metres',
      JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [425000, 2383000],
            [425100, 2383000],
            [425000, 2383000],
          ],
        ],
      }),
      'projected',
    ],
    [
      'latitude first',
      JSON.stringify({ type: 'Polygon', coordinates: [ring.map((at) => at.toReversed())] }),
      'swapped',
    ],
  ])('%s is refused with its reason', (_name, text, fault) => {
    expect(readGeoJson(text)).toEqual({ fault });
  });
});
