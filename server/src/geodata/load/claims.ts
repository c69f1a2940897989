import type { Queryable } from '../../db/database.ts';
import {
  type ClaimDiff,
  diffChoices,
  diffClaims,
  type StandingChoice,
  type StandingClaim,
} from './claim-diff.ts';
import type { PlannedClaim } from './claim-rows.ts';
import { insertRows } from './rows.ts';

export interface ClaimChanges {
  readonly added: number;
  readonly corrected: readonly string[];
  readonly gone: readonly string[];
  readonly choices: number;
  readonly leftToDesk: readonly string[];
}

// A load ends only what a load has made: claims of a desk, of the ledger or of lots are not its own.
const STANDING_CLAIMS = `
  SELECT s.claim, s.key, c.content_hash AS hash
  FROM claim_standing s JOIN claim c ON c.id = s.claim
  WHERE upper_inf(s.rev) AND c.origin = 'facts'`;
const STANDING_CHOICES = `
  SELECT id, claim, zone, field, scope, item, made_by AS "madeBy" FROM choice WHERE upper_inf(rev)`;
const EARLIER_CLAIMS = `
  SELECT id AS claim, key, content_hash AS hash FROM claim WHERE key = ANY ($1::text[])`;
const END_STANDING = `
  UPDATE claim_standing SET rev = int4range(lower(rev), $1::integer)
  WHERE upper_inf(rev) AND key = ANY ($2::text[])`;
const END_CHOICES = `
  UPDATE choice SET rev = int4range(lower(rev), $1::integer) WHERE id = ANY ($2::integer[])`;

/**
 * Makes the planned claims stand and chooses from them, in revision `rev`. Claims are only ever inserted; one that
 * was corrected back is found again.
 *
 * @param boundaries ids of the boundaries that boundary claims are about, by zone
 */
export async function writeClaims(
  tx: Queryable,
  rev: number,
  planned: readonly PlannedClaim[],
  boundaries: ReadonlyMap<number, number>,
): Promise<ClaimChanges> {
  const standing = await tx.query<StandingClaim>(STANDING_CLAIMS);
  const diff = diffClaims(planned, standing);
  const ids = new Map(standing.map(({ key, claim }) => [key, claim]));
  for (const [key, claim] of await claimIdsOf(tx, rev, diff, boundaries)) ids.set(key, claim);

  await tx.query(END_STANDING, [rev, [...diff.corrected, ...diff.gone]]);
  await insertRows(
    tx,
    'claim_standing',
    diff.fresh.map(({ row }) => ({ key: row.key, claim: ids.get(row.key), rev: `[${rev},)` })),
  );
  const { ended, made, leftToDesk } = diffChoices(
    planned,
    await tx.query<StandingChoice>(STANDING_CHOICES),
    ids,
  );
  await tx.query(END_CHOICES, [rev, ended]);
  await insertRows(
    tx,
    'choice',
    made.map((choice) => ({ ...choice, valid: '(,)', rev: `[${rev},)`, made_by: 'load' })),
  );
  return {
    added: diff.fresh.length - diff.corrected.length,
    corrected: diff.corrected,
    gone: diff.gone,
    choices: made.length,
    leftToDesk,
  };
}

/** Ids of the claims that are to stand anew: found again where the same words were loaded before, else inserted. */
async function claimIdsOf(
  tx: Queryable,
  rev: number,
  { fresh }: ClaimDiff,
  boundaries: ReadonlyMap<number, number>,
): Promise<Map<string, number>> {
  const keys = fresh.map(({ row }) => row.key);
  const earlier = await tx.query<StandingClaim>(EARLIER_CLAIMS, [keys]);
  const known = new Map(earlier.map(({ key, hash, claim }) => [`${key} ${hash}`, claim]));
  const ids = new Map<string, number>();
  for (const { row } of fresh) {
    const claim = known.get(`${row.key} ${row.content_hash}`);
    if (claim !== undefined) ids.set(row.key, claim);
  }
  const unknown = fresh.filter(({ row }) => !ids.has(row.key));
  const inserted = await insertRows<{ id: number; key: string }>(
    tx,
    'claim',
    unknown.map(({ row }) => ({
      ...row,
      boundary: row.field === 'boundary' ? boundaries.get(row.zone) : null,
      origin: 'facts',
      rev,
    })),
    ['id', 'key'],
  );
  for (const { id, key } of inserted) ids.set(key, id);
  await insertRows(
    tx,
    'claim_source',
    unknown.flatMap(({ row, sources }) =>
      sources.map((source) => ({ claim: ids.get(row.key), source })),
    ),
  );
  return ids;
}
