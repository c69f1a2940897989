import { type GridSystem, SYSTEMS } from '../../lib/geodesy/catalogue.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { projectionOf } from '../../lib/geodesy/projection.ts';
import { planarM } from '../shape/planar.ts';
import type { AxisOrder, Candidate, Context, DeclaredCrs } from '../types.ts';
import type { Kind, Numbers } from './numbers.ts';
import { fromAnchorKm, grown, isWithin, outsideM } from './province.ts';

/** Least and greatest x and y of the file's numbers. */
export type RawBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** A system brings a shape to the province if all of it lies within this of the province's edges. Metres. */
const GROUND_M = 30_000;
/** A guess must come nearer: the outline of the province is good to 300 m, a zone's place to its radius. */
const GUESS_M = 2000;

/** Systems whose numbers can look so. */
export const systemsOf = (kind: Kind): readonly GridSystem[] => {
  if (kind === 'web') return SYSTEMS.filter(({ code }) => code === 3857);
  return SYSTEMS.filter(({ code, units }) => code !== 3857 && units === kind);
};

/** The way from a file's pair to the ground. */
export function toGround(code: GridSystem['code'], axes: AxisOrder) {
  const { inverse } = projectionOf(code);
  return axes === 'east-north'
    ? inverse
    : (north: number, east: number): LngLat => inverse(east, north);
}

export const middle = ([minX, minY, maxX, maxY]: RawBox) =>
  [(minX + maxX) / 2, (minY + maxY) / 2] as const;

const corners = ([minX, minY, maxX, maxY]: RawBox) =>
  [
    [minX, minY],
    [minX, maxY],
    [maxX, minY],
    [maxX, maxY],
  ] as const;

/** Whether all of a shape, by the corners of its box, comes to lie in the province or close to it. */
export function landsInProvince(
  code: GridSystem['code'],
  axes: AxisOrder,
  box: RawBox,
  { province }: Context,
): boolean {
  const around = grown(province, GROUND_M);
  const place = toGround(code, axes);
  if (!corners(box).every(([x, y]) => isWithin(around, place(x, y)))) return false;
  return outsideM(province, place(...middle(box))) <= GROUND_M;
}

function candidate(system: GridSystem, axes: AxisOrder, box: RawBox, context: Context): Candidate {
  const place = toGround(system.code, axes);
  const at = place(...middle(box));
  const [from, , , to] = corners(box);
  const halfM = planarM(place(...from), place(...to)) / 2;
  const km = fromAnchorKm(context.anchor, at);
  const nearM = (context.anchor.radiusKm ?? 0) * 1000 + GUESS_M + halfM;
  const fits =
    landsInProvince(system.code, axes, box, context) &&
    outsideM(context.province, at) <= GUESS_M &&
    (km === null || km * 1000 <= nearM);
  return { crs: system.code, axes, at, fromAnchorKm: km, fits };
}

/** What was said beside the numbers narrows the choice, but only as long as something is left of it. */
function hinted(candidates: readonly Candidate[], declared: DeclaredCrs): readonly Candidate[] {
  if (declared.kind !== 'none') return candidates;
  const { hints, meridian, zoneWidth } = declared;
  const meant = candidates.filter(({ crs }) => {
    const system = SYSTEMS.find(({ code }) => code === crs);
    return (
      (hints.length === 0 || hints.some((hint) => hint === system?.datum)) &&
      (meridian === null || system?.meridian === null || system?.meridian === meridian) &&
      (zoneWidth === null || system?.zoneWidth === null || system?.zoneWidth === zoneWidth)
    );
  });
  return meant.some(({ fits }) => fits) ? meant : candidates;
}

/**
 * Every way to read the numbers that brings them to the province, those that fit first. Systems of one zone
 * lie as little as 224 m apart: a guess is for a person to confirm, with the place before their eyes.
 */
export function guess(
  numbers: Numbers,
  box: RawBox,
  declared: DeclaredCrs,
  context: Context,
): readonly Candidate[] {
  const landing = systemsOf(numbers.kind)
    .filter(({ code }) => landsInProvince(code, numbers.axes, box, context))
    .map((system) => candidate(system, numbers.axes, box, context));
  return [...hinted(landing, declared)].sort((a, b) => Number(b.fits) - Number(a.fits));
}
