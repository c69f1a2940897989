import { expect, it } from 'vitest';
import { signInFrom } from './sign-in.ts';

it.each([
  ['', 'closed'],
  ['?zone=1&v=1', 'closed'],
  ['?v=1&signin=unknown', 'unknown'],
  ['?signin=failed', 'failed'],
  ['?signin=again', 'closed'],
])('opens %s with the form %s', (search, form) => {
  expect(signInFrom(search)).toBe(form);
});
