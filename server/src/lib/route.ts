import { type TObject, type TProperties, type TSchema, Type } from 'typebox';
import { GEOJSON_TYPE, JSON_TYPE } from './representation.ts';

/** Parameters of an address that takes no others. */
export function queryOf<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** `limit` and `offset` of a list, so that none is unbounded. */
export function pageOf(limit: number) {
  return {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: limit })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  };
}

/** The number of a row in a path. */
export const IdParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });

interface Reading<Q extends TProperties> {
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: Q;
  readonly returns: TSchema;
  readonly geo?: boolean;
}

const mediaType = (type: string) => type.split(';', 1)[0] ?? type;

/** The schema of a GET route: what it takes, what it answers, and problem details for all the rest. */
export function reading<Q extends TProperties>({
  tag,
  summary,
  description,
  query,
  returns,
  geo = false,
}: Reading<Q>) {
  return {
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    querystring: queryOf(query),
    response: {
      200: {
        description: 'What was asked for; X-Atlas-Sample: true when some of it is sample data',
        content: { [mediaType(geo ? GEOJSON_TYPE : JSON_TYPE)]: { schema: returns } },
      },
      304: { description: 'What If-None-Match names is still current', type: 'null' },
      ...PROBLEM_RESPONSE,
    },
  };
}

/**
 * Who may call, as the contract says it and the session plugin holds it. Without one of these a read is public and
 * the server does not look who asks; a write is refused to anyone who is not signed in, whatever its schema says.
 */
const SIGNED_IN = [{ session: [] }];
const SIGNED_IN_OR_NOT = [{ session: [] }, {}];

interface Personal<Q extends TProperties> extends Omit<Reading<Q>, 'geo'> {
  /** Strangers may ask too, and are told that they are. */
  readonly strangers?: boolean;
}

/** The schema of a GET route whose answer depends on who asks: it is kept by no cache and readable from here only. */
export function personal<Q extends TProperties>({ strangers = false, ...what }: Personal<Q>) {
  const { 304: _, 200: ok, ...others } = reading(what).response;
  return {
    ...reading(what),
    security: strangers ? SIGNED_IN_OR_NOT : SIGNED_IN,
    response: { 200: { ...ok, description: 'What was asked for' }, ...others },
  };
}

interface Writing {
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Default 200, or 204 when nothing is returned. */
  readonly status?: 200 | 201;
  readonly returns?: TSchema;
}

/**
 * The schema of a route that changes something, for somebody who is signed in. The caller adds `params`, `body` and
 * its own `querystring`.
 */
export function writing({ tag, summary, description, status = 200, returns }: Writing) {
  const done = { description: 'Done', type: 'null' };
  return {
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    querystring: queryOf({}),
    security: SIGNED_IN,
    response: {
      ...(returns === undefined ? { 204: done } : { [status]: json(returns) }),
      ...PROBLEM_RESPONSE,
    },
  };
}

/** The schema of a POST that strangers may call. */
export function publicWriting(what: Writing) {
  return { ...writing(what), security: [], 'x-public': true };
}

const json = (schema: TSchema) => ({
  description: 'Done',
  content: { [mediaType(JSON_TYPE)]: { schema } },
});

/** Every refusal and failure. */
export const PROBLEM_RESPONSE = {
  default: {
    description: 'A problem (RFC 9457); `code` is stable',
    content: { 'application/problem+json': { schema: Type.Ref('Problem') } },
  },
} as const;
