import { describe, expect, it } from 'vitest';
import { boxOf, toUnit } from './mercator.ts';

const SQUARE_RADIUS_M = 20_037_508.342789244;

describe('toUnit', () => {
  it('puts the origin in the middle and the corners at the edges', () => {
    expect(toUnit([0, 0])).toEqual([0.5, 0.5]);
    expect(toUnit([-180, 85.0511287798066])[0]).toBe(0);
    expect(toUnit([-180, 85.0511287798066])[1]).toBeCloseTo(0, 12);
  });

  it('agrees with EPSG:3857', () => {
    // ST_Transform(ST_Point(105.848, 21.5942, 4326), 3857)
    const [x, y] = toUnit([105.848, 21.5942]);
    expect((x - 0.5) * 2 * SQUARE_RADIUS_M).toBeCloseTo(11782945.4615, 2);
    expect((0.5 - y) * 2 * SQUARE_RADIUS_M).toBeCloseTo(2462873.2703, 2);
  });
});

describe('boxOf', () => {
  it('spans every part of a geometry', () => {
    const part = (lon: number, lat: number) => [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat],
      ],
    ];
    const [west, north, east, south] = boxOf({
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [part(105, 21), part(107, 23)] },
    });
    expect([west, south]).toEqual([...toUnit([105, 21])]);
    expect([east, north]).toEqual([...toUnit([108, 24])]);
  });
});
