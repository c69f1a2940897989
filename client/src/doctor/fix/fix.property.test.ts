import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { diagnose, stage } from '../pipeline.ts';
import { NEAR_DIEM_THUY } from '../testing/context.ts';
import { polygon, rawRing, readingOf, type TrueRing } from '../testing/shapes.ts';
import type { Fix, Reading } from '../types.ts';

const context = { ...NEAR_DIEM_THUY, anchor: { ...NEAR_DIEM_THUY.anchor, point: null } };

/** A ring with some corners said twice and some sides with points along them. */
const crowded = (ring: TrueRing, marks: readonly number[]): readonly LngLat[] =>
  ring.flatMap((at, i): LngLat[] => {
    const next = ring[(i + 1) % ring.length] ?? at;
    const along = (share: number): LngLat => [
      at[0] + share * (next[0] - at[0]),
      at[1] + share * (next[1] - at[1]),
    ];
    const mark = marks[i % marks.length] ?? 0;
    if (mark === 1) return [at, at];
    return mark === 2 ? [at, along(0.3), along(0.7)] : [at];
  });

const file = fc
  .tuple(polygon, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }))
  .map(([{ rings }, marks]): { rings: readonly TrueRing[]; reading: Reading } => {
    const raw = rings.map((ring) => {
      const points = crowded(ring, marks);
      return rawRing([...points, points[0] ?? [0, 0]]);
    });
    return {
      rings,
      reading: readingOf(raw, { declared: { kind: 'known', code: 4326, by: 'format' } }),
    };
  });
const fixes = fc.subarray<Fix>(
  [
    { code: 'drop_duplicates' },
    { code: 'drop_collinear' },
    { code: 'drop_slivers' },
    { code: 'close_rings' },
    { code: 'swap_axes' },
  ],
  { minLength: 1 },
);
const corners = (reading: Reading, applied: readonly Fix[]) =>
  stage(reading, applied, context).geometry.coordinates.flat(2).map(String);

describe('fixes', () => {
  it('move no vertex, and take away only what they name', () => {
    fc.assert(
      fc.property(file, fixes, ({ rings, reading }, applied) => {
        const given = new Set(corners(reading, []));
        const left = new Set(corners(reading, applied));
        expect([...left].filter((corner) => !given.has(corner))).toEqual([]);
        for (const corner of rings.flat().map(String)) expect(left).toContain(corner);
      }),
    );
  });

  it('done twice do no more than once, and leave nothing of what they name', () => {
    fc.assert(
      fc.property(file, fixes, ({ reading }, applied) => {
        const once = diagnose(reading, applied, context);
        expect(diagnose(reading, [...applied, ...applied], context)).toEqual(once);
        const offered = once.findings.flatMap((finding) => finding.fixes.map(({ code }) => code));
        for (const { code } of applied) expect(offered).not.toContain(code);
      }),
    );
  });
});
