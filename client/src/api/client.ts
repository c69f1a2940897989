import type { Paths } from './schema.gen.ts';
import type { Problem } from './types.ts';

/** One value of a request and what is wrong with it. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

interface ErrorDetails {
  requestId?: string | null;
  errors?: readonly FieldProblem[];
  /** Seconds after which the server will listen again. */
  retryAfter?: number | null;
}

/** An answer that is not the data asked for. `status` 0: no answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  readonly retryAfter: number | null;

  constructor(status: number, code: string, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.requestId = details.requestId ?? null;
    this.errors = details.errors ?? [];
    this.retryAfter = details.retryAfter ?? null;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** What an answer other than 2xx says; a proxy's page of HTML is an error as well. */
export function problemOf(
  status: number,
  body: unknown,
  statusText = '',
  retryAfter: string | null = null,
): ApiError {
  if (!isProblem(body)) return new ApiError(status, 'no_problem_details', statusText);
  return new ApiError(status, body.code, body.detail ?? body.title, {
    requestId: body.requestId,
    errors: body.errors ?? [],
    retryAfter: Number(retryAfter) || null,
  });
}

/** Fetches; throws `ApiError` for silence and for every answer that is not 2xx. */
export async function answerOf(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError(0, 'no_answer', cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw problemOf(response.status, body, response.statusText, response.headers.get('retry-after'));
}

type Path = keyof Paths;
type Scalar = string | number;

/** `/api/zones/{id}` with its parameters and query in place; every value is percent-encoded. */
export function addressOf<P extends Path>(
  path: P,
  params: Paths[P]['params'],
  query: Paths[P]['query'] = {},
): string {
  const values = params as Record<string, Scalar>;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  );
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/**
 * Asks the API. The browser revalidates by ETag, so an unchanged answer costs a 304.
 * Throws `ApiError` for anything that is not an answer of status 2xx with JSON.
 */
export async function get<P extends Path>(
  path: P,
  params: Paths[P]['params'],
  query: Paths[P]['query'] = {},
  signal?: AbortSignal,
): Promise<Paths[P]['response']> {
  const response = await answerOf(addressOf(path, params, query), signal ? { signal } : {});
  return (await response.json()) as Paths[P]['response'];
}
