import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/client.ts';
import type { EntryAction } from '../../../api/ledger-types.ts';
import type { Stage } from '../../../lib/ledger/filter.ts';
import { blankEntry } from './entries.ts';
import { placedFaults, placeOf } from './faults.ts';

const entry = (action: EntryAction, stage: Stage) => ({ ...blankEntry('e4', action, 1), stage });
const sent = {
  keys: ['status', 'planned_area_ha'],
  sent: [entry('enter', 'allocated'), entry('stage', 'cleared'), entry('stage', 'revoked')],
};

describe('where a refusal stands in the form', () => {
  it('follows the pointer into the body that was sent', () => {
    expect(placeOf('/items/1/value', sent)).toBe('item:planned_area_ha');
    expect(placeOf('/items/9', sent)).toBe('items');
    expect(placeOf('/items', sent)).toBe('items');
    expect(placeOf('/source/doc_no', sent)).toBe('source.docNo');
    expect(placeOf('/source', sent)).toBe('source.title');
    expect(placeOf('/entries/0/capital/amount', sent)).toBe('entry:e4.capital');
    expect(placeOf('/entries/9/stage', sent)).toBe('items');
    expect(placeOf('/effective_on', sent)).toBe('effective_on');
  });

  it('stands above an entry where its action does not ask for the member', () => {
    expect(placeOf('/entries/1/area_ha', sent)).toBe('entry:e4');
    expect(placeOf('/entries/2/area_ha', sent)).toBe('entry:e4.area_ha');
    expect(placeOf('/entries/1/allocation', sent)).toBe('entry:e4');
  });

  it('finds the input that a rule of the ledger speaks of', () => {
    expect(placeOf('/entries/0', sent, 'ledger_decision_twice')).toBe('entry:e4.decision_no');
    expect(placeOf('/entries/1', sent, 'ledger_over_allocated')).toBe('entry:e4');
    expect(placeOf('/entries/0', sent, 'ledger_correction')).toBe('entry:e4');
  });

  it('keeps the code, by which it is said in the language of the reader', () => {
    const error = new ApiError(422, 'invalid_values', 'x', {
      errors: [{ pointer: '/items/0/value', code: 'not_a_code', message: 'is not …' }],
    });
    expect(placedFaults(error, sent)).toEqual([
      { place: 'item:status', code: 'not_a_code', message: 'is not …' },
    ]);
  });
});
