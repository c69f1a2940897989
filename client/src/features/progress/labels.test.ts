import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from './labels.ts';

const edge = { top: 0, bottom: 300 };

it('leaves labels where they are when there is room', () => {
  const placed = spread([{ at: 250 }, { at: 20 }], 30, edge);
  expect(placed.map(({ y }) => y)).toEqual([20, 250]);
});

it('never lets two touch nor one leave the chart', () => {
  const labels = fc.array(fc.record({ at: fc.double({ min: -50, max: 350, noNaN: true }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(labels, (some) => {
      const heights = spread(some, 30, edge).map(({ y }) => y);
      for (const [index, y] of heights.entries()) {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(300);
        if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-9);
      }
    }),
  );
});
