import { ApiError } from '../../lib/problem.ts';

/** The limit of streams is reached; a client that waits longer than a browser does leaves room for others. */
export function tooManyStreams(): ApiError {
  return new ApiError(
    'too_many_streams',
    'Close a map, or try again later. Everything can still be read.',
    {
      headers: { 'retry-after': '30' },
    },
  );
}
