import { expect, it } from 'vitest';
import type { Finding } from '../../doctor/types.ts';
import { boundsOf, marksOf } from './marks.ts';

const finding = (patch: Partial<Finding>): Finding => ({
  code: 'self_crossing',
  severity: 'stop',
  place: { kind: 'point', at: [105.8, 21.5] },
  count: 1,
  figures: {},
  fixes: [],
  ...patch,
});

it('numbers places as the list does, also where a finding lies nowhere', () => {
  const marks = marksOf([
    finding({}),
    finding({ place: null }),
    finding({ severity: 'warn', place: { kind: 'segment', from: [105, 21], to: [106, 22] } }),
    finding({ severity: 'note' }),
    finding({ code: 'area_differs', place: { kind: 'box', bounds: [105, 21, 106, 22] } }),
  ]);
  expect(marks).toMatchObject([
    { n: 1, tone: 'bad', geometry: { type: 'Point' } },
    { n: 3, tone: 'warn', geometry: { type: 'LineString' } },
  ]);
});

it('looks at a place with some ground around it', () => {
  const [west, south, east, north] = boundsOf({
    kind: 'segment',
    from: [105.9, 21.5],
    to: [105.8, 21.6],
  });
  expect(west).toBeLessThan(105.8);
  expect(south).toBeLessThan(21.5);
  expect(east).toBeGreaterThan(105.9);
  expect(north).toBeGreaterThan(21.6);
});
