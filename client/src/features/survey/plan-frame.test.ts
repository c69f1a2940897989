import { expect, it } from 'vitest';
import { cornerTable } from '../../doctor/sheet/corner-table.ts';
import { planOf } from '../../doctor/sheet/plan.ts';
import { frameOf } from './plan-frame.ts';

const planned = (width: number, height: number) =>
  planOf(
    cornerTable([
      [
        [
          [105.84, 21.59],
          [105.84 + width, 21.59],
          [105.84 + width, 21.59 + height],
          [105.84, 21.59 + height],
          [105.84, 21.59],
        ],
      ],
    ]),
  );

it('holds every corner with room above and below, and no more', () => {
  const wide = planned(0.012, 0.003);
  const { top, height } = frameOf(wide);
  for (const { y } of wide.corners) {
    expect(y - top).toBeGreaterThanOrEqual(15.9);
    expect(top + height - y).toBeGreaterThanOrEqual(15.9);
  }
  expect(height).toBeLessThan(90);
});

it('never leaves the sheet', () => {
  const { top, height } = frameOf(planned(0.003, 0.0134));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top + height).toBeLessThanOrEqual(170);
});
