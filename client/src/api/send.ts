import { ApiError, answerOf } from './client.ts';

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface SendOptions {
  body?: unknown;
  /** A body that is JSON already: a large one is not made again. */
  json?: string;
  /** The version the change builds on (If-Match); the server refuses when another one stands. */
  version?: number;
  signal?: AbortSignal;
}

/**
 * The session's token against forgery. A page has one session, and every write must name it, so it is kept here
 * and not handed through every component.
 */
let csrf: string | null = null;

/** Called with every answer about the session. */
export function rememberCsrf(token: string | null): void {
  csrf = token;
}

/** Headers of every write: who asks, and which version it builds on. */
export function writeHeaders(version?: number): Record<string, string> {
  return {
    ...(csrf === null ? {} : { 'x-atlas-csrf': csrf }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
}

/** Asks for the token again: signing in in another tab made a new one. */
async function renewCsrf(): Promise<void> {
  const response = await answerOf('/api/session', { cache: 'no-store' });
  const { csrf: token } = (await response.json()) as { csrf: string | null };
  rememberCsrf(token);
}

/** Does it once more with a new token when the old one was refused. */
export async function withFreshCsrf<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'forged_request') throw error;
    await renewCsrf();
    return write();
  }
}

/** Changes something. Throws `ApiError` with the problem's `errors` by field; 204 gives `undefined`. */
export function send<T>(method: Method, address: string, options: SendOptions = {}): Promise<T> {
  const { body, version, signal } = options;
  const json = options.json ?? (body === undefined ? undefined : JSON.stringify(body));
  return withFreshCsrf(async () => {
    const response = await answerOf(address, {
      method,
      headers: {
        ...writeHeaders(version),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: json }),
      ...(signal ? { signal } : {}),
    });
    return (response.status === 204 ? undefined : await response.json()) as T;
  });
}
