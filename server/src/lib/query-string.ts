import { ApiError } from './problem.ts';

/** Longest query string that is read, in bytes as sent. */
export const MAX_QUERY_BYTES = 4096;

/**
 * Reads a query string strictly: every name once, percent-encoding that decodes, no control characters.
 *
 * @param raw what follows the `?`, still encoded
 * @throws {ApiError} `query_too_long`, `malformed_query` or `repeated_parameter`
 */
export function parseQueryString(raw: string): Record<string, string> {
  if (Buffer.byteLength(raw) > MAX_QUERY_BYTES) {
    throw new ApiError(
      'query_too_long',
      `The query string has more than ${MAX_QUERY_BYTES} bytes. Ask for less at once.`,
    );
  }
  const query = new Map<string, string>();
  for (const pair of raw.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = decode(at < 0 ? '' : pair.slice(at + 1));
    if (query.has(name)) {
      throw new ApiError(
        'repeated_parameter',
        `${name} is given more than once. Separate several values with commas.`,
        { errors: [{ parameter: name, message: 'is given more than once' }] },
      );
    }
    query.set(name, value);
  }
  return Object.fromEntries(query);
}

function decode(text: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new ApiError('malformed_query', 'The percent-encoding is not valid UTF-8.', { cause });
  }
  // PostgreSQL refuses NUL in text; of the others only pasted white space has a meaning.
  if (/[^\P{Cc}\t\n\r]/u.test(decoded)) {
    throw new ApiError('malformed_query', 'The query string holds a control character.');
  }
  return decoded;
}
