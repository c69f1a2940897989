import { expect, test } from 'vitest';
import { chooseSteps, STEPS } from './steps.ts';

test('all steps without --only, else the named ones in their own order', () => {
  expect(chooseSteps(undefined)).toBe(STEPS);
  expect(chooseSteps('types, lint').map(({ name }) => name)).toEqual(['lint', 'types']);
});

test('an unknown name is refused with the names there are', () => {
  expect(() => chooseSteps('unit,speed')).toThrow(/no step "speed"; there are: lint, types/);
});
