import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInVietnam } from '../../lib/dates.ts';
import type { Person } from '../../lib/identity.ts';
import type { Subject } from '../../lib/permissions.ts';
import { newRevision, officeOf, publishRevision } from '../../lib/revision.ts';
import { numberOf, zoneNotFound } from '../../lib/zone-name.ts';

export interface ConfirmedZone {
  readonly id: number;
  readonly slug: string;
  readonly kind: Exclude<Subject, 'planning' | 'people'>;
}

/**
 * The zone that a slug, a former slug or a number names.
 *
 * @throws {ApiError} 404 `zone_not_found`
 */
export async function zoneNamed(db: Queryable, name: string): Promise<ConfirmedZone> {
  const [zone] = await db.query<ConfirmedZone>(
    sql`select id, slug, kind from published_zone where id = (${numberOf(name)})`,
  );
  if (!zone) throw zoneNotFound(name);
  return zone;
}

/** Records that the facts of a zone are still true, as a revision of its own. */
export async function confirm(
  tx: Queryable,
  zone: ConfirmedZone,
  person: Person,
  note: string | null,
  now: Date,
): Promise<{ zone: string; confirmed_on: string; revision: number }> {
  const office = officeOf(zone.kind);
  const cause = { kind: 'confirmation', person, office, reason: '', at: now } as const;
  const revision = await newRevision(tx, cause);
  const day = dayInVietnam(now);
  await tx.query(sql`
    insert into confirmation (zone, person, on_date, note, rev)
    values (${zone.id}, ${person.id}, ${day}, ${note}, ${revision})`);
  await publishRevision(tx, revision, [zone.id]);
  return { zone: zone.slug, confirmed_on: day, revision };
}
