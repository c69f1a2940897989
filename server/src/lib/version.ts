import type { FastifyRequest } from 'fastify';
import { ApiError } from './problem.ts';

/** The validator of a resource that is changed by version: `"3"`. */
export function tagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that `If-Match` names.
 *
 * @throws {ApiError} 428 `precondition_required` without one, 412 `precondition_failed` when it can name none of ours
 */
export function versionOf(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new ApiError('precondition_required', 'Send the ETag of what you have read as If-Match.');
  }
  // A reply that was compressed carries its coding in the tag.
  const [, digits] = /^"(\d{1,9})(?:-(?:br|gzip|deflate))?"$/.exec(header.trim()) ?? [];
  if (digits === undefined) throw otherVersion();
  return Number(digits);
}

/** @throws {ApiError} 412 unless the version that stands is the one the caller has read */
export function expectVersion(standing: number, read: number): void {
  if (standing !== read) throw otherVersion();
}

function otherVersion(): ApiError {
  return new ApiError('precondition_failed', 'It was changed after you read it. Read it again.');
}
