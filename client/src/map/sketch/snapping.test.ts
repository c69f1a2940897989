import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { makeScene, makeZone, square } from '../fixtures.ts';
import { closeRing } from './close.ts';
import { createSnapping } from './snapping.ts';
import { beginSketch } from './state.ts';

/** A neighbour's boundary as the API has it: nine decimals. Its eastern wall is to be shared. */
const wall = [
  [105.820000123, 21.500000457],
  [105.820300791, 21.51000046],
  [105.820000987, 21.520000654],
];
const theirs = [[105.8, 21.5], ...wall, [105.8, 21.52], [105.8, 21.5]];
const neighbours = [{ slug: 'kcn-1', coordinates: [[theirs]] }];
/** The same in the list of zones, where six decimals are left. */
const coarse = [[theirs.map((at) => at.map((value) => Number(value.toFixed(6))))]];
const zone = (role: 'surveyed' | 'indicative', slug = 'kcn-1') =>
  makeZone(1, { geometry_role: role, slug }, coarse);
const empty = beginSketch('kcn-mine', null);
const near = (at: readonly number[]): LngLat => [(at[0] ?? 0) + 0.00004, (at[1] ?? 0) - 0.00003];
const REACH = 20;

describe('snapping of a boundary being drawn', () => {
  it('puts a shared wall on the very corners of the neighbour', () => {
    const snapTo = createSnapping();
    const scene = makeScene({ zones: { features: [zone('surveyed')] }, neighbours, sketch: empty });
    const drawn = wall.map((at) => snapTo(scene, near(at), REACH, null) ?? [0, 0]);
    const done = closeRing(empty, [...drawn, [105.84, 21.52], [105.84, 21.5]]);
    expect(done.geometry?.coordinates[0]?.[0]?.slice(0, 3)).toEqual(wall);
  });

  it('reads known boundaries from nowhere but their exact source', () => {
    const snapTo = createSnapping();
    const at = near(wall[0] ?? []);
    const unread = makeScene({ zones: { features: [zone('surveyed')] }, sketch: empty });
    expect(snapTo(unread, at, REACH, null)).toBeNull();
    const footprint = makeScene({ zones: { features: [zone('indicative')] }, sketch: empty });
    expect(snapTo(footprint, at, REACH, null)).toEqual([105.82, 21.5]);
  });

  it('prefers what is known to a footprint that is nearer', () => {
    const snapTo = createSnapping();
    const beside = makeZone(2, { geometry_role: 'indicative' }, square(105.820100123, 21.5, 0.01));
    const scene = makeScene({ zones: { features: [beside] }, neighbours, sketch: empty });
    expect(snapTo(scene, [105.820099, 21.5], REACH, null)).toEqual(wall[0]);
  });

  it("lets the zone's own boundary that stands alone", () => {
    const snapTo = createSnapping();
    const mine = { ...empty, slug: 'kcn-1' };
    const zones = { features: [zone('indicative')] };
    expect(
      snapTo(makeScene({ zones, neighbours, sketch: mine }), near(wall[0] ?? []), REACH, null),
    ).toBeNull();
  });

  it('snaps to the other rings of the boundary itself, not to the one that moves', () => {
    const snapTo = createSnapping();
    const outer = square(105.9, 21.5, 0.01)[0]?.[0] ?? [];
    const hole = square(105.903, 21.503, 0.002)[0]?.[0] ?? [];
    const sketch = beginSketch('kcn-mine', { type: 'MultiPolygon', coordinates: [[outer, hole]] });
    const scene = makeScene({ sketch });
    const corner: LngLat = [105.90305, 21.50304];
    expect(snapTo(scene, corner, REACH, null)).toEqual([105.903, 21.503]);
    expect(snapTo(scene, corner, REACH, { part: 0, ring: 0 })).toEqual([105.903, 21.503]);
    expect(snapTo(scene, corner, REACH, { part: 0, ring: 1 })).toBeNull();
  });

  it('follows what changes', () => {
    const snapTo = createSnapping();
    const at = near(wall[0] ?? []);
    expect(snapTo(makeScene({ sketch: empty }), at, REACH, null)).toBeNull();
    expect(snapTo(makeScene({ sketch: empty, neighbours }), at, REACH, null)).toEqual(wall[0]);
    expect(snapTo(makeScene({ neighbours }), at, REACH, null)).toBeNull();
  });
});
