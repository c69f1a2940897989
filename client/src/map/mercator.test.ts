import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPixels, metresPerPixel, toPixels } from './mercator.ts';

describe('mercator', () => {
  it('puts the whole world on 512 pixels at zoom 0', () => {
    expect(toPixels([0, 0], 0)).toEqual([256, 256]);
    expect(toPixels([180, 0], 1)[0]).toBe(1024);
  });

  it('comes back to where it started', () => {
    const lon = fc.double({ min: 105, max: 107, noNaN: true });
    const lat = fc.double({ min: 21, max: 23, noNaN: true });
    const zoom = fc.double({ min: 6, max: 18, noNaN: true });
    fc.assert(
      fc.property(lon, lat, zoom, (lon, lat, zoom) => {
        const back = fromPixels(toPixels([lon, lat], zoom), zoom);
        expect(back[0]).toBeCloseTo(lon, 8);
        expect(back[1]).toBeCloseTo(lat, 8);
      }),
    );
  });

  it('knows what a pixel covers', () => {
    const [, y] = toPixels([105.8, 21.5], 12);
    const [, [, north]] = [0, fromPixels([0, y - 1], 12)];
    const metres = (north - 21.5) * 110_730;
    expect(metresPerPixel(21.5, 12)).toBeCloseTo(metres, 0);
  });
});
