import { expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { visualCentre } from './visual-centre.ts';

it('is the middle of a box', () => {
  const [lon = 0, lat = 0] = visualCentre(square(105.8, 21.5, 0.02)[0] ?? []);
  expect(lon).toBeCloseTo(105.81, 3);
  expect(Math.abs(lat - 21.51)).toBeLessThan(0.002);
});

it('lies in the wide arm of a crescent, not in its bay', () => {
  const ring = [
    [105.8, 21.5],
    [105.84, 21.5],
    [105.84, 21.51],
    [105.804, 21.51],
    [105.804, 21.54],
    [105.8, 21.54],
    [105.8, 21.5],
  ];
  const [lon = 0, lat = 0] = visualCentre([ring]);
  expect(lat).toBeGreaterThan(21.502);
  expect(lat).toBeLessThan(21.508);
  expect(lon).toBeGreaterThan(105.803);
});
