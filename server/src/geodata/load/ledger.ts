import type { Queryable } from '../../db/database.ts';
import type { Allocation } from '../read/types.ts';
import type { LoadInput } from './input.ts';
import { insertRows } from './rows.ts';

/** A ledger entry in the order and words of the database, so that two can be compared as JSON. */
function entryOf(allocation: Allocation, zone: number, sample: boolean) {
  return {
    key: allocation.key,
    zone,
    recipient: allocation.recipient,
    stage: allocation.stage,
    area_ha: allocation.areaHa,
    on_date: allocation.onDate,
    decision_no: allocation.decisionNo,
    decision_date: allocation.decisionDate,
    investor: allocation.investor,
    project: allocation.project,
    source: allocation.source,
    note: allocation.note?.vi ?? null,
    note_en: allocation.note?.en ?? null,
    sample,
  };
}
type Entry = ReturnType<typeof entryOf>;

/** The entries that stand; `kept`: a desk has had its say, so a newer release of the facts changes nothing. */
const STANDING = `
  SELECT a.id, a.key, a.zone, a.recipient, e.stage, a.area_ha, a.on_date, a.decision_no, a.decision_date,
    a.investor, a.project, a.source, a.note, a.note_en, a.sample,
    a.origin = 'request' OR EXISTS (
      SELECT FROM allocation_event v JOIN revision r ON r.id = v.rev WHERE v.allocation = a.id AND r.kind = 'request') AS kept
  FROM allocations_at($1) a
  LEFT JOIN allocation_event e ON e.allocation = a.id AND e.n = 1`;

export interface LedgerChanges {
  readonly added: number;
  readonly corrected: readonly string[];
  /** Keys that the ledger holds but the facts do not: they stay, since a ledger forgets nothing. */
  readonly missing: readonly string[];
}

/** Adds new entries to the ledger; an entry that was corrected is replaced by a new one and stays readable. */
export async function writeLedger(
  tx: Queryable,
  rev: number,
  { set, samples }: LoadInput,
): Promise<LedgerChanges> {
  const ids = new Map(set.zones.map((zone) => [zone.slug, zone.id]));
  const standing = await tx.query<Entry & { id: number; kept: boolean }>(STANDING, [rev]);
  const held = new Map(standing.map(({ id, kept, ...entry }) => [entry.key, { id, kept, entry }]));
  const entries = set.allocations.map((allocation) =>
    entryOf(allocation, ids.get(allocation.zone) ?? 0, samples.has(allocation.key)),
  );
  const voided = await tx.query<{ key: string }>('SELECT DISTINCT key FROM allocation WHERE void');
  const gone = new Set(voided.map(({ key }) => key));
  const fresh = entries.filter((entry) => {
    const known = held.get(entry.key);
    if (known ? known.kept : gone.has(entry.key)) return false;
    return JSON.stringify(known?.entry) !== JSON.stringify(entry);
  });
  const inserted = await insertRows<{ id: number; key: string }>(
    tx,
    'allocation',
    fresh.map(({ stage: _stage, ...entry }) => ({
      ...entry,
      corrects: held.get(entry.key)?.id ?? null,
      rev,
    })),
    ['id', 'key'],
  );
  const newIds = new Map(inserted.map(({ id, key }) => [key, id]));
  await insertRows(
    tx,
    'allocation_event',
    fresh.map(({ key, stage, on_date, area_ha }) => ({
      allocation: newIds.get(key),
      n: 1,
      stage,
      on_date,
      area_ha,
      rev,
    })),
  );
  const keys = new Set(entries.map(({ key }) => key));
  const corrected = fresh.map(({ key }) => key).filter((key) => held.has(key));
  return {
    added: fresh.length - corrected.length,
    corrected,
    missing: [...held.keys()].filter((key) => !keys.has(key)).sort(),
  };
}
