import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { ApiError } from '../../../lib/problem.ts';
import { writeEntries } from '../entries/write.ts';
import { type OrientationKey, rebaseOrientation, writeOrientation } from '../orientation/write.ts';
import type { State } from '../schema.ts';
import type { DraftParts } from './check.ts';

/** A zone that a request is about. */
export interface ZoneName {
  readonly id: number;
  readonly slug: string;
  readonly kind: 'kcn' | 'ccn' | 'it_park';
}

/**
 * The zone that a slug, a former slug or a number names.
 *
 * @throws {ApiError} 404 `zone_not_found`
 */
export async function findZone(db: Queryable, name: string): Promise<ZoneName> {
  const [zone] = await db.query<ZoneName>(sql`
    select z.id, z.slug, z.kind from published_zone z
    where z.slug = ${name} or z.id::text = ${name}
      or z.id = (select a.zone from zone_alias a where a.slug = ${name})
    order by z.slug = ${name} desc limit 1`);
  if (zone) return zone;
  throw new ApiError('zone_not_found', `No zone has the slug "${name.slice(0, 100)}".`);
}

/** What a request is about: a zone, or the orientation of a region. */
export type About =
  | { readonly zone: ZoneName; readonly orientation: null }
  | { readonly zone: null; readonly orientation: OrientationKey };

/** A request while it is being changed. */
export type LockedRequest = About & Locked;

interface Locked {
  readonly request: number;
  readonly version: number;
  readonly state: State;
  readonly subject: 'kcn' | 'ccn' | 'it_park' | 'planning';
  readonly author: number;
  readonly submitted: boolean;
  readonly effectiveOn: string | null;
  readonly baseRev: number;
}

/** Reads a request and keeps others from changing it until the transaction ends; undefined when there is none. */
export async function lockRequest(tx: Queryable, id: number): Promise<LockedRequest | undefined> {
  const [row] = await tx.query<LockedRequest>(sql`
    select r.id as request, r.version, r.state, r.subject, r.author, r.submitted_at is not null as submitted,
      r.effective_on as "effectiveOn", r.base_rev as "baseRev",
      case when r.zone is not null then json_build_object('id', z.id, 'slug', z.slug, 'kind', z.kind) end as zone,
      case when r.plan is not null then json_build_object('plan', r.plan, 'region', r.region) end as orientation
    from change_request r left join zone z on z.id = r.zone where r.id = ${id}::integer for update of r`);
  return row;
}

export interface NewRequest {
  readonly about: About;
  readonly subject: LockedRequest['subject'];
  readonly author: number;
  readonly baseRev: number | null;
  readonly effectiveOn: string | null;
  readonly restores?: number;
  readonly batch?: string;
}

/** Begins an empty draft and returns its number. */
export async function insertRequest(tx: Queryable, draft: NewRequest): Promise<number> {
  const { about, subject, author, baseRev, effectiveOn, restores = null, batch = null } = draft;
  const [row] = await tx.query<{ id: number }>(sql`
    insert into change_request (zone, plan, region, subject, author, base_rev, effective_on, restores, batch)
    values (${about.zone?.id ?? null}::integer, ${about.orientation?.plan ?? null}::text,
      ${about.orientation?.region ?? null}::text, ${subject}, ${author}, coalesce(${baseRev}::integer, (select max(id) from revision)),
      ${effectiveOn}::date, ${restores}::integer, ${batch}::uuid)
    returning id`);
  if (!row) throw new Error('the request was not recorded');
  return row.id;
}

/** Writes the parts of a draft that are given; each replaces what was there. */
export async function writeParts(
  tx: Queryable,
  request: number,
  { reason, effectiveOn, confidence, source, rows, entries, lineage, orientation }: DraftParts,
): Promise<void> {
  const sets = [
    ...(reason === undefined ? [] : [sql`reason = ${reason}`]),
    ...(effectiveOn === undefined ? [] : [sql`effective_on = ${effectiveOn}::date`]),
    ...(confidence === undefined ? [] : [sql`confidence = ${confidence}`]),
    ...(source === undefined
      ? []
      : [
          sql`source = ${source.id}, source_title = ${source.title}, source_publisher = ${source.publisher},
            source_doc_no = ${source.docNo}, source_date = ${source.date}::date, source_url = ${source.url}`,
        ]),
  ];
  if (sets.length > 0) {
    await tx.query(sql`update change_request set ${sql.join(sets)} where id = ${request}::integer`);
  }
  if (rows !== undefined) {
    await tx.query(sql`delete from change_item where request = ${request}::integer`);
    await tx.query(sql`
      insert into change_item (request, n, field, scope, action, v_range, v_text, v_json, approx, claims,
        geom, boundary_basis, boundary_method, boundary_accuracy_m, boundary_origin)
      select ${request}::integer, n, field, scope, action, v_range, v_text, v_json, approx, claims,
        geom, boundary_basis, boundary_method, boundary_accuracy_m, boundary_origin
      from jsonb_populate_recordset(null::change_item, ${JSON.stringify(rows)}::jsonb)`);
  }
  if (entries !== undefined) await writeEntries(tx, request, entries);
  if (orientation !== undefined) await writeOrientation(tx, request, orientation);
  if (lineage !== undefined) {
    await tx.query(sql`delete from change_lineage where request = ${request}::integer`);
    await tx.query(sql`
      insert into change_lineage (request, to_zone, how)
      select ${request}::integer, to_zone, how
      from jsonb_populate_recordset(null::change_lineage, ${JSON.stringify(lineage)}::jsonb)`);
  }
  await rebaseItems(tx, request);
  await rebaseOrientation(tx, request);
}

/** Notes with each item which claims its field rests on, as known at the revision the request builds on. */
export async function rebaseItems(tx: Queryable, request: number): Promise<void> {
  await tx.query(sql`
    update change_item i
    set base_claims = claims_from(r.zone, i.field, i.scope, change_from(i.field, r.effective_on), r.base_rev)
    from change_request r where r.id = i.request and r.id = ${request}::integer`);
}

type What =
  | 'created'
  | 'edited'
  | 'submitted'
  | 'returned'
  | 'withdrawn'
  | 'rebased'
  | 'approved'
  | 'evidence_added'
  | 'evidence_removed';

/** Records a step with what the request says after it. */
export async function recordStep(
  tx: Queryable,
  request: number,
  actor: number,
  what: What,
  note: string | null = null,
): Promise<void> {
  await tx.query(sql`
    insert into request_event (request, actor, what, note, content)
    values (${request}, ${actor}, ${what}, ${note}, change_content(${request}::integer))`);
}
