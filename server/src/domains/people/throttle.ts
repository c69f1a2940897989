import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { blockOf } from '../../lib/address.ts';
import { ApiError } from '../../lib/problem.ts';

/** So many failures cost nothing; each further one doubles the wait, up to the longest. */
interface Limit {
  readonly free: number;
  readonly longestSeconds: number;
}

const BY_ADDRESS: Limit = { free: 20, longestSeconds: 900 };
const BY_ACCOUNT: Limit = { free: 5, longestSeconds: 300 };

/** Somebody tries to sign in. */
export interface Attempt {
  readonly login: string;
  readonly address: string;
}

/** People type passwords into the field of the name: what was typed is not kept. */
const accountKey = (login: string) =>
  `account ${createHash('sha256').update(login).digest('base64url')}`;
const addressKey = (address: string) => `address ${blockOf(address)}`;

/**
 * Counts an attempt as failed before it is looked at, so that many at once count as many. `forgive` takes it back.
 * An account held by what strangers try stays open from where its person signed in during the last 30 days.
 *
 * @throws {ApiError} 429 `sign_in_throttled` with Retry-After; the attempt is not looked at then, and not counted
 */
export async function countAttempt(db: Queryable, attempt: Attempt, now: Date): Promise<void> {
  await count(db, addressKey(attempt.address), BY_ADDRESS, now);
  const [known] = await db.query(sql`
    select 1 as known from session s join person p on p.id = s.person
    where p.login = ${attempt.login} and s.address = ${attempt.address}
      and s.created_at > ${now}::timestamptz - interval '30 days'
    limit 1`);
  if (!known) await count(db, accountKey(attempt.login), BY_ACCOUNT, now);
}

async function count(db: Queryable, key: string, { free, longestSeconds }: Limit, now: Date) {
  const wait = sql`sign_in_wait(f.failures, ${free}::integer, ${longestSeconds}::integer)`;
  const [counted] = await db.query(sql`
    insert into sign_in_failure as f (key, failures, last_at) values (${key}, 1, ${now})
    on conflict (key) do update set last_at = excluded.last_at,
      failures = case when f.last_at < excluded.last_at - interval '1 day' then 1 else f.failures + 1 end
    where f.last_at + ${wait} <= excluded.last_at
    returning failures`);
  if (counted) return;
  const [held] = await db.query<{ seconds: number }>(sql`
    select ceil(extract(epoch from f.last_at + ${wait} - ${now}::timestamptz))::integer as seconds
    from sign_in_failure f where f.key = ${key}`);
  const seconds = Math.max(1, held?.seconds ?? 1);
  throw new ApiError('sign_in_throttled', `Wait ${seconds} seconds, then try again.`, {
    headers: { 'retry-after': String(seconds) },
  });
}

/** Takes the attempt of somebody who proved right back, and forgets the failures of their account. */
export async function forgive(db: Queryable, { login, address }: Attempt, now: Date) {
  await db.query(sql`
    update sign_in_failure set failures = failures - 1
    where key = ${addressKey(address)} and failures > 1`);
  await forgetFailures(db, login, now);
}

/** Forgets the failures of an account, and all that are older than a day. */
export async function forgetFailures(db: Queryable, login: string, now: Date) {
  await db.query(sql`
    delete from sign_in_failure
    where key = ${accountKey(login)} or last_at < ${now}::timestamptz - interval '1 day'`);
}
