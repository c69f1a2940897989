import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from a page of the atlas, as far as the browser tells. A browser always names the origin of
 * a write; a program outside of one names nothing, and holds no cookie that could be abused.
 */
export function isFromOwnPage({ headers, host }: FastifyRequest, publicUrl?: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  // A proxy that ends TLS may not say so: the host has to be the one asked for, the scheme is not known.
  return URL.canParse(origin) && new URL(origin).host === host;
}
