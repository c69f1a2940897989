import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYSTEMS, systemByCode } from './catalogue.ts';
import type { LngLat } from './lng-lat.ts';
import { projectionOf } from './projection.ts';

const inProvince: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 105.4, max: 106.4, noNaN: true }),
  fc.double({ min: 21.3, max: 22.8, noNaN: true }),
);

describe('the catalogue', () => {
  it('holds each code once, the grid of the province first', () => {
    expect(new Set(SYSTEMS.map(({ code }) => code)).size).toBe(25);
    expect(SYSTEMS[0]?.code).toBe(9213);
    expect(systemByCode(3405)).toMatchObject({ meridian: 105, zoneWidth: 6, datum: 'vn2000' });
    expect(systemByCode(32649)).toMatchObject({ meridian: 111, datum: 'wgs84' });
    expect(systemByCode(27700)).toBeNull();
  });

  it.each(SYSTEMS.map(({ code }) => code))(
    '%i comes back within a ten-thousandth of a mm',
    (code) => {
      const { forward, inverse } = projectionOf(code);
      fc.assert(
        fc.property(inProvince, (at) => {
          const back = inverse(...forward(at));
          expect(Math.abs(back[0] - at[0])).toBeLessThan(1e-12);
          expect(Math.abs(back[1] - at[1])).toBeLessThan(1e-12);
        }),
      );
    },
  );

  it('meets what GDAL (PROJ 9.1) writes for a point of the province', () => {
    // echo "21.59 105.84" | cs2cs EPSG:4326 EPSG:<code>, easting first
    const [east, north] = projectionOf(9213).forward([105.84, 21.59]);
    expect(Math.abs(east - 431_463.302752941)).toBeLessThan(1e-4);
    expect(Math.abs(north - 2_388_417.905215946)).toBeLessThan(1e-4);
  });

  it('keeps the two datums 224 m apart', () => {
    const [lon, lat] = projectionOf(4756).forward([105.84, 21.59]);
    expect(Math.hypot((lon - 105.84) * 103_500, (lat - 21.59) * 110_700)).toBeCloseTo(224, 0);
  });
});
