import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { record } from './events.ts';
import type { Identity } from './oidc.ts';

/**
 * The person an identity belongs to: the one it is linked with, else the one whose login is its verified address,
 * who is linked from then on. Nobody is created. Call it inside a transaction.
 *
 * @returns undefined for a stranger and for whoever is disabled
 */
export async function personOf(
  db: Queryable,
  { issuer, subject, email }: Identity,
  now: Date,
): Promise<number | undefined> {
  const [linked] = await db.query<{ id: number; disabled: boolean }>(sql`
    select id, disabled from person where oidc_issuer = ${issuer} and oidc_subject = ${subject}`);
  if (linked) return linked.disabled ? undefined : linked.id;
  const [added] = await db.query<{ id: number }>(sql`
    update person set oidc_issuer = ${issuer}, oidc_subject = ${subject}, version = version + 1
    where login = ${email} and oidc_subject is null and not disabled returning id`);
  if (!added) return undefined;
  await record(db, { what: 'oidc_linked', actor: added.id, person: added.id }, now);
  return added.id;
}
