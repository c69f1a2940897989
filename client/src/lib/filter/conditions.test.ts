import { describe, expect, it } from 'vitest';
import { activeConditions, asksForFigure, CONDITIONS, isActive, without } from './conditions.ts';
import { type Filters, NO_FILTERS } from './types.ts';

const filters: Filters = {
  ...NO_FILTERS,
  kind: ['kcn'],
  max_area: 0,
  q: ' sông ',
  counted: 'all',
};

describe('conditions', () => {
  it('none on the first screen, certainty alone is none', () => {
    expect(activeConditions({ ...NO_FILTERS, certainty: 'any', q: '  ' })).toEqual([]);
  });

  it('a limit of zero is a condition', () => {
    expect(activeConditions(filters)).toEqual(['q', 'kind', 'area', 'counted']);
    expect(asksForFigure(filters)).toBe(true);
    expect(asksForFigure({ ...filters, max_area: null })).toBe(false);
  });

  it('each can be dropped by itself', () => {
    for (const condition of CONDITIONS) {
      expect(isActive({ ...filters, ...without(condition) }, condition)).toBe(false);
    }
    expect(activeConditions({ ...filters, ...without('kind') })).toEqual(['q', 'area', 'counted']);
  });
});
