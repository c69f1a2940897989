import type { Problem } from './schema.ts';

/**
 * Every problem this API answers with: the stable `code` and its status and title. A code, once published, keeps
 * its meaning.
 */
export const PROBLEMS = {
  invalid_parameter: { status: 400, title: 'A parameter has a value that cannot be used' },
  unknown_parameter: { status: 400, title: 'A parameter is not known' },
  repeated_parameter: { status: 400, title: 'A parameter is given more than once' },
  invalid_body: { status: 400, title: 'The body is not what this address takes' },
  malformed_query: { status: 400, title: 'The query string cannot be read' },
  malformed_url: { status: 400, title: 'The address cannot be read' },
  malformed_request: { status: 400, title: 'The request cannot be read' },
  tile_out_of_range: { status: 400, title: 'There is no tile at these coordinates' },
  not_signed_in: { status: 401, title: 'This needs a person who is signed in' },
  sign_in_failed: { status: 401, title: 'The name or the password is wrong' },
  not_permitted: { status: 403, title: 'Your roles do not allow this' },
  forged_request: { status: 403, title: 'The request does not come from a page of the atlas' },
  not_found: { status: 404, title: 'Nothing is here' },
  zone_not_found: { status: 404, title: 'No such zone' },
  target_not_found: { status: 404, title: 'No such target' },
  target_without_ledger: {
    status: 404,
    title: 'This target is not measured in allocated hectares',
  },
  target_without_evaluation: { status: 404, title: 'This target is followed in the ledger' },
  layer_not_found: { status: 404, title: 'No such tile layer' },
  method_not_allowed: { status: 405, title: 'This address does not answer this method' },
  wrong_state: { status: 409, title: 'The state of this request does not allow this step' },
  own_request: { status: 409, title: 'Nobody decides on their own request' },
  outdated_values: { status: 409, title: 'What this request builds on has changed meanwhile' },
  login_taken: { status: 409, title: 'Somebody has this sign-in name already' },
  last_admin: { status: 409, title: 'The atlas needs an admin' },
  too_many_scenarios: { status: 409, title: 'There are as many scenarios as anybody may keep' },
  too_many_layers: { status: 409, title: 'There are as many layers as anybody may keep' },
  no_layer_space: { status: 409, title: 'The layers would take more room than anybody may use' },
  precondition_failed: { status: 412, title: 'Somebody else was faster' },
  precondition_required: { status: 428, title: 'If-Match is missing' },
  link_expired: { status: 410, title: 'This link has been used or has expired' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  query_too_long: { status: 414, title: 'The query string is too long' },
  unsupported_media_type: {
    status: 415,
    title: 'The request has a body this address does not take',
  },
  invalid_values: { status: 422, title: 'Some values cannot be true' },
  sign_in_throttled: { status: 429, title: 'Too many attempts to sign in' },
  rate_limited: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'The request headers are too large' },
  internal_error: { status: 500, title: 'Something went wrong on the server' },
  service_unusable: { status: 502, title: 'The map service cannot be used' },
  database_unavailable: { status: 503, title: 'The database cannot be reached' },
  query_timeout: { status: 503, title: 'The question took too long to answer' },
  too_many_streams: { status: 503, title: 'Too many maps are open' },
  not_ready: { status: 503, title: 'The server is not ready' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** One thing that is wrong, and where: a parameter by its name, a part of the body by its JSON pointer. */
export type Fault = { readonly message: string; readonly code?: string } & (
  | { readonly parameter: string }
  | { readonly pointer: string }
);

interface ApiErrorOptions extends ErrorOptions {
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal with a message that its reader may see. Everything else that is thrown becomes `internal_error`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ProblemCode;
  readonly errors: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail what happened and what to do, in words for the caller */
  constructor(code: ProblemCode, detail: string, options: ApiErrorOptions = {}) {
    super(detail, options);
    this.code = code;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }

  get statusCode(): number {
    return PROBLEMS[this.code].status;
  }
}

/** A 400 for one parameter. */
export function badParameter(parameter: string, message: string): ApiError {
  return new ApiError('invalid_parameter', `${parameter} ${message}`, {
    errors: [{ parameter, message }],
  });
}

/** A 422 for parts of a body that have the right form and cannot be true. */
export function invalidValues(errors: readonly (Fault & { readonly pointer: string })[]): ApiError {
  const detail = errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  return new ApiError('invalid_values', detail, { errors });
}

/** The RFC 9457 body of a problem. */
export function problemBody(
  code: ProblemCode,
  requestId: string,
  detail?: string,
  errors: readonly Fault[] = [],
): Problem {
  const { status, title } = PROBLEMS[code];
  return {
    type: `urn:kcn-atlas:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    requestId,
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  };
}
