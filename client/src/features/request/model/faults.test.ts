import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/client.ts';
import { placedFaults, placeOf } from './faults.ts';

const keys = ['status', 'planned_area_ha'];

describe('where a refusal stands in the form', () => {
  it('follows the pointer into the body that was sent', () => {
    expect(placeOf('/items/1/value', keys)).toBe('item:planned_area_ha');
    expect(placeOf('/items/9', keys)).toBe('items');
    expect(placeOf('/items', keys)).toBe('items');
    expect(placeOf('/source/doc_no', keys)).toBe('source.docNo');
    expect(placeOf('/source', keys)).toBe('source.title');
    expect(placeOf('/effective_on', keys)).toBe('effective_on');
  });

  it('keeps the code, by which it is said in the language of the reader', () => {
    const error = new ApiError(422, 'invalid_values', 'x', {
      errors: [{ pointer: '/items/0/value', code: 'not_a_code', message: 'is not …' }],
    });
    expect(placedFaults(error, keys)).toEqual([
      { place: 'item:status', code: 'not_a_code', message: 'is not …' },
    ]);
  });
});
