import { distance } from '@turf/turf';
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { makeZone, messages } from '../fixtures.ts';
import { focusFeatures } from './focus.ts';

const zones = { features: [makeZone(1), makeZone(2), makeZone(3, { location_point: null })] };
const parts = (selected: number | null, hovered: number | null, pulsed: number[] = []) =>
  focusFeatures(zones, selected, hovered, pulsed, 'vi', messages).features.map(({ properties }) =>
    `${properties?.part} ${properties?.state ?? ''}`.trim(),
  );

it('lifts the zone under the pointer and the selected one', () => {
  expect(parts(null, null)).toEqual([]);
  expect(parts(null, 2)).toEqual(['symbol hover', 'polygon hover']);
  expect(parts(1, 2)).toEqual([
    'symbol selected',
    'polygon selected',
    'radius',
    'symbol hover',
    'polygon hover',
  ]);
});

it('marks what has just changed', () => {
  expect(parts(null, null, [2, 3])).toEqual(['pulse', 'pulse']);
});

it('shows a zone that is both as selected', () => {
  expect(parts(1, 1)).toEqual(['symbol selected', 'polygon selected', 'radius']);
});

it('draws how sure the place is round the published point, and nothing where none is published', () => {
  const [, , radius] = focusFeatures(zones, 1, null, [], 'vi', messages).features;
  const ring = radius?.geometry.type === 'Polygon' ? radius.geometry.coordinates[0] : undefined;
  const far = ring?.map((p: Position) => distance([105.81, 21.51], p));
  expect(Math.min(...(far ?? [0]))).toBeCloseTo(3, 6);
  expect(radius?.properties?.name).toBe('± 3000 m');
  expect(parts(3, null)).toEqual(['symbol selected', 'polygon selected']);
});
