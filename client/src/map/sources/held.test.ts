import { expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { heldFeatures } from './held.ts';

const box = (west: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: square(west, 21.5, 0.02),
});

it('draws the polygons, and over them what they share, marked where a place is only estimated', () => {
  const { features } = heldFeatures({
    polygons: [box(105.8), box(105.9)],
    shared: [{ geometry: box(105.81), indicative: true }],
  });
  expect(features.map(({ properties }) => properties)).toEqual([
    { part: 'polygon' },
    { part: 'polygon' },
    { part: 'shared', indicative: true },
  ]);
  expect(heldFeatures(null).features).toEqual([]);
});
