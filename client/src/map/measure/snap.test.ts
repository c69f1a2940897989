import { describe, expect, it } from 'vitest';
import { makeZone, square } from '../fixtures.ts';
import { snap, snapRings } from './snap.ts';

const rings = snapRings([
  makeZone(1, {}, square(105.8, 21.5, 0.02)),
  makeZone(2, {}, square(105.83, 21.5, 0.02)),
]);

describe('snapping', () => {
  it('prefers a corner within reach', () => {
    expect(snap(rings, [105.8004, 21.5005], 100)).toEqual({
      at: [105.8, 21.5],
      kind: 'vertex',
      zoneId: 1,
    });
  });

  it('goes to the nearest point of an edge otherwise', () => {
    const hit = snap(rings, [105.81, 21.5003], 100);
    expect(hit).toMatchObject({ kind: 'edge', zoneId: 1 });
    expect(hit?.at[0]).toBeCloseTo(105.81, 4);
    expect(hit?.at[1]).toBeCloseTo(21.5, 5);
  });

  it('chooses the nearer of two boundaries', () => {
    expect(snap(rings, [105.8265, 21.51], 600)?.zoneId).toBe(2);
    expect(snap(rings, [105.8235, 21.51], 600)?.zoneId).toBe(1);
  });

  it('leaves a point alone that is near nothing', () => {
    expect(snap(rings, [105.81, 21.51], 100)).toBeNull();
    expect(snap(rings, [106.5, 22.5], 100)).toBeNull();
    expect(snap([], [105.8, 21.5], 100)).toBeNull();
  });

  it('sees holes as boundaries too', () => {
    const outer = square(105.8, 21.5, 0.1)[0]?.[0] ?? [];
    const hole = square(105.84, 21.54, 0.02)[0]?.[0] ?? [];
    expect(
      snap(snapRings([makeZone(3, {}, [[outer, hole]])]), [105.8401, 21.5401], 100)?.at,
    ).toEqual([105.84, 21.54]);
  });
});
