import { isDatabaseError } from '../../server/src/db/errors.ts';
import { Failure } from './steps.mjs';

/** SQLSTATE of a database that cannot write for want of room. */
const DISK_FULL = '53100';

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isDatabaseError(error, DISK_FULL) || ('code' in error && error.code === 'ENOSPC'))
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
