import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CODE_VERSION } from './code-version.ts';
import type { Moment } from './moment.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const GEOJSON_TYPE = 'application/geo+json; charset=utf-8';

/** Always ask, never resend what is unchanged. */
const REVALIDATE = 'public, no-cache';

/** Marks every reply that holds sample data. */
export const SAMPLE_HEADER = 'x-atlas-sample';

/** Sorted copy, so that the order of parameters does not matter. */
function normalised(query: object): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A strong validator: revision, day, and a hash of what was asked and of the code that answers. */
export function etagOf(moment: Moment, address: string, query: object = {}): string {
  const hash = createHash('sha256')
    .update(`${CODE_VERSION} ${address} ${normalised(query)}`)
    .digest('base64url')
    .slice(0, 16);
  return `"${moment.revision}.${moment.date.replaceAll('-', '')}.${hash}"`;
}

/** Content codings get a validator of their own: the same data in other bytes. */
export function codedEtag(etag: string, coding: string): string {
  return etag.replace(/"$/, `-${coding}"`);
}

/** The tag of `If-None-Match` that names this representation in any coding, or undefined. */
export function matchingEtag(header: string | undefined, etag: string): string | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return etag;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .find((tag) => tag.replace(/-(br|gzip|deflate)"$/, '"') === etag);
}

/** What a reply is made of; `sample` tells that some of it is sample data. */
export interface Content {
  /** Empty bytes are answered with 204. */
  readonly body: string | Uint8Array;
  readonly sample?: boolean;
}

interface Representation {
  readonly etag: string;
  readonly type: string;
  readonly cacheControl?: string;
}

/**
 * Answers with 304 when the caller already has this representation, before `make` is asked to do the work of
 * building it; otherwise with what `make` builds.
 */
export async function sendRepresentation(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, type, cacheControl = REVALIDATE }: Representation,
  make: () => Promise<Content>,
): Promise<FastifyReply> {
  reply.header('cache-control', cacheControl);
  const held = matchingEtag(request.headers['if-none-match'], etag);
  if (held !== undefined) return reply.header('etag', held).code(304).send();
  const { body, sample } = await make();
  reply.header('etag', etag).header('vary', 'Accept-Encoding');
  if (sample) reply.header(SAMPLE_HEADER, 'true');
  if (body.length === 0) return reply.code(204).send();
  return reply.type(type).send(typeof body === 'string' ? body : Buffer.from(body));
}
