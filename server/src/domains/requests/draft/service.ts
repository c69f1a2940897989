import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { type Action, may } from '../../../lib/permissions.ts';
import { ApiError, invalidValues } from '../../../lib/problem.ts';
import { expectVersion } from '../../../lib/version.ts';
import { type Field, readFields } from '../fields/catalogue.ts';
import type { ChangeItem } from '../item-schema.ts';
import { isOrientation } from '../orientation/write.ts';
import { requestNotFound } from '../read/repository.ts';
import type { RequestDraft, RequestEdit, State } from '../schema.ts';
import { checkParts } from './check.ts';
import { fault } from './faults.ts';
import { beginZone } from './new-zone.ts';
import {
  type About,
  findZone,
  insertRequest,
  type LockedRequest,
  lockRequest,
  recordStep,
  writeParts,
  type ZoneName,
} from './repository.ts';

type Subject = LockedRequest['subject'];

/** @throws {ApiError} 403 `not_permitted` */
export function expectMay(person: Person, action: Action, subject: Subject): void {
  if (may(person.roles, action, subject)) return;
  throw new ApiError('not_permitted', `Your roles do not allow to ${action} (${subject}).`);
}

/** @throws {ApiError} 409 `wrong_state` */
export function expectState(standing: LockedRequest, ...states: readonly State[]): void {
  if (states.includes(standing.state)) return;
  throw new ApiError(
    'wrong_state',
    `The request is ${standing.state}; this step needs it to be ${states.join(' or ')}.`,
  );
}

/**
 * Locks the request that somebody has read at a version, if they may see it at all.
 *
 * @throws {ApiError} 404 `not_found`, 412 `precondition_failed`
 */
export async function openRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
): Promise<LockedRequest> {
  const found = await lockRequest(tx, id);
  const own = found?.author === person.id;
  if (!found || !(own || (found.submitted && may(person.roles, 'read', found.subject)))) {
    throw requestNotFound(id);
  }
  expectVersion(found.version, seen);
  return found;
}

/** Whose permission the items need: of the zone's office or of the planners. */
function subjectsOf(
  items: readonly ChangeItem[],
  zone: ZoneName,
  fields: ReadonlyMap<string, Field>,
): Set<Subject> {
  const subjects = items.map(({ field }) =>
    fields.get(field)?.subjectOf === 'planning' ? 'planning' : zone.kind,
  );
  return new Set(subjects);
}

/**
 * The subject of a new request: told by its fields, or while it has none by what its author may propose.
 *
 * @throws {ApiError} 403, 422 for fields of two offices
 */
function subjectOf(
  person: Person,
  zone: ZoneName,
  fields: ReadonlyMap<string, Field>,
  { items = [], lineage = [] }: RequestEdit,
): Subject {
  const wanted = subjectsOf(items, zone, fields);
  if (lineage.length > 0) wanted.add(zone.kind);
  if (wanted.size > 1) throw invalidValues([fault('/items', 'mixed_subjects')]);
  const planner =
    !may(person.roles, 'propose', zone.kind) && may(person.roles, 'propose', 'planning');
  const [subject = planner ? 'planning' : zone.kind] = wanted;
  expectMay(person, 'propose', subject);
  return subject;
}

/** What may be said about a new draft beside its body. */
interface Origin {
  readonly restores?: number;
  readonly batch?: string;
}

/**
 * Begins a draft and returns its number.
 *
 * @param today takes effect today unless the draft says otherwise
 */
export async function createRequest(
  tx: Queryable,
  person: Person,
  { base_revision, ...draft }: RequestDraft,
  today: string,
  origin: Origin = {},
): Promise<number> {
  const about = await aboutOf(tx, person, draft);
  const fields = await readFields(tx);
  const subject = about.zone ? subjectOf(person, about.zone, fields, draft) : 'planning';
  await expectRevision(tx, base_revision);
  const { effectiveOn = today, ...parts } = await checkParts(tx, about, fields, draft);
  const id = await insertRequest(tx, {
    about,
    subject,
    author: person.id,
    baseRev: base_revision ?? null,
    effectiveOn,
    ...origin,
  });
  await writeParts(tx, id, parts);
  await recordStep(tx, id, person.id, 'created');
  return id;
}

/**
 * What a new request is about.
 *
 * @throws {ApiError} 403, 404 or 422
 */
async function aboutOf(
  tx: Queryable,
  person: Person,
  { zone, new_zone, orientation }: RequestDraft,
): Promise<About> {
  if ([zone, new_zone, orientation].filter((given) => given !== undefined).length !== 1) {
    throw invalidValues([fault('/zone', 'zone_or_new')]);
  }
  if (orientation) {
    expectMay(person, 'propose', 'planning');
    const { plan, region } = orientation;
    if (!(await isOrientation(tx, { plan, region }))) {
      throw invalidValues([fault('/orientation/region', 'unknown_orientation')]);
    }
    return { zone: null, orientation: { plan, region } };
  }
  if (!new_zone) return { zone: await findZone(tx, zone ?? ''), orientation: null };
  expectMay(person, 'propose', new_zone.kind);
  return { zone: await beginZone(tx, new_zone), orientation: null };
}

async function expectRevision(tx: Queryable, revision: number | undefined): Promise<void> {
  if (revision === undefined) return;
  const [known] = await tx.query(sql`select id from revision where id = ${revision}::integer`);
  if (!known) throw invalidValues([fault('/base_revision', 'unknown_revision')]);
}

/** Replaces the given parts of a draft or of a returned request. */
export async function editRequest(
  tx: Queryable,
  person: Person,
  id: number,
  seen: number,
  edit: RequestEdit,
): Promise<void> {
  const standing = await openRequest(tx, person, id, seen);
  expectAuthor(standing, person);
  expectMay(person, 'propose', standing.subject);
  expectState(standing, 'draft', 'returned');
  const fields = await readFields(tx);
  const { zone } = standing;
  if (zone) {
    const subjects = subjectsOf(edit.items ?? [], zone, fields);
    if (edit.lineage?.length) subjects.add(zone.kind);
    subjects.delete(standing.subject);
    if (subjects.size > 0) throw invalidValues([fault('/items', 'mixed_subjects')]);
  }
  const parts = await checkParts(tx, standing, fields, edit);
  await touch(tx, id);
  await writeParts(tx, id, parts);
  await recordStep(tx, id, person.id, 'edited');
}

/** @throws {ApiError} 403 `not_permitted` */
export function expectAuthor(standing: LockedRequest, person: Person): void {
  if (standing.author === person.id) return;
  throw new ApiError('not_permitted', 'Only its author changes a request.');
}

/** The next version of a request. */
async function touch(tx: Queryable, id: number): Promise<void> {
  await tx.query(sql`
    update change_request set version = version + 1, updated_at = now() where id = ${id}::integer`);
}
