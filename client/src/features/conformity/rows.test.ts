import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conforming } from '../../testing/conformity.ts';
import { nextCell, rowsOf, totalsByClass } from './rows.ts';

describe('rows of the matrix', () => {
  const items = [
    conforming({ slug: 'a', class: 'unknown' }),
    conforming({ slug: 'b', class: 'matches' }),
    conforming({ slug: 'c', class: 'discouraged' }),
    conforming({ slug: 'd', class: 'matches', counted: false }),
    conforming({ slug: 'e', class: 'neutral', counted: false, kind: 'it_park' }),
  ];
  const slugs = (wanted: Parameters<typeof rowsOf>[1]) =>
    rowsOf(items, wanted).map(({ slug }) => slug);

  it('show the zones of the plan, what calls for attention first', () => {
    expect(slugs(null)).toEqual(['c', 'b', 'e', 'a']);
    expect(slugs('matches')).toEqual(['b']);
  });
});

describe('totals', () => {
  const total = (max_ha: number | null) => ({
    class: 'matches' as const,
    region: 'south' as const,
    kind: 'kcn' as const,
    zones: 2,
    zones_without_area: max_ha === null ? 1 : 0,
    known_ha: 100,
    min_ha: 120,
    max_ha,
  });

  it('have no upper bound as soon as one part has none', () => {
    const [, bounded] = totalsByClass([total(150), total(150)]);
    expect(bounded).toEqual({
      class: 'matches',
      zones: 4,
      without: 0,
      known: 200,
      min: 240,
      max: 300,
    });
    expect(totalsByClass([total(150), total(null)])[1]).toMatchObject({ max: null, without: 1 });
    expect(totalsByClass([]).map(({ zones }) => zones)).toEqual([0, 0, 0, 0]);
  });
});

describe('keys', () => {
  it('never lead out of the matrix', () => {
    const key = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), (keys) => {
        let cell = { row: 0, column: 0 };
        for (const [name, ctrl] of keys) cell = nextCell(cell, name, ctrl, 30, 8) ?? cell;
        expect(cell.row).toBeGreaterThanOrEqual(0);
        expect(cell.row).toBeLessThan(30);
        expect(cell.column).toBeGreaterThanOrEqual(0);
        expect(cell.column).toBeLessThanOrEqual(8);
      }),
    );
    expect(nextCell({ row: 0, column: 0 }, 'a', false, 30, 8)).toBeNull();
    expect(nextCell({ row: 3, column: 3 }, 'End', true, 30, 8)).toEqual({ row: 29, column: 8 });
  });
});
