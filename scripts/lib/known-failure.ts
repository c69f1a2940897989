import { isDatabaseError, SQLSTATE } from '../../server/src/db/errors.ts';
import { Failure } from './steps.mjs';

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDatabaseError(error, SQLSTATE.diskFull) || ('code' in error && error.code === 'ENOSPC'))
    return true;
  return isDiskFull(error.cause);
}

/** The same error, or what to do about it where its cause lies outside of the program. */
export function knownFailure(error: unknown): unknown {
  if (!isDiskFull(error)) return error;
  return new Failure(
    'the disk is full',
    'Free some hundred MB, then start again: what was not finished is done again.',
    { cause: error },
  );
}
