import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { OrientationPart } from '../../../lib/orientation.ts';
import type { PartRow } from './check.ts';

/** A version of a plan and a region of it. */
export interface OrientationKey {
  readonly plan: string;
  readonly region: string;
}

/** Whether a plan gives a region an orientation, on any day. */
export async function isOrientation(
  db: Queryable,
  { plan, region }: OrientationKey,
): Promise<boolean> {
  const [known] = await db.query(sql`
    select from orientation where plan = ${plan} and code = ${region} and upper_inf(rev) limit 1`);
  return known !== undefined;
}

/** Replaces the parts that a draft changes. */
export async function writeOrientation(
  tx: Queryable,
  request: number,
  rows: readonly PartRow[],
): Promise<void> {
  await tx.query(sql`delete from change_orientation where request = ${request}::integer`);
  await tx.query(sql`
    insert into change_orientation (request, part, content, geom)
    select ${request}::integer, part, coalesce(content, 'null'), geom
    from jsonb_populate_recordset(null::change_orientation, ${JSON.stringify(rows)}::jsonb)`);
}

/** Notes with each part what its author saw: what stood at the revision that the request builds on. */
export async function rebaseOrientation(tx: Queryable, request: number): Promise<void> {
  await tx.query(sql`
    update change_orientation c
    set base = orientation_stands(r.plan, r.region, c.part, r.effective_on, r.base_rev)
    from change_request r where r.id = c.request and r.id = ${request}::integer`);
}

/** Leaves parts of a request as others have decided. */
export async function dropParts(
  tx: Queryable,
  request: number,
  parts: readonly OrientationPart[],
): Promise<void> {
  await tx.query(sql`
    delete from change_orientation
    where request = ${request}::integer and part = any (${[...parts]}::text[])`);
}
