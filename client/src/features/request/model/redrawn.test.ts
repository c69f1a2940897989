import { expect, it } from 'vitest';
import type { ProposedBoundary } from '../../../api/request-types.ts';
import { redrawn } from './redrawn.ts';

const polygon = (east: number): ProposedBoundary['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [105.8, 21.5],
      [east, 21.5],
      [east, 21.6],
      [105.8, 21.5],
    ],
  ],
});
const drawn: ProposedBoundary = {
  geometry: polygon(105.9),
  basis: 'surveyed',
  method: 'Đo đạc thực địa',
  accuracy_m: 0.5,
};
const origin: NonNullable<ProposedBoundary['origin']> = {
  file: 'toa-do.xlsx',
  size: 1,
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  crs: 9213,
  axes: 'north-east',
  crs_by: 'declared',
  fixes: [],
  findings: [],
};

it('keeps how an outline was obtained when it is drawn on', () => {
  expect(redrawn(drawn, polygon(106))).toEqual({ ...drawn, geometry: polygon(106) });
});

it('says nothing of a file any more once its outline was changed by hand', () => {
  expect(redrawn({ ...drawn, origin }, polygon(106))).toEqual({
    geometry: polygon(106),
    basis: 'digitised',
    method: '',
  });
});
