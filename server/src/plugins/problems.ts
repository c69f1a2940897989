import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { DatabaseError, SQLSTATE } from '../db/errors.ts';
import { ApiError, PROBLEM_TYPE, type ProblemCode, problemBody } from '../lib/problem.ts';
import { bodyRefusal, refusal } from '../lib/validation.ts';

/** Problems of requests that Fastify itself refuses, by HTTP status. */
const BY_STATUS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['malformed_request', 'The request cannot be read.'],
  404: ['not_found', 'There is nothing at this address. /docs lists what there is.'],
  408: ['request_timeout', 'The request took too long to arrive. Try again.'],
  413: ['payload_too_large', 'The body is larger than this address takes.'],
  414: ['malformed_url', 'A part of the address is too long.'],
  415: ['unsupported_media_type', 'This address does not take a body of this media type.'],
};

/** Of those, what can be said more exactly, by Fastify's code. */
const BY_CODE: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_BAD_URL: ['malformed_url', 'The percent-encoding of the path is not valid UTF-8.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed_request', 'The body is empty, but is said to be JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'malformed_request',
    'The body is not JSON, or has a key that is taken nowhere (__proto__, constructor).',
  ],
};

/** Answers that lasted too long or a database that is away: worth trying again. */
function databaseProblem(error: DatabaseError): ApiError | undefined {
  if (error.code === SQLSTATE.queryCanceled) {
    return new ApiError('query_timeout', 'Ask for less at once, or try again later.', {
      cause: error,
      headers: { 'retry-after': '10' },
    });
  }
  if (/^(08|53|57P)/.test(error.code)) {
    return new ApiError('database_unavailable', 'Try again in a few seconds.', {
      cause: error,
      headers: { 'retry-after': '5' },
    });
  }
  return undefined;
}

/** What the caller is told about an error. The text of an unexpected one never leaves the server. */
function toApiError(error: FastifyError | Error, request: FastifyRequest): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof DatabaseError) {
    const problem = databaseProblem(error);
    if (problem) return problem;
  }
  if ('validation' in error && error.validation) {
    if (error.validationContext === 'body') return bodyRefusal(error.validation);
    const { querystring } = request.routeOptions.schema ?? {};
    const { properties = {} } = (querystring ?? {}) as { properties?: object };
    return refusal(error.validation, Object.keys(properties));
  }
  const byCode = 'code' in error ? BY_CODE[error.code] : undefined;
  const known = byCode ?? ('statusCode' in error ? BY_STATUS[error.statusCode ?? 500] : undefined);
  if (known) return new ApiError(known[0], known[1], { cause: error });
  return new ApiError('internal_error', 'The request id helps to find the cause in the log.', {
    cause: error,
  });
}

/** Sends an error as RFC 9457 problem details; those of the server's own making are logged whole. */
export function sendProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = toApiError(error, request);
  if (problem.statusCode >= 500) request.log.error({ err: error, code: problem.code }, 'failed');
  const body = problemBody(problem.code, request.id, problem.message, problem.errors);
  return reply
    .code(problem.statusCode)
    .headers({ 'cache-control': 'no-store', ...problem.headers })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(body));
}

/** Which methods each address answers, to tell 405 from 404. */
class AddressBook {
  readonly #routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];

  add(url: string, methods: readonly string[]): void {
    const source = url
      .split(/(:\w+|\*)/)
      .map((part) => {
        if (part === '*') return '.*';
        return part.startsWith(':') ? '[^/]+?' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      })
      .join('');
    this.#routes.push({ pattern: new RegExp(`^${source}$`), methods });
  }

  methodsOf(path: string): string[] {
    const found = this.#routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}

function refuseOtherMethods(app: FastifyInstance): void {
  const addresses = new AddressBook();
  app.addHook('onRoute', ({ url, method }) => {
    // The client's files answer every path, which would make a 405 of each 404.
    if (url !== '/*') addresses.add(url, [method].flat());
  });
  app.addHook('onRequest', async (request) => {
    if (!request.is404) return;
    const allowed = addresses.methodsOf(request.url.split('?', 1)[0] ?? '');
    if (allowed.length === 0 || allowed.includes(request.method)) return;
    const allow = allowed.join(', ');
    throw new ApiError('method_not_allowed', `This address answers ${allow} only.`, {
      headers: { allow },
    });
  });
}

/** Every error leaves as problem details, whoever threw it. */
export const problemsPlugin = fp(
  async (app) => {
    refuseOtherMethods(app);
    app.setErrorHandler((error: FastifyError, request, reply) =>
      sendProblem(error, request, reply),
    );
  },
  { name: 'problems' },
);
