import { describe, expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { closeRing, closeTyped, partAround } from './close.ts';
import { beginSketch, typeCorner, undoSketch, withTool } from './state.ts';

const ring = (west: number, south: number, size: number) => square(west, south, size)[0]?.[0] ?? [];
const hole = ring(105.803, 21.503, 0.001);
const two = {
  type: 'MultiPolygon' as const,
  coordinates: [[ring(105.8, 21.5, 0.01), hole], [ring(105.9, 21.5, 0.01)]],
};

describe('the part that a hole goes to', () => {
  it('is the one it lies in', () => {
    expect(partAround(two, ring(105.906, 21.506, 0.001))).toBe(1);
    expect(partAround(two, ring(105.806, 21.506, 0.001))).toBe(0);
  });

  it('may be touched at a point, not along an edge', () => {
    const touching = [
      [105.9, 21.505],
      [105.904, 21.504],
      [105.904, 21.506],
      [105.9, 21.505],
    ];
    expect(partAround(two, touching)).toBe(1);
    expect(partAround(two, ring(105.9, 21.504, 0.002))).toBe(-1);
  });

  it.each([
    ['beside every part', ring(105.85, 21.5, 0.001)],
    ['across an edge', ring(105.909, 21.505, 0.002)],
    ['within another hole', ring(105.8033, 21.5033, 0.0002)],
    ['round another hole', ring(105.802, 21.502, 0.004)],
    ['across another hole', ring(105.8035, 21.5035, 0.001)],
    ['round a whole part', ring(105.79, 21.49, 0.03)],
    ['just as another hole', hole],
  ])('is none for a ring %s', (_where, drawn) => expect(partAround(two, drawn)).toBe(-1));

  it('is none for a chord across a bay', () => {
    const bay = [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [5, 2],
      [4, 10],
      [0, 10],
      [0, 0],
    ];
    const chord = [
      [4, 10],
      [6, 10],
      [5, 9],
      [4, 10],
    ];
    expect(partAround({ type: 'MultiPolygon', coordinates: [[bay]] }, chord)).toBe(-1);
  });
});

describe('a ring just closed', () => {
  const sketch = beginSketch('a', two);

  it('is a hole with that tool, undone like any edit', () => {
    const next = closeRing(withTool(sketch, 'hole'), ring(105.906, 21.506, 0.001));
    expect(next.geometry?.coordinates[1]).toHaveLength(2);
    expect(next.stray).toBe(false);
    expect(undoSketch(next).geometry).toEqual(sketch.geometry);
  });

  it('changes nothing and says so where no part is round it', () => {
    const next = closeRing(withTool(sketch, 'hole'), ring(105.85, 21.5, 0.001));
    expect(next).toEqual({ ...sketch, tool: 'hole', stray: true });
    expect(withTool(next, 'edit').stray).toBe(false);
    const none = closeRing(withTool(beginSketch('a', null), 'hole'), ring(105.85, 21.5, 0.001));
    expect(none.stray).toBe(true);
  });

  it('is a part otherwise, unless it encloses nothing', () => {
    const part = ring(105.85, 21.5, 0.001);
    expect(closeRing(sketch, part).geometry?.coordinates[2]).toEqual([part]);
    expect(closeRing(sketch, [part[0] ?? [], part[1] ?? [], part[0] ?? []])).toBe(sketch);
  });
});

describe('typed corners', () => {
  const typed = (from: ReturnType<typeof beginSketch>, corners: readonly number[][]) =>
    corners.reduce((s, [lon = 0, lat = 0]) => typeCorner(s, [lon, lat]), from);

  it('close to a part, to a tenth of a millimetre', () => {
    const corners = [
      [105.9, 21.5],
      [105.91, 21.5],
    ];
    const begun = typed(beginSketch('a', null), corners);
    expect(closeTyped(begun)).toBe(begun);
    const part = closeTyped(typeCorner(begun, [105.91000000049, 21.510000001]));
    expect(part.typed).toEqual([]);
    expect(part.geometry?.coordinates[0]?.[0]?.[2]).toEqual([105.91, 21.510000001]);
    expect(undoSketch(part).geometry).toBeNull();
  });

  it('close to a hole with that tool, and stay where it fits nowhere', () => {
    const tool = withTool(beginSketch('a', two), 'hole');
    const inside = closeTyped(typed(tool, ring(105.906, 21.506, 0.001).slice(0, -1)));
    expect(inside.geometry?.coordinates[1]).toHaveLength(2);
    expect(inside.typed).toEqual([]);
    const beside = closeTyped(typed(tool, ring(105.85, 21.5, 0.001).slice(0, -1)));
    expect(beside).toMatchObject({ stray: true, geometry: tool.geometry });
    expect(beside.typed).toHaveLength(4);
  });
});
