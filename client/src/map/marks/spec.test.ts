import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MarkSpec,
  markId,
  markRadius,
  parseMarkId,
  parsePatternId,
  patternId,
} from './spec.ts';

const status = fc.constantFrom<MarkSpec['status']>('operating', 'planned', 'unknown', 'withdrawn');
const spec: fc.Arbitrary<MarkSpec> = fc.record({
  theme: fc.constantFrom('light', 'dark'),
  status,
  kind: fc.constantFrom('kcn', 'ccn', 'it_park'),
  radius: fc.integer({ min: 7, max: 60 }).map((half) => half / 2),
  occupancy: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  ),
  state: fc.constantFrom('plain', 'ghost', 'hover', 'selected'),
});

describe('mark ids', () => {
  it('say everything a mark depends on', () => {
    fc.assert(
      fc.property(spec, (spec) => {
        expect(parseMarkId(markId(spec))).toEqual(spec);
      }),
    );
  });

  it.each([
    '',
    'mark',
    'mark/light/operating/kcn/0/none/plain',
    'mark/sepia/operating/kcn/5/none/plain',
    'mark/light/sold/kcn/5/none/plain',
    'pattern/light/operating',
  ])('%j is no mark', (id) => expect(parseMarkId(id)).toBeNull());

  it('tell patterns apart', () => {
    const pattern = { theme: 'dark', status: 'established' } as const;
    expect(parsePatternId(patternId(pattern))).toEqual(pattern);
    expect(parsePatternId('mark/dark/established')).toBeNull();
  });
});

describe('markRadius', () => {
  it('grows with the square root of the hectares', () => {
    expect(markRadius(400)).toBe(2 * markRadius(100));
    expect(markRadius(868)).toBeCloseTo(22, 0);
  });

  it('keeps the smallest visible and survives nonsense', () => {
    expect(markRadius(5)).toBe(3.5);
    expect(markRadius(0)).toBe(3.5);
    expect(markRadius(-10)).toBe(3.5);
  });
});
