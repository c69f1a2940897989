import { describe, expect, it } from 'vitest';
import { makeValue } from '../../testing/requests.ts';
import { howOf } from './how.ts';

describe('what a change does', () => {
  it('is told with its size where both are numbers', () => {
    expect(howOf(makeValue(196.88), makeValue(200))).toEqual({ how: 'more', by: 3.12 });
    expect(howOf(makeValue(200), makeValue(196.88))).toEqual({ how: 'less', by: 3.12 });
  });

  it('is told in words otherwise', () => {
    expect(howOf(null, makeValue(5))).toEqual({ how: 'added' });
    expect(howOf(makeValue(5), null)).toEqual({ how: 'removed' });
    expect(howOf(makeValue('a'), makeValue('b'))).toEqual({ how: 'other' });
    expect(howOf(makeValue(5), makeValue(5, { approx: true }))).toEqual({ how: 'other' });
    expect(howOf(makeValue(5, { sources: ['a'] }), makeValue(5, { sources: ['b'] }))).toEqual({
      how: 'same',
    });
  });
});
