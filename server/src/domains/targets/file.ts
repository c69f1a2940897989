import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import { guarded } from '../../lib/cell-guard.ts';
import { LEDGER_COLUMNS, type LedgerColumn, ledgerHeader } from '../../lib/ledger-table.ts';
import type { Moment } from '../../lib/moment.ts';
import { badParameter } from '../../lib/problem.ts';
import { csvRows, writeCsv } from '../../lib/sheet/csv.ts';
import { decimalText } from '../../lib/sheet/decimal.ts';
import { writeSheets } from '../../lib/sheet/workbook.ts';
import type { Allocation } from './schema.ts';

const ENTRY = loadSql(import.meta.url, 'entry.sql');
/** Rows asked for at a time: what is kept in memory of a file that is sent. */
const CHUNK = 2_000;
/** A workbook is made as a whole before it is sent. */
const MOST_IN_WORKBOOK = 20_000;

interface Chunk {
  readonly item: Allocation;
  readonly geometry: string | null;
}

/** Every entry that a filter lets through, newest first, some at a time. A revision is read, so nothing moves meanwhile. */
async function* entriesOf(
  db: Queryable,
  { date, revision }: Moment,
  standing: Sql,
): AsyncGenerator<readonly Chunk[]> {
  let last: { on_date: string; id: number } | null = null;
  for (;;) {
    const after: Sql = last
      ? sql`(page.on_date, page.id) < (${last.on_date}::date, ${last.id}::integer)`
      : sql`true`;
    const rows: Chunk[] = await db.query<Chunk>(sql`
      select ${ENTRY.bind(date, revision)} as item, ST_AsGeoJSON((page.entry).geom, 9) as geometry
      from (${standing}) page where ${after}
      order by page.on_date desc, page.id desc limit ${CHUNK}::integer`);
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < CHUNK) return;
    last = end.item;
  }
}

/** What the columns say of an entry, as text. */
function cellsOf(item: Allocation): string[] {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : decimalText(value);
  const cells: Record<LedgerColumn, string> = {
    slug: item.zone,
    name: guarded(item.name_vi ?? ''),
    kind: item.kind,
    orientation: item.orientation,
    recipient: item.recipient,
    // An entry that was taken back is entered by the stage it began with.
    stage: item.stage ?? '',
    area_ha: number(item.area_ha),
    on_date: item.on_date,
    decision_no: guarded(item.decision_no ?? ''),
    decision_date: item.decision_date ?? '',
    decision_part: guarded(item.decision_part ?? ''),
    investor: guarded(item.investor ?? ''),
    investor_country: item.investor_country ?? '',
    sector: item.sector ?? '',
    capital_amount: number(item.capital?.amount),
    capital_currency: item.capital?.currency ?? '',
    project: guarded(item.project ?? ''),
    note: guarded(item.note ?? ''),
    note_en: guarded(item.note_en ?? ''),
    hidden: item.hidden.join('; '),
    held_ha: number(item.held_ha),
    counted_on: item.counted_on ?? '',
    source: item.source ?? '',
    entry: item.key,
    sample: item.sample ? 'mẫu / sample' : '',
  };
  return Object.keys(LEDGER_COLUMNS).map((column) => cells[column as LedgerColumn]);
}

/** The ledger as CSV, row by row. */
export async function* ledgerCsv(db: Queryable, moment: Moment, standing: Sql) {
  yield writeCsv(ledgerHeader());
  for await (const chunk of entriesOf(db, moment, standing)) {
    yield csvRows(chunk.map(({ item }) => cellsOf(item)));
  }
}

/** The ledger as GeoJSON, EPSG:4326; the geometry is null where the polygon of an entry is not known. */
export async function* ledgerGeoJson(db: Queryable, moment: Moment, standing: Sql) {
  yield `{"type":"FeatureCollection","revision":${moment.revision},"features":[`;
  let first = true;
  for await (const chunk of entriesOf(db, moment, standing)) {
    const features = chunk.map(
      ({ item, geometry }) =>
        `{"type":"Feature","id":${item.id},"geometry":${geometry ?? 'null'},"properties":${JSON.stringify(item)}}`,
    );
    yield `${first ? '' : ','}${features.join(',')}`;
    first = false;
  }
  yield ']}';
}

/**
 * The ledger as a workbook.
 *
 * @throws {ApiError} `invalid_parameter` where more entries match than a workbook is made of
 */
export async function ledgerWorkbook(db: Queryable, moment: Moment, standing: Sql) {
  const rows: string[][] = [...ledgerHeader()];
  for await (const chunk of entriesOf(db, moment, standing)) {
    rows.push(...chunk.map(({ item }) => cellsOf(item)));
    if (rows.length > MOST_IN_WORKBOOK + 2) {
      throw badParameter(
        'year',
        `has to narrow the ledger to ${MOST_IN_WORKBOOK} entries; CSV holds any number`,
      );
    }
  }
  const columns = ledgerHeader()[1].map((label) => Math.max(12, label.length));
  return writeSheets([{ name: 'So giao dat', columns, rows, headers: 2 }]);
}
