import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Person } from '../../../lib/identity.ts';
import { LEDGER_COLUMNS } from '../../../lib/ledger-table.ts';
import { may } from '../../../lib/permissions.ts';
import type { Cell } from '../table/cell/cell.ts';
import { gridOf } from '../table/file/grid.ts';
import { type TableProblem, tableProblem } from '../table/problems.ts';
import { type StandingZone, zonesNamed, zonesOfIds } from '../table/standing.ts';
import { type ReadRow, readRow } from './row.ts';

interface PreviewRow extends Omit<ReadRow, 'key'> {
  readonly zone: Omit<StandingZone, 'fields'> | null;
}

/** What a table would enter into the ledger, and what keeps it from being used. */
export interface LedgerPreview {
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly TableProblem[];
  readonly valid: number;
  readonly invalid: number;
  readonly known: number;
}

export const unreadableLedger = (problem: TableProblem): LedgerPreview => ({
  rows: [],
  problems: [problem],
  valid: 0,
  invalid: 0,
  known: 0,
});

const LABELS = new Set<string>(Object.values(LEDGER_COLUMNS));

/** Reads a table of the ledger. As many statements for one row as for all; nothing is kept. */
export async function previewLedger(
  tx: Queryable,
  person: Person,
  table: readonly (readonly Cell[])[],
  day: string,
): Promise<LedgerPreview> {
  const grid = gridOf(table, Object.keys(LEDGER_COLUMNS));
  const read = grid.rows.filter(({ slug }) => !LABELS.has(slug)).map(readRow);
  const named = await zonesNamed(
    tx,
    read.map(({ slug }) => slug),
  );
  const ids = [...named.values()].map(({ id }) => id);
  const zones = new Map((await zonesOfIds(tx, day, ids)).map((zone) => [zone.id, zone]));
  const held = await tx.query<{ key: string }>(sql`
    select distinct key from allocation where key = any (${read.flatMap(({ key }) => key || [])}::text[])`);
  const known = new Set(held.map(({ key }) => key));
  const fresh = read.filter(({ key }) => !known.has(key));
  const decisions = new Map<string, number>();
  const rows = fresh.map(({ key: _key, ...row }): PreviewRow => {
    const found = named.get(row.slug);
    const standing = found && zones.get(found.id);
    const problems = [...row.problems, ...zoneProblems(row, found?.kind, person)];
    const { entry } = row;
    if (entry?.decision_no) {
      const { decision_no: no, decision_date: on, decision_part: part } = entry;
      const decision = `${no.replaceAll(/\s/g, '').toLowerCase()} ${on} ${part?.toLowerCase()}`;
      const earlier = decisions.get(decision);
      if (earlier !== undefined) {
        const place = { row: row.row, column: 'decision_no' };
        problems.push(tableProblem('repeated_decision', place, String(earlier)));
      } else decisions.set(decision, row.row);
    }
    return {
      ...row,
      entry: problems.length === 0 ? entry : null,
      problems,
      zone: standing ? nameOf(standing) : null,
    };
  });
  const valid = rows.filter(({ entry }) => entry !== null).length;
  return {
    rows,
    problems: grid.problems,
    valid,
    invalid: rows.length - valid,
    known: read.length - fresh.length,
  };
}

const nameOf = ({ fields: _fields, ...zone }: StandingZone) => zone;

function zoneProblems(
  { row, slug }: Pick<ReadRow, 'row' | 'slug'>,
  kind: StandingZone['kind'] | undefined,
  { roles }: Person,
): TableProblem[] {
  const place = { row, column: 'slug' };
  if (kind === undefined) {
    return [tableProblem(slug === '' ? 'slug_missing' : 'unknown_slug', place, slug || undefined)];
  }
  const allowed = may(roles, 'propose', kind) || may(roles, 'propose', 'planning');
  return allowed ? [] : [tableProblem('foreign_kind', place)];
}
