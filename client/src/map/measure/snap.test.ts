import { describe, expect, it } from 'vitest';
import { makeZone, square } from '../fixtures.ts';
import { indexRings, snap, zoneRings } from './snap.ts';

const rings = indexRings(
  zoneRings([
    makeZone(1, {}, square(105.8, 21.5, 0.02)),
    makeZone(2, {}, square(105.83, 21.5, 0.02)),
  ]),
);

describe('snapping', () => {
  it('prefers a corner within reach', () => {
    expect(snap(rings, [105.8004, 21.5005], 100)).toEqual({
      at: [105.8, 21.5],
      kind: 'vertex',
      owner: 1,
    });
  });

  it('goes to the nearest point of an edge otherwise', () => {
    const hit = snap(rings, [105.81, 21.5003], 100);
    expect(hit).toMatchObject({ kind: 'edge', owner: 1 });
    expect(hit?.at[0]).toBeCloseTo(105.81, 9);
    expect(hit?.at[1]).toBeCloseTo(21.5, 9);
  });

  it('chooses the nearer of two boundaries', () => {
    expect(snap(rings, [105.8265, 21.51], 600)?.owner).toBe(2);
    expect(snap(rings, [105.8235, 21.51], 600)?.owner).toBe(1);
  });

  it('looks only at the rings that are wanted', () => {
    expect(snap(rings, [105.8265, 21.51], 800, (owner) => owner === 1)?.owner).toBe(1);
    expect(snap(rings, [105.8004, 21.5005], 100, () => false)).toBeNull();
  });

  it('leaves a point alone that is near nothing', () => {
    expect(snap(rings, [105.81, 21.51], 100)).toBeNull();
    expect(snap(rings, [106.5, 22.5], 100)).toBeNull();
    expect(snap(indexRings([]), [105.8, 21.5], 100)).toBeNull();
  });

  it('sees holes as boundaries too', () => {
    const outer = square(105.8, 21.5, 0.1)[0]?.[0] ?? [];
    const hole = square(105.84, 21.54, 0.02)[0]?.[0] ?? [];
    const index = indexRings(zoneRings([makeZone(3, {}, [[outer, hole]])]));
    expect(snap(index, [105.8401, 21.5401], 100)?.at).toEqual([105.84, 21.54]);
  });

  it('among ten thousand zones looks only at those near', () => {
    const zones = Array.from({ length: 10_000 }, (_, i) =>
      makeZone(i + 1, {}, square(105 + (i % 100) * 0.01, 21 + Math.floor(i / 100) * 0.01, 0.009)),
    );
    const many = indexRings(zoneRings(zones));
    expect(many.near(105.5, 21.5, 105.5001, 21.5001)).toHaveLength(1);
    expect(snap(many, [105.5001, 21.5001], 30)?.owner).toBe(5051);
  });
});
