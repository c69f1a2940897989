import type { Queryable } from '../../../db/database.ts';
import { isDatabaseError, SQLSTATE } from '../../../db/errors.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { type Fault, type FaultCode, fault, isFaultCode } from '../draft/faults.ts';

const APPLY = loadSql(import.meta.url, 'apply.sql');
const STAGES = loadSql(import.meta.url, 'stages.sql');

/** Writes the entries of a request into the ledger and holds it to its rules at once; in `underRules` only. */
export async function enterLedger(tx: Queryable, request: number, rev: number): Promise<void> {
  try {
    await tx.query(APPLY.bind(request, rev));
    await tx.query(STAGES.bind(request, rev));
    await tx.query('set constraints ledger_zone_check immediate');
  } catch (error) {
    if (!isDatabaseError(error, SQLSTATE.checkViolation)) throw error;
    const rule = error.constraint ?? '';
    if (!isFaultCode(rule)) throw error;
    throw new BrokenRule(rule, error.detail ?? '{}');
  }
}

/** A rule of the ledger that a write would have broken: the transaction can only be rolled back. */
class BrokenRule extends Error {
  readonly rule: FaultCode;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(rule: FaultCode, detail: string) {
    super(rule);
    this.rule = rule;
    this.detail = JSON.parse(detail) as Record<string, unknown>;
  }
}

/** Which entry of the request a rule speaks of: the one with the key it names, else the first. */
async function placed(tx: Queryable, request: number, broken: BrokenRule): Promise<Fault> {
  const { key, ...rest } = broken.detail;
  const rows = await tx.query<{ n: number }>(sql`
    select e.n from change_entry e left join allocation a on a.id = e.allocation
    where e.request = ${request}::integer
    order by coalesce(a.key, 'request/' || e.request || '/' || e.n) = ${String(key ?? '')} desc, e.n limit 1`);
  const more = Object.entries({ ...(key === undefined ? {} : { key }), ...rest })
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
  return fault(`/entries/${rows[0]?.n ?? 0}`, broken.rule, more || undefined);
}

/**
 * Runs a write of a request's entries inside the transaction, so that a rule it breaks is told as a fault of the
 * request, and undone.
 *
 * @param keep false: a rehearsal, of which nothing is kept
 * @throws {ApiError} 422 `invalid_values`
 */
export async function underRules(
  tx: Queryable,
  request: number,
  keep: boolean,
  write: () => Promise<void>,
): Promise<void> {
  await tx.query('savepoint ledger');
  try {
    await write();
  } catch (error) {
    if (!(error instanceof BrokenRule)) throw error;
    await tx.query('rollback to savepoint ledger');
    throw invalidValues([await placed(tx, request, error)]);
  }
  await tx.query(keep ? 'release savepoint ledger' : 'rollback to savepoint ledger');
}
