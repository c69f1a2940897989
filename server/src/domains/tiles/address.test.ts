import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { LAYERS } from './layers.ts';

const layer = LAYERS[0];
if (!layer) throw new Error('there is no layer');

describe('parseAddress', () => {
  it('reads tiles of the pyramid', () => {
    expect(parseAddress({ z: '0', x: '0', y: '0' }, layer)).toEqual({ z: 0, x: 0, y: 0 });
    expect(parseAddress({ z: '16', x: '65535', y: '65535' }, layer)).toEqual({
      z: 16,
      x: 65535,
      y: 65535,
    });
  });

  it.each([
    ['17', '0', '0'],
    ['-1', '0', '0'],
    ['1.5', '0', '0'],
    ['a', '0', '0'],
    ['', '0', '0'],
    ['1e1', '0', '0'],
    ['3', '8', '0'],
    ['3', '0', '8'],
    ['3', '-1', '0'],
    ['3', '0x1', '0'],
    ['3', '1 ', '0'],
    ['3', '99999999999999999999', '0'],
  ])('refuses %j/%j/%j', (z, x, y) => {
    expect(() => parseAddress({ z, x, y }, layer)).toThrow(/whole number/);
  });
});
