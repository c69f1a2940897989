import { describe, expect, it } from 'vitest';
import { tidyRings } from './tidy.ts';

const polygon = (...geometry: [number, number][][]) => ({ type: 3 as const, tags: {}, geometry });
const square: [number, number][] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('tidyRings', () => {
  it('drops points that rounding made equal', () => {
    const rough = polygon([
      [0, 0],
      [4, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 4],
      [0, 0],
    ]);
    expect(tidyRings(rough)).toEqual([polygon(square)]);
  });

  it('drops rings without area, and a feature without rings', () => {
    const flat: [number, number][] = [
      [1, 1],
      [2, 1],
      [1, 1],
    ];
    expect(tidyRings(polygon(square, flat))).toEqual([polygon(square)]);
    expect(tidyRings(polygon(flat))).toEqual([]);
    const half: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(tidyRings(polygon(half))).toEqual([]);
  });

  it('leaves points alone', () => {
    const point = { type: 1 as const, tags: {}, geometry: [[1, 1]] as [number, number][] };
    expect(tidyRings(point)).toEqual([point]);
  });
});
