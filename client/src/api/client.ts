import type { Paths } from './schema.gen.ts';
import type { Problem } from './types.ts';

/** An answer that is not the data asked for. `status` 0: no answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;

  constructor(status: number, code: string, message: string, requestId: string | null = null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.requestId = requestId;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

async function errorOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) {
    return new ApiError(response.status, body.code, body.detail ?? body.title, body.requestId);
  }
  return new ApiError(response.status, 'no_problem_details', response.statusText);
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
  let response: Response;
  try {
    response = await fetch(addressOf(path, params, query), signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, 'no_answer', cause instanceof Error ? cause.message : String(cause));
  }
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as Paths[P]['response'];
}
