import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import {
  addPart,
  beginSketch,
  closeTyped,
  finishSketch,
  redoSketch,
  removePart,
  reshape,
  type SketchState,
  setCorner,
  typeCorner,
  undoSketch,
  withTool,
} from './state.ts';

const multi = (...at: number[]) => ({
  type: 'MultiPolygon' as const,
  coordinates: at.flatMap((west) => square(west, 21.5, 0.01)),
});
const ring = [
  [105.9, 21.5],
  [105.91, 21.5],
  [105.91, 21.51],
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
    expect(removePart(two, 1).geometry).toEqual(one.geometry);
    expect(removePart(one, 0).geometry).toBeNull();
    expect(removePart(one, 5)).toBe(one);
    expect(addPart(one, [])).toBe(one);
  });

  it('moves and takes out corners by number, keeping rings closed and holes', () => {
    const hole = square(105.803, 21.503, 0.001)[0]?.[0] ?? [];
    const outer = square(105.8, 21.5, 0.01)[0]?.[0] ?? [];
    const sketch = beginSketch('a', { type: 'MultiPolygon', coordinates: [[outer, hole]] });
    const moved = setCorner(sketch, 0, 0, [105.799, 21.499]).geometry?.coordinates[0];
    expect(moved?.[0]?.[0]).toEqual([105.799, 21.499]);
    expect(moved?.[0]?.at(-1)).toEqual([105.799, 21.499]);
    expect(moved?.[1]).toEqual(hole);
    const three = setCorner(sketch, 0, 2, null);
    expect(three.geometry?.coordinates[0]?.[0]).toHaveLength(4);
    expect(setCorner(three, 0, 0, null).geometry).toBeNull();
    expect(setCorner(sketch, 3, 0, null)).toBe(sketch);
  });

  it('closes typed corners to a part, rounded to a centimetre', () => {
    const two = typeCorner(typeCorner(beginSketch('a', null), [105.9, 21.5]), [105.91, 21.5]);
    expect(closeTyped(two)).toBe(two);
    const part = closeTyped(typeCorner(two, [105.910000049, 21.51]));
    expect(part.typed).toEqual([]);
    expect(part.geometry?.coordinates[0]?.[0]?.[2]).toEqual([105.91, 21.51]);
    expect(undoSketch(part).geometry).toBeNull();
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
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (steps) => {
        const start = beginSketch('a', multi(105.8));
        const end = steps.reduce<SketchState>(
          (s, step) => (step === 0 ? removePart(s, 0) : reshape(s, multi(105 + step / 10))),
          start,
        );
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
