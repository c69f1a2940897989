import { describe, expect, it } from 'vitest';
import type { ZoneStatus } from '../types.ts';
import { drawMark, drawPattern, markExtent, type Pen } from './draw.ts';
import type { MarkSpec } from './spec.ts';
import { TEXTURES } from './textures.ts';

/** A pen that notes what it is told; colours are left out, as on a greyscale print. */
function recorder() {
  const calls: string[] = [];
  const values: Record<string, unknown> = {};
  const pen = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) => {
          const numbers = args.flat().map((n) => (typeof n === 'number' ? n.toFixed(2) : n));
          calls.push(`${String(name)}(${numbers.join(',')})`);
        },
      set: (_, name, value) => {
        values[String(name)] = value;
        const shown = /Style|Color/.test(String(name)) ? '' : `=${value}`;
        if (shown) calls.push(`${String(name)}${shown}`);
        return true;
      },
    },
  ) as Pen;
  return { pen, calls };
}

const STATUSES = Object.keys(TEXTURES) as ZoneStatus[];
const mark = (changes: Partial<MarkSpec>): MarkSpec => ({
  theme: 'light',
  status: 'operating',
  kind: 'kcn',
  radius: 12,
  occupancy: null,
  state: 'plain',
  ...changes,
});
const drawn = (changes: Partial<MarkSpec>) => {
  const { pen, calls } = recorder();
  drawMark(pen, mark(changes));
  return calls.join('\n');
};

describe('marks', () => {
  it('tell every status apart without colour', () => {
    expect(new Set(STATUSES.map((status) => drawn({ status }))).size).toBe(STATUSES.length);
  });

  it('tell the kinds apart', () => {
    const kinds = (['kcn', 'ccn', 'it_park'] as const).map((kind) => drawn({ kind }));
    expect(new Set(kinds).size).toBe(3);
  });

  it('draw the known share as a ring from north, clockwise', () => {
    const text = drawn({ occupancy: [50, 75] });
    const [north, south, west] = [-0.5, 0.5, 1].map((turn) => (turn * Math.PI).toFixed(2));
    expect(text).toContain(`${north},${south})`);
    expect(text).toContain(`${south},${west})`);
    expect(drawn({ occupancy: null })).not.toContain(`${north},${south})`);
  });

  it('leave only an outline of what the filters put aside', () => {
    const text = drawn({ state: 'ghost', occupancy: [10, 20] });
    expect(text.match(/stroke\(\)/g)).toHaveLength(1);
    expect(text).not.toContain('fill()');
  });

  it('fit their images', () => {
    for (const state of ['plain', 'hover', 'selected'] as const) {
      const spec = mark({ state, occupancy: [90, 100] });
      const { pen, calls } = recorder();
      drawMark(pen, spec);
      const radii = calls.flatMap((call) => /^arc\(0\.00,0\.00,([\d.]+)/.exec(call)?.[1] ?? []);
      expect(Math.max(...radii.map(Number))).toBeLessThanOrEqual(markExtent(spec));
    }
  });
});

describe('patterns', () => {
  it('tell every hatched or dotted status apart without colour', () => {
    const patterns = STATUSES.filter(
      (status) => status !== 'operating' && status !== 'planned',
    ).map((status) => {
      const { pen, calls } = recorder();
      drawPattern(pen, { theme: 'light', status });
      return calls.join('\n');
    });
    expect(new Set(patterns).size).toBe(5);
    expect(patterns).not.toContain('');
  });
});
