import { invalidValues } from '../../lib/problem.ts';

const SHORTEST = 12;
const FEWEST_DIFFERENT = 5;

/** Why a password cannot be taken, or undefined. Length is what counts; no mix of signs is asked for. */
function faultOf(password: string, login: string): { code: string; message: string } | undefined {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < SHORTEST) {
    return { code: 'too_short', message: `must have at least ${SHORTEST} characters` };
  }
  if (new Set(letters).size < FEWEST_DIFFERENT) {
    return { code: 'too_simple', message: 'repeats too few characters' };
  }
  const [name = ''] = login.split('@');
  if (name.length >= 4 && password.toLowerCase().includes(name)) {
    return { code: 'holds_login', message: 'must not hold the sign-in name' };
  }
  return undefined;
}

/**
 * Refuses a password that is easily guessed.
 *
 * @param pointer where it stands in the body
 * @throws {ApiError} 422 `invalid_values`
 */
export function refuseWeak(password: string, login: string, pointer: string): void {
  const fault = faultOf(password, login);
  if (fault) throw invalidValues([{ pointer, ...fault }]);
}
