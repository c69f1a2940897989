import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from './problem.ts';

/** The validator of a thing that is changed step by step. */
export const versionTag = (version: number) => `"${version}"`;

/** Sends the validator, for the next change. */
export function sendVersion(reply: FastifyReply, version: number): FastifyReply {
  return reply.header('etag', versionTag(version));
}

/**
 * The tags of `If-Match`, which every change has to send.
 *
 * @throws {ApiError} 428 `precondition_required`
 */
export function ifMatch({ headers }: FastifyRequest): readonly string[] {
  const given = headers['if-match']?.trim();
  if (!given) {
    throw new ApiError(
      'precondition_required',
      'Send If-Match with the ETag (the version, in quotes) that you read.',
    );
  }
  return given.split(',').map((tag) => tag.trim());
}

/**
 * Goes on only if the caller has seen what stands now. `*` stands for "whatever it is", which no change may mean.
 *
 * @throws {ApiError} 412 `precondition_failed`, with the present validator
 */
export function refuseUnseen(tags: readonly string[], version: number): void {
  if (tags.includes(versionTag(version))) return;
  throw new ApiError('precondition_failed', 'Read it again, then decide.', {
    headers: { etag: versionTag(version) },
  });
}
