import { box, finding } from '../../finding.ts';
import { boxOf } from '../../shape/nest.ts';
import { groundOf } from '../../shape/outline.ts';
import type { Bounds } from '../../types.ts';
import type { BoundaryCheck } from '../check.ts';

const ALLOWED_SHARE = 0.005;
const HECTARE_M2 = 10_000;

/** West, south, east and north of everything under examination. */
export function boundsOf({ outline }: Parameters<BoundaryCheck>[0]): Bounds {
  const all = groundOf(outline).parts.map(({ rings: [shell] }) =>
    boxOf(shell ?? new Float64Array()),
  );
  return [
    Math.min(...all.map((one) => one[0])),
    Math.min(...all.map((one) => one[1])),
    Math.max(...all.map((one) => one[2])),
    Math.max(...all.map((one) => one[3])),
  ];
}

/** Against the decision; without one, against the area the list itself prints, which is of the grid. */
export const areaDiffers: BoundaryCheck = (subject) => {
  const { reading, context, measured } = subject;
  const { decisionHa } = context;
  const stated = reading.stated.areaM2;
  const expected = decisionHa ?? (stated === null ? null : stated / HECTARE_M2);
  if (!expected) return [];
  const hectares = decisionHa === null ? measured.gridHectares : measured.hectares;
  const difference = hectares - expected;
  const share = Math.abs(difference) / expected;
  if (share <= ALLOWED_SHARE) return [];
  const against = decisionHa === null ? 'list' : 'decision';
  const figures = { against, hectares, expected, difference, percent: 100 * share };
  return [finding('area_differs', 'warn', { places: [box(boundsOf(subject))], figures })];
};
