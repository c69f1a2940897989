import type { FastifyRequest } from 'fastify';
import { type Action, may, type Role, SUBJECTS, type Subject } from './permissions.ts';
import { ApiError } from './problem.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The session of a request. */
interface Session {
  readonly id: number;
  /** What a write of this session has to send in `X-Atlas-CSRF`. */
  readonly csrf: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session the request carries, and with it the right token against forgery; null for anyone else. */
    person: Person | null;
    /** That session; null wherever `person` is. */
    session: Session | null;
  }
}

/**
 * The person behind the request.
 *
 * @throws {ApiError} 401 `not_signed_in`
 */
export function signedIn(request: FastifyRequest): Person {
  if (request.person) return request.person;
  throw new ApiError('not_signed_in', 'Sign in first.');
}

/**
 * The person behind the request, if they may do this.
 *
 * @throws {ApiError} 401 `not_signed_in`, 403 `not_permitted`
 */
export function permitted(request: FastifyRequest, action: Action, subject: Subject): Person {
  const person = signedIn(request);
  if (may(person.roles, action, subject)) return person;
  throw new ApiError('not_permitted', `Your roles do not allow to ${action} (${subject}).`);
}

/**
 * The person behind the request, if they may propose anything at all.
 *
 * @throws {ApiError} 401 `not_signed_in`, 403 `not_permitted`
 */
export function proposing(request: FastifyRequest): Person {
  const person = signedIn(request);
  if (SUBJECTS.some((subject) => may(person.roles, 'propose', subject))) return person;
  throw new ApiError('not_permitted', 'Your roles do not allow to propose anything.');
}
