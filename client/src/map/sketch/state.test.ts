import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import {
  addHole,
  addPart,
  beginSketch,
  finishSketch,
  redoSketch,
  removeRing,
  reshape,
  type SketchState,
  setCorner,
  undoSketch,
  withTool,
} from './state.ts';

const multi = (...at: number[]) => ({
  type: 'MultiPolygon' as const,
  coordinates: at.flatMap((west) => square(west, 21.5, 0.01)),
});
const hole = square(105.803, 21.503, 0.001)[0]?.[0] ?? [];
const ring = [
  [105.9, 21.5],
  [105.91, 21.5],
  [105.91, 21.51],
];

const edits: readonly ((s: SketchState) => SketchState)[] = [
  (s) => removeRing(s, { part: 0, ring: 0 }),
  (s) => addHole(s, 0, hole),
  (s) => removeRing(s, { part: 0, ring: 1 }),
  (s) => setCorner(s, { part: 0, ring: 1 }, 0, [105.8025, 21.5025]),
  (s) => reshape(s, multi(105.1)),
  (s) => reshape(s, multi(105.2)),
];

describe('a boundary being drawn', () => {
  it('begins with what stands, or with nothing', () => {
    expect(beginSketch('a', multi(105.8))).toMatchObject({ tool: 'edit', finished: false });
    expect(beginSketch('a', null)).toMatchObject({ tool: 'draw', geometry: null });
  });

  it('takes parts in, each ring closed, and out again', () => {
    const one = addPart(beginSketch('a', null), ring);
    expect(one.geometry?.coordinates).toEqual([[[...ring, ring[0]]]]);
    const two = addPart(one, [...ring, [105.9, 21.5]]);
    expect(two.geometry?.coordinates.map(([r]) => r?.length)).toEqual([4, 4]);
    expect(removeRing(two, { part: 1, ring: 0 }).geometry).toEqual(one.geometry);
    expect(removeRing(one, { part: 0, ring: 0 }).geometry).toBeNull();
    expect(removeRing(one, { part: 5, ring: 0 })).toBe(one);
    expect(addPart(one, [])).toBe(one);
  });

  it('moves and takes out corners of any ring by number, keeping rings closed', () => {
    const outer = square(105.8, 21.5, 0.01)[0]?.[0] ?? [];
    const sketch = beginSketch('a', { type: 'MultiPolygon', coordinates: [[outer, hole]] });
    const shell = { part: 0, ring: 0 };
    const moved = setCorner(sketch, shell, 0, [105.799, 21.499]).geometry?.coordinates[0];
    expect(moved?.[0]?.[0]).toEqual([105.799, 21.499]);
    expect(moved?.[0]?.at(-1)).toEqual([105.799, 21.499]);
    expect(moved?.[1]).toEqual(hole);
    const three = setCorner(sketch, shell, 2, null);
    expect(three.geometry?.coordinates[0]?.[0]).toHaveLength(4);
    expect(setCorner(three, shell, 0, null).geometry).toBeNull();
    expect(setCorner(sketch, { part: 3, ring: 0 }, 0, null)).toBe(sketch);

    const inner = { part: 0, ring: 1 };
    const shifted = setCorner(sketch, inner, 3, [105.8031, 21.504]).geometry?.coordinates[0];
    expect(shifted?.[0]).toEqual(outer);
    expect(shifted?.[1]?.[3]).toEqual([105.8031, 21.504]);
    const fewer = setCorner(sketch, inner, 0, null);
    expect(fewer.geometry?.coordinates[0]?.[1]?.[0]).toEqual(
      fewer.geometry?.coordinates[0]?.[1]?.at(-1),
    );
    expect(setCorner(fewer, inner, 0, null).geometry?.coordinates).toEqual([[outer]]);
  });

  it('takes holes in and out, and back by undo', () => {
    const sketch = beginSketch('a', multi(105.8, 105.9));
    const holed = addHole(sketch, 0, hole);
    expect(holed.geometry?.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    expect(removeRing(holed, { part: 0, ring: 1 }).geometry).toEqual(sketch.geometry);
    expect(undoSketch(removeRing(holed, { part: 0, ring: 1 }))).toMatchObject({
      geometry: holed.geometry,
    });
    expect(addHole(sketch, 2, hole)).toBe(sketch);
    expect(removeRing(sketch, { part: 0, ring: 1 })).toBe(sketch);
  });

  it('keeps a tenth of a millimetre, as the API has it', () => {
    const [[[a, b, c] = []] = []] = square(105.8, 21.5, 0.01);
    const exact = [a ?? [], b ?? [], c ?? [], [105.800000123, 21.510000456]];
    expect(addPart(beginSketch('a', null), exact).geometry?.coordinates[0]?.[0]?.[3]).toEqual([
      105.800000123, 21.510000456,
    ]);
    const finer = {
      type: 'MultiPolygon' as const,
      coordinates: square(105.8000000001234, 21.5, 0.01),
    };
    expect(beginSketch('a', finer).geometry?.coordinates[0]?.[0]?.[0]).toEqual([105.8, 21.5]);
  });

  it('is done only when something is drawn', () => {
    const empty = beginSketch('a', null);
    expect(finishSketch(empty)).toBe(empty);
    expect(finishSketch(addPart(empty, ring)).finished).toBe(true);
  });

  it('the same geometry again is no edit', () => {
    const sketch = beginSketch('a', multi(105.8));
    expect(reshape(sketch, multi(105.8))).toBe(sketch);
    expect(withTool(sketch, 'edit')).toBe(sketch);
  });

  it('undo leads back to the start and redo to the end, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: edits.length - 1 }), { maxLength: 12 }), (steps) => {
        const start = beginSketch('a', multi(105.8));
        const end = steps.reduce<SketchState>((s, step) => edits[step]?.(s) ?? s, start);
        let back = end;
        while (back.past.length > 0) back = undoSketch(back);
        expect(back.geometry).toEqual(start.geometry);
        while (back.future.length > 0) back = redoSketch(back);
        expect(back).toEqual(end);
      }),
    );
    const none = beginSketch('a', null);
    expect(undoSketch(none)).toBe(none);
    expect(redoSketch(none)).toBe(none);
  });
});
