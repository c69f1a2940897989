import type { FastifyRequest } from 'fastify';

/**
 * Where the caller reached the server, for absolute addresses: the address that people open where one is configured,
 * else the Host header; nothing when that is no host.
 */
export function originOf({ protocol, host }: FastifyRequest, publicUrl?: string): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin;
  return /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i.test(host) ? `${protocol}://${host}` : '';
}
