import { expect, it } from 'vitest';
import { contextOf, type Expected, groundOf } from './context.ts';

const ring = [
  [105.8, 21.5],
  [105.9, 21.5],
  [105.9, 21.6],
  [105.8, 21.5],
];
const shape = { type: 'Polygon' as const, coordinates: [ring] };
const expected: Expected = {
  geometry: shape,
  properties: {
    slug: 'kcn-diem-thuy',
    geometry_role: 'indicative',
    location_basis: 'commune',
    location_point: [105.85, 21.55],
    location_radius_km: 3,
  },
  decisionHa: 50,
};

it('holds rings as flat pairs without their closing point', () => {
  expect(groundOf(shape).parts).toEqual([
    { n: 1, rings: [Float64Array.from([105.8, 21.5, 105.9, 21.5, 105.9, 21.6])] },
  ]);
});

it('expects the boundary at the published place, as near as that is known', () => {
  const { anchor, decisionHa } = contextOf(expected, shape);
  expect(decisionHa).toBe(50);
  expect(anchor).toEqual({ bounds: null, point: [105.85, 21.55], radiusKm: 3, basis: 'commune' });
});

it('expects it where a known boundary stands', () => {
  const properties = { ...expected.properties, geometry_role: 'surveyed' as const };
  expect(contextOf({ ...expected, properties }, shape).anchor).toMatchObject({
    bounds: [105.8, 21.5, 105.9, 21.6],
    basis: 'boundary',
  });
});

it('expects it nowhere in particular where no place is published', () => {
  const properties = {
    slug: 'kcn-diem-thuy',
    geometry_role: 'inset' as const,
    location_basis: 'unpublished' as const,
    location_point: null,
    location_radius_km: null,
  };
  expect(contextOf({ ...expected, properties }, shape).anchor).toEqual({
    bounds: null,
    point: null,
    radiusKm: null,
    basis: 'none',
  });
});
