import { expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { sketchFeatures } from './sketch.ts';

const parts = (...args: Parameters<typeof sketchFeatures>) =>
  sketchFeatures(...args).features.map(({ properties }) => properties?.part);

it('draws the ground, and typed corners until they are a part', () => {
  expect(parts(null, [])).toEqual([]);
  const geometry = { type: 'MultiPolygon' as const, coordinates: square(105.8, 21.5, 0.01) };
  expect(parts(geometry, [[105.8, 21.5]])).toEqual(['area', 'typed']);
  expect(
    parts(null, [
      [105.8, 21.5],
      [105.81, 21.5],
    ]),
  ).toEqual(['typed-line', 'typed', 'typed']);
});
