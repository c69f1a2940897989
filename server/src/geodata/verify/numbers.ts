import type { Queryable } from '../../db/database.ts';
import { type Balance, computeBalances } from '../check/balance.ts';
import type { Facts } from '../check/facts.ts';
import type { CheckResult } from '../check/official.ts';
import { ha, type Proof, proof } from './proof.ts';

const KNOWN = `
  SELECT kind, old_province AS province, count(*) AS zones,
    coalesce(sum(lower(planned_area)) FILTER (WHERE lower(planned_area) = upper(planned_area)), 0) AS known
  FROM zone_rev
  WHERE upper_inf(rev) AND counted AND valid @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  GROUP BY kind, old_province`;

interface Known {
  readonly kind: string;
  readonly province: string;
  readonly zones: number;
  readonly known: number;
}

const NAMES: Record<string, string> = {
  kcn_thai_nguyen: 'KCN, former Thái Nguyên',
  kcn_bac_kan: 'KCN, former Bắc Kạn',
  kcn: 'all KCN',
  ccn_thai_nguyen: 'CCN, former Thái Nguyên',
  ccn_bac_kan: 'CCN, former Bắc Kạn',
  ccn: 'all CCN',
};

/** known + unpublished = official: the loaded zones must give the known part that the official total needs. */
function balanceProof(balance: Balance, rows: readonly Known[]): Proof {
  const own = rows.filter(
    ({ kind, province }) =>
      kind === balance.kind && [null, province].includes(balance.formerProvince),
  );
  const known = own.reduce((sum, row) => sum + row.known, 0);
  const zones = own.reduce((sum, row) => sum + row.zones, 0);
  const faults: string[] = [];
  const closes = Math.abs(known + balance.unpublishedHa - balance.officialHa) < 0.005;
  if (!closes)
    faults.push(`the loaded zones have ${ha(known)} ha, the files ${ha(balance.knownHa)}`);
  if (zones !== balance.zones)
    faults.push(`${zones} zones are loaded, ${balance.zones} in the files`);
  if (balance.unpublishedHa < 0) faults.push('more is known than the official total holds');
  const without = balance.zones - balance.zonesKnown;
  if (without === 0 && balance.unpublishedHa > 0.005)
    faults.push('every area is known, and yet some is missing');
  if (balance.alternative !== null && balance.alternative.unpublishedHa < 0) {
    faults.push('the other reading leaves less than nothing');
  }
  const other =
    balance.alternative === null
      ? ''
      : ` (other reading: ${ha(balance.alternative.unpublishedHa)} unpublished)`;
  return proof(
    `known + unpublished = official: ${NAMES[balance.key] ?? balance.key}`,
    `${ha(known)} + ${ha(balance.unpublishedHa)} = ${ha(balance.officialHa)} ha, ${without} of ${balance.zones} areas unpublished${other}`,
    faults,
  );
}

/** Hectares and counts against the official totals. */
export async function proveBalances(db: Queryable, facts: Facts): Promise<Proof[]> {
  const rows = await db.query<Known>(KNOWN);
  return computeBalances(facts).map((balance) => balanceProof(balance, rows));
}

const STORED = `SELECT key, agrees FROM official_check ORDER BY key`;
const UNSOURCED = `
  SELECT c.key FROM claim_standing s JOIN claim c ON c.id = s.claim
  WHERE upper_inf(s.rev) AND c.attribution <> 'text'
    AND NOT EXISTS (SELECT FROM claim_source cs WHERE cs.claim = c.id)
  ORDER BY c.key`;

/** Every contradiction of the sources must come out of the data, and every claim lead to a source. */
export async function proveStatements(
  db: Queryable,
  results: readonly CheckResult[],
): Promise<Proof[]> {
  const stored = new Map(
    (await db.query<{ key: string; agrees: boolean }>(STORED)).map(({ key, agrees }) => [
      key,
      agrees,
    ]),
  );
  const conflicts = results.filter(({ agrees }) => !agrees);
  const faults = results.flatMap(({ key, agrees, asExpected, left, right, relation, unit }) => {
    const outcome = `${key}: ${left.value} ${relation} ${right.value} ${unit} comes out as ${agrees ? 'agreement' : 'contradiction'}`;
    if (!asExpected) return [`${outcome}, the facts expect the other`];
    return stored.get(key) === agrees ? [] : [`${outcome}, the database says otherwise`];
  });
  if (conflicts.length === 0) faults.push('no contradiction comes out, and the sources have many');
  const unsourced = await db.query<{ key: string }>(UNSOURCED);
  return [
    proof(
      'Contradictions and agreements of the sources, by computation',
      `${conflicts.length} contradictions, ${results.length - conflicts.length} agreements`,
      faults,
    ),
    proof(
      'Every claim leads to a source, or names it in words',
      `${unsourced.length} without`,
      unsourced.map(({ key }) => key),
    ),
  ];
}
