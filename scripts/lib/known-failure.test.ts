import { expect, test } from 'vitest';
import { DatabaseError } from '../../server/src/db/errors.ts';
import { knownFailure } from './known-failure.ts';
import { Failure } from './steps.mjs';

test.each([
  new DatabaseError('could not extend file', { code: '53100' }),
  Object.assign(new Error('write'), { code: 'ENOSPC' }),
  new Failure('0001.x.sql failed', 'x', {
    cause: new Error('deep', { cause: new DatabaseError('no space', { code: '53100' }) }),
  }),
])('a full disk is named, whoever met it: %s', (error) => {
  expect(knownFailure(error)).toMatchObject({ message: 'the disk is full', cause: error });
});

test('any other error stays itself', () => {
  const error = new DatabaseError('duplicate', { code: '23505' });
  expect(knownFailure(error)).toBe(error);
  expect(knownFailure('text')).toBe('text');
});
