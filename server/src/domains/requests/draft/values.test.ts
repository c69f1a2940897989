import { describe, expect, it } from 'vitest';
import type { Field } from '../fields/catalogue.ts';
import type { ProposedValue } from '../item-schema.ts';
import { checkValue } from './values.ts';

const rangeOf = (unit: Field['unit'], value: ProposedValue) => {
  const field: Field = { key: 'x', type: 'range', unit, subjectOf: 'kind', codes: null };
  const checked = checkValue(field, value);
  return 'value' in checked ? checked.value.v_range : checked.code;
};

describe('a proposed figure', () => {
  it('of hectares may be open on either side', () => {
    expect(rangeOf('ha', { min: 290 })).toBe('[290,)');
    expect(rangeOf('ha', { min: 290, min_inclusive: false, max: null })).toBe('(290,)');
    expect(rangeOf('ha', { max: 40 })).toBe('(,40]');
    expect(rangeOf('ha', {})).toBe('not_a_figure');
  });

  it('of per cent lies between none and all of it', () => {
    expect(rangeOf('%', { min: 90, min_inclusive: false })).toBe('(90,100]');
    expect(rangeOf('%', { min: 90, max: null, max_inclusive: false })).toBe('[90,100]');
    expect(rangeOf('%', { max: 75, max_inclusive: false, min_inclusive: false })).toBe('[0,75)');
    expect(rangeOf('%', { min: 60, max: 80, max_inclusive: false })).toBe('[60,80)');
    expect(rangeOf('%', { min: 100 })).toBe('[100,100]');
    expect(rangeOf('%', { min: 101 })).toBe('out_of_range');
    expect(rangeOf('%', {})).toBe('not_a_figure');
  });
});
