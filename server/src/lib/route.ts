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

/** Every refusal and failure. */
export const PROBLEM_RESPONSE = {
  default: {
    description: 'A problem (RFC 9457); `code` is stable',
    content: { 'application/problem+json': { schema: Type.Ref('Problem') } },
  },
} as const;
