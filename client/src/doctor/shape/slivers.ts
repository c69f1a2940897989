import { planarRing } from './measure.ts';
import { type Outline, type Part, pointAt, type Ring } from './outline.ts';
import { localMetres } from './planar.ts';

/** Narrower than any line on a plan, or smaller than a step. */
const LEAST_WIDTH_M = 0.5;
const LEAST_AREA_M2 = 1;

export interface Sliver {
  readonly ring: Ring;
  /** Mean: twice the area by the perimeter. */
  readonly widthM: number;
  readonly lengthM: number;
}

function sliverIn(ring: Ring): Sliver | null {
  const { areaM2, perimeterM } = planarRing(ring, localMetres(pointAt(ring.xy, 0)));
  const widthM = perimeterM === 0 ? 0 : (2 * areaM2) / perimeterM;
  if (widthM >= LEAST_WIDTH_M && areaM2 >= LEAST_AREA_M2) return null;
  return { ring, widthM, lengthM: perimeterM / 2 };
}

/** Parts and holes that are mere crumbs of a drawing; of a crumb's own holes nothing is said. */
export const sliversOf = ({ parts }: Outline): Sliver[] =>
  parts.flatMap(({ rings: [shell, ...holes] }) => {
    const crumb = shell && sliverIn(shell);
    return crumb ? [crumb] : holes.flatMap((hole) => sliverIn(hole) ?? []);
  });

/** The outline without its slivers; null if nothing else would be left. */
export function withoutSlivers(outline: Outline): Outline | null {
  const slivers = new Set(sliversOf(outline).map(({ ring }) => ring));
  if (slivers.size === 0) return outline;
  const parts = outline.parts
    .filter(({ rings: [shell] }) => shell && !slivers.has(shell))
    .map((part): Part => ({ ...part, rings: part.rings.filter((ring) => !slivers.has(ring)) }));
  return parts.length > 0 ? { parts } : null;
}
