import { expect, test } from 'vitest';
import { DatabaseError, errorFields, isDatabaseError, SQLSTATE } from './errors.ts';

test('takes the fields of a PostgreSQL error and only those', () => {
  const driverError = Object.assign(new Error('duplicate'), {
    code: '23505',
    constraint: 'zone_slug_key',
    detail: undefined,
    line: '12',
  });
  expect(errorFields(driverError)).toEqual({ code: '23505', constraint: 'zone_slug_key' });
});

test('a system error has no SQLSTATE', () => {
  expect(errorFields(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(
    undefined,
  );
  expect(errorFields('text')).toBe(undefined);
});

test('is recognised by its code', () => {
  const error = new DatabaseError('late', { code: SQLSTATE.queryCanceled });
  expect(isDatabaseError(error)).toBe(true);
  expect(isDatabaseError(error, SQLSTATE.queryCanceled)).toBe(true);
  expect(isDatabaseError(error, SQLSTATE.diskFull)).toBe(false);
  expect(isDatabaseError(new Error('late'))).toBe(false);
});
