import { expect, it } from 'vitest';
import { distanceM, metresPerDegree, ringAreaHa } from './geodesic.ts';

// PostGIS: select ST_Area('POLYGON((105.8 21.5,105.82 21.5,105.82 21.52,105.8 21.52,105.8 21.5))'::geography) / 10000
const cell = [
  [105.8, 21.5],
  [105.82, 21.5],
  [105.82, 21.52],
  [105.8, 21.52],
  [105.8, 21.5],
] as const;

it('agrees with PostGIS geography, open or closed, either way round', () => {
  const ha = ringAreaHa(cell);
  expect(ha).toBeCloseTo(458.89722499685286, 4);
  expect(ringAreaHa(cell.slice(0, -1))).toBe(ha);
  expect(ringAreaHa([...cell].reverse())).toBeCloseTo(ha, 9);
});

it('measures the geodesic and the local degree alike', () => {
  const [a, b] = [cell[0], cell[1]];
  expect(distanceM(a, b) / (0.02 * metresPerDegree(21.5).lon)).toBeCloseTo(1, 6);
  expect(distanceM(cell[1], cell[2]) / (0.02 * metresPerDegree(21.51).lat)).toBeCloseTo(1, 6);
});
