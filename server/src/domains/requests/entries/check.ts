import type { MultiPolygon } from 'geojson';
import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { isDay } from '../../../lib/dates.ts';
import { flat } from '../../../lib/outline.ts';
import { isReadable } from '../../../lib/readable.ts';
import { type Fault, fault } from '../draft/faults.ts';
import { outlineFaults } from '../draft/outline.ts';
import type { LedgerEntry } from './schema.ts';

/** A row of `change_entry`. */
export interface EntryRow extends Omit<LedgerEntry, 'capital' | 'geometry'> {
  readonly n: number;
  readonly base_events: number | null;
  readonly capital_amount: number | null;
  readonly capital_currency: string | null;
  readonly geom: MultiPolygon | null;
}

const isLikelyDay = (day: string) => isDay(day) && day >= '1990-01-01' && day <= '2100-12-31';
const TEXTS = [
  'decision_no',
  'decision_part',
  'investor',
  'project',
  'note',
  'note_en',
] as const satisfies readonly (keyof LedgerEntry)[];

/** What each action needs, and what it has no use for. */
const NEEDS = {
  enter: ['recipient', 'stage', 'on_date', 'area_ha'],
  correct: ['allocation', 'recipient', 'stage', 'on_date', 'area_ha'],
  stage: ['allocation', 'stage', 'on_date'],
  void: ['allocation'],
} as const satisfies Record<LedgerEntry['action'], readonly (keyof LedgerEntry)[]>;

/** The faults that an entry shows by itself. */
function ownFaults(entry: LedgerEntry, n: number): Fault[] {
  const { action, stage, area_ha: ha, on_date: on, decision_date: decided, geometry } = entry;
  const at = (member: string) => `/entries/${n}/${member}`;
  const whole = action === 'enter' || action === 'correct';
  const faults: Fault[] = [];
  for (const member of NEEDS[action]) {
    if (entry[member] === undefined) faults.push(fault(at(member), 'entry_missing'));
  }
  if (action === 'enter' && entry.allocation !== undefined) {
    faults.push(fault(at('allocation'), 'unknown_entry'));
  }
  if (whole && stage === 'revoked') faults.push(fault(at('stage'), 'ledger_first_stage'));
  if (action === 'stage' && (stage === 'revoked') !== (ha !== undefined)) {
    faults.push(
      fault(at('area_ha'), stage === 'revoked' ? 'entry_missing' : 'ledger_stage_of_all'),
    );
  }
  if (ha !== undefined && Math.abs(ha * 10_000 - Math.round(ha * 10_000)) > 1e-6) {
    faults.push(fault(at('area_ha'), 'too_precise'));
  }
  if (on && !isLikelyDay(on)) faults.push(fault(at('on_date'), 'not_a_day'));
  if (decided && !isLikelyDay(decided)) faults.push(fault(at('decision_date'), 'not_a_day'));
  for (const member of TEXTS) {
    const text = entry[member];
    if (text && !isReadable(text, 1000)) faults.push(fault(at(member), 'text_unreadable'));
  }
  for (const { code } of geometry ? outlineFaults(geometry) : []) {
    faults.push(fault(at('geometry'), code));
  }
  return faults;
}

interface Context {
  readonly sectors: readonly string[];
  /** Entries of the zone that stand, by their number: how many stages they have. */
  readonly standing: readonly { readonly id: number; readonly events: number }[];
  readonly shapes: readonly { readonly n: number; readonly reason: string }[];
}

async function readContext(
  tx: Queryable,
  zone: number,
  rows: readonly EntryRow[],
): Promise<Context> {
  const ids = rows.flatMap(({ allocation }) => allocation ?? []);
  const shapes = rows.flatMap(({ n, geom }) => (geom ? [{ n, geom }] : []));
  const [row] = await tx.query<{ context: Context }>(sql`
    select json_build_object(
      'sectors', (select coalesce(json_agg(code), '[]') from industry),
      'standing', (
        select coalesce(json_agg(json_build_object('id', a.id, 'events', (
          select count(*) from allocation_event e where e.allocation = a.id))), '[]')
        from allocations_at(2147483647) a where a.zone = ${zone}::integer and a.id = any (${ids}::integer[])),
      'shapes', (
        select coalesce(json_agg(json_build_object('n', s.n, 'reason', ST_IsValidReason(g))), '[]')
        from jsonb_to_recordset(${JSON.stringify(shapes)}::jsonb) s (n integer, geom jsonb)
        cross join lateral ST_GeomFromGeoJSON(s.geom) g where not ST_IsValid(g))) as context`);
  if (!row) throw new Error('the query for the entries gave no row');
  return row.context;
}

/**
 * Checks the entries of a draft, each by itself. Whether they fit the ledger is rehearsed when the request is handed in.
 *
 * @param faults to which what is wrong is added
 */
export async function checkEntries(
  tx: Queryable,
  zone: number,
  entries: readonly LedgerEntry[],
  faults: Fault[],
): Promise<EntryRow[]> {
  const own = entries.flatMap(ownFaults);
  faults.push(...own);
  if (own.length > 0) return [];
  const rows = entries.map(
    ({ capital, geometry, ...entry }, n): EntryRow => ({
      ...entry,
      n,
      base_events: null,
      capital_amount: capital?.amount ?? null,
      capital_currency: capital?.currency ?? null,
      geom: geometry ? flat(geometry) : null,
    }),
  );
  const { sectors, standing, shapes } = await readContext(tx, zone, rows);
  for (const { n, reason } of shapes) {
    faults.push(fault(`/entries/${n}/geometry`, 'shape_invalid', reason));
  }
  const events = new Map(standing.map((one) => [one.id, one.events]));
  const changed = new Map<number, LedgerEntry['action']>();
  return rows.map((row): EntryRow => {
    const { n, action, allocation, sector } = row;
    if (sector && !sectors.includes(sector)) {
      faults.push(fault(`/entries/${n}/sector`, 'unknown_sector'));
    }
    if (allocation === undefined) return row;
    const before = changed.get(allocation);
    if (before && (before !== 'stage' || action !== 'stage')) {
      faults.push(fault(`/entries/${n}/allocation`, 'repeated_entry'));
    }
    changed.set(allocation, action);
    const stages = events.get(allocation);
    if (stages === undefined) faults.push(fault(`/entries/${n}/allocation`, 'unknown_entry'));
    return { ...row, base_events: stages ?? 0 };
  });
}
