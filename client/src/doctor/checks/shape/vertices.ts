import { finding, MOST_PLACES, point } from '../../finding.ts';
import { planarRing } from '../../shape/measure.ts';
import { pointAt, type Ring, vertexName } from '../../shape/outline.ts';
import { localMetres } from '../../shape/planar.ts';
import { collinear, repeated, type Spots } from '../../shape/spots.ts';
import type { Figures, Fix } from '../../types.ts';
import type { ShapeCheck } from '../check.ts';

/** All spots of a rule in all rings, and what the first is called. */
function survey(rings: readonly Ring[], spots: Spots) {
  const found = rings.map((ring) => ({ ring, at: spots(ring) })).filter(({ at }) => at.length > 0);
  const [first] = found;
  const vertex = first ? vertexName(first.ring, first.at[0] ?? 0) : '';
  const shown = found.flatMap(({ ring, at }) =>
    at.slice(0, MOST_PLACES).map((i) => point(pointAt(ring.xy, i))),
  );
  const count = found.reduce((sum, { at }) => sum + at.length, 0);
  return { found, count, vertex, shown };
}

export const duplicatePoints: ShapeCheck = ({ rings }) => {
  const { count, vertex, shown } = survey(rings, repeated);
  const fixes: Fix[] = [{ code: 'drop_duplicates' }];
  if (count === 0) return [];
  return [
    finding('duplicate_points', 'warn', { places: shown, count, figures: { vertex }, fixes }),
  ];
};

/** More than this share of an area is no rounding: then leaving the vertices out is not offered. */
const SAME_AREA = 1e-6;

function areaWithout({ xy }: Ring, gone: ReadonlySet<number>) {
  const flat = localMetres(pointAt(xy, 0));
  const all = Array.from({ length: xy.length / 2 }, (_, i) => i);
  const area = (places: readonly number[]) => {
    const kept = Float64Array.from(places.flatMap((i) => pointAt(xy, i)));
    return planarRing({ xy: kept }, flat).areaM2;
  };
  const before = area(all);
  return { before, change: Math.abs(area(all.filter((i) => !gone.has(i))) - before) };
}

export const collinearPoints: ShapeCheck = ({ rings }) => {
  const { found, count, vertex, shown } = survey(rings, collinear);
  if (count === 0) return [];
  const areas = found.map(({ ring, at }) => areaWithout(ring, new Set(at)));
  const changeM2 = areas.reduce((sum, { change }) => sum + change, 0);
  const safe = areas.every(({ before, change }) => change <= SAME_AREA * before);
  const figures: Figures = { vertex, change_m2: changeM2 };
  const fixes: Fix[] = safe ? [{ code: 'drop_collinear' }] : [];
  return [finding('collinear_points', 'note', { places: shown, count, figures, fixes })];
};

/** Turns back almost on itself, both ways longer than a slip of the pen. O(n). */
const SPIKE_TURN = (179.9 * Math.PI) / 180;
const SPIKE_SIDE_M = 0.01;

const spiked: Spots = ({ xy }) => {
  const found: number[] = [];
  for (let i = 0; 2 * i < xy.length; i += 1) {
    const flat = localMetres(pointAt(xy, i));
    const [before, after] = [flat(pointAt(xy, i - 1)), flat(pointAt(xy, i + 1))];
    if (Math.min(Math.hypot(...before), Math.hypot(...after)) <= SPIKE_SIDE_M) continue;
    const cross = before[0] * after[1] - before[1] * after[0];
    const dot = before[0] * after[0] + before[1] * after[1];
    if (Math.PI - Math.abs(Math.atan2(cross, dot)) > SPIKE_TURN) found.push(i);
  }
  return found;
};

export const spikes: ShapeCheck = ({ rings }) => {
  const { count, vertex, shown } = survey(rings, spiked);
  return count === 0
    ? []
    : [finding('spike', 'warn', { places: shown, count, figures: { vertex } })];
};
