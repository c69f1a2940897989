import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromVn2000, toVn2000 } from './vn2000.ts';

describe('VN-2000 / TM-3 106°30′', () => {
  it('meets the check point to a millimetre, northing first', () => {
    const { x, y } = toVn2000([105.848, 21.5942]);
    expect(Math.abs(x - 2_388_879.4329)).toBeLessThan(0.001);
    expect(Math.abs(y - 432_293.6546)).toBeLessThan(0.001);
  });

  it('comes back to where it started', () => {
    const lon = fc.double({ min: 104.5, max: 107.5, noNaN: true });
    const lat = fc.double({ min: 20.5, max: 23.5, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (lon, lat) => {
        const back = fromVn2000(toVn2000([lon, lat]));
        expect(Math.abs(back[0] - lon)).toBeLessThan(1e-12);
        expect(Math.abs(back[1] - lat)).toBeLessThan(1e-12);
      }),
    );
  });
});
