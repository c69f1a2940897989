import { expect, it } from 'vitest';
import { type Candidate, type Commune, type Finding, judge } from './judge.ts';

const commune: Commune = { code: '1', name: 'Xã A', point: [105.8, 21.5], areaKm2: 100 };
const candidate = (finding: Partial<Finding>, of: Commune = commune): Candidate => ({
  commune: of,
  by: 'name',
  area: { type: 'Polygon', coordinates: [] },
  finding: { valid: true, reason: 'Valid Geometry', coversPoint: true, areaKm2: 100, ...finding },
});

it('accepts what fits, and says when the area is worth a look', () => {
  const { accepted } = judge([candidate({ areaKm2: 101 })]);
  expect(accepted).toMatchObject([{ areaKm2: 101, officialKm2: 100, notable: false }]);
  expect(judge([candidate({ areaKm2: 95 })]).accepted).toMatchObject([{ notable: true }]);
});

it('rejects with the reason', () => {
  const reasons = [
    candidate({ valid: false, reason: 'Self-intersection[105 21]', coversPoint: null }),
    candidate({ coversPoint: false }),
    candidate({ areaKm2: 130 }),
  ].map((one) => judge([one]).rejected[0]?.reason);
  expect(reasons).toEqual([
    'not a valid shape: Self-intersection[105 21]',
    'does not contain the representative point of the commune',
    'has 130.0 km², the commune 100 km²',
  ]);
});

it('picks among namesakes the one that is in place, and none where two are', () => {
  const elsewhere = candidate({ coversPoint: false });
  expect(judge([elsewhere, candidate({})])).toMatchObject({
    accepted: [{ code: '1' }],
    rejected: [],
  });
  expect(judge([candidate({}), candidate({})]).rejected).toEqual([
    { name: 'Xã A', reason: '2 features fit' },
  ]);
});
