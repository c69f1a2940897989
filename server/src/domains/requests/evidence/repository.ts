import { createHash } from 'node:crypto';
import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { ApiError } from '../../../lib/problem.ts';
import { visibleTo } from '../access.ts';
import { type LockedRequest, lockRequest, recordStep } from '../draft/repository.ts';
import { expectAuthor, expectMay, expectState } from '../draft/service.ts';
import { requestNotFound } from '../read/repository.ts';
import type { EvidenceType } from './type.ts';

/** Files of one request. */
const MOST_FILES = 20;

export interface StoredEvidence {
  readonly id: number;
  readonly name: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  readonly added_at: string;
}

/** A draft of one's own, to add evidence to or to take it from. Evidence makes no other version of what is proposed. */
async function openDraft(tx: Queryable, person: Person, id: number): Promise<LockedRequest> {
  const standing = await lockRequest(tx, id);
  if (!standing || (standing.author !== person.id && !standing.submitted))
    throw requestNotFound(id);
  expectAuthor(standing, person);
  expectMay(person, 'propose', standing.subject);
  expectState(standing, 'draft', 'returned');
  return standing;
}

/** Keeps a file as evidence of a draft. The same bytes are kept once. */
export async function addEvidence(
  tx: Queryable,
  person: Person,
  request: number,
  file: { readonly name: string; readonly type: EvidenceType; readonly bytes: Buffer },
): Promise<StoredEvidence> {
  await openDraft(tx, person, request);
  const { name, type, bytes } = file;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = await tx.query<{ id: number; sha256: string }>(sql`
    select id, encode(sha256, 'hex') as sha256 from evidence
    where request = ${request}::integer and removed_at is null`);
  if (known.length >= MOST_FILES) {
    throw new ApiError('payload_too_large', `A request takes ${MOST_FILES} files.`);
  }
  let id = known.find(({ sha256 }) => sha256 === hash)?.id;
  if (id === undefined) {
    const [row] = await tx.query<{ id: number }>(sql`
      insert into evidence (request, name, type, sha256, bytes, added_by)
      values (${request}, ${name}, ${type}, decode(${hash}, 'hex'), decode(${bytes.toString('base64')}, 'base64'), ${person.id})
      returning id`);
    id = row?.id;
    await recordStep(tx, request, person.id, 'evidence_added', name);
  }
  const [stored] = await tx.query<StoredEvidence>(sql`
    select id, name, type, octet_length(bytes) as size, encode(sha256, 'hex') as sha256, added_at
    from evidence where id = ${id}::integer`);
  if (!stored) throw new Error('the file was not kept');
  return stored;
}

/** Takes a file out of a draft; its bytes stay, as nothing is ever lost. */
export async function removeEvidence(
  tx: Queryable,
  person: Person,
  request: number,
  id: number,
): Promise<void> {
  await openDraft(tx, person, request);
  const [gone] = await tx.query<{ name: string }>(sql`
    update evidence set removed_at = now()
    where id = ${id}::integer and request = ${request}::integer and removed_at is null returning name`);
  if (!gone) throw new ApiError('not_found', `The request has no file ${id}.`);
  await recordStep(tx, request, person.id, 'evidence_removed', gone.name);
}

/** A file with its bytes, for whoever may read its request. */
export async function readEvidence(
  db: Queryable,
  person: Person,
  id: number,
): Promise<{ name: string; type: EvidenceType; bytes: Buffer }> {
  const [row] = await db.query<{ name: string; type: EvidenceType; base64: string }>(sql`
    select e.name, e.type, encode(e.bytes, 'base64') as base64
    from evidence e join change_request r on r.id = e.request
    where e.id = ${id}::integer and e.removed_at is null and ${visibleTo(person)}`);
  if (!row) throw new ApiError('not_found', `No file ${id} is open to you.`);
  return { name: row.name, type: row.type, bytes: Buffer.from(row.base64, 'base64') };
}
