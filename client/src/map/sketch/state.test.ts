import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import {
  addPart,
  beginSketch,
  finishSketch,
  redoSketch,
  removePart,
  reshape,
  type SketchState,
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
