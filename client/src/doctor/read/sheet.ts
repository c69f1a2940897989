import { matchText } from '../crs/match-text.ts';
import type { Reading } from '../types.ts';
import { addressOf, type Sheet } from './cells.ts';
import { type CornerList, cornersOf } from './corners.ts';
import { readCsv } from './csv.ts';
import { Gather } from './gather.ts';
import { severalLayers } from './layers.ts';
import type { Content, Surroundings } from './reader.ts';
import { noteOf, Refusal, unreadable } from './refusal.ts';
import { textOf } from './text.ts';
import { readWorkbook } from './workbook.ts';
import type { Entry } from './zip.ts';

/** How much of a sheet's words is looked through for its system. */
const MOST_WORDS = 20_000;
const FEWEST_POINTS = 3;

/** A corner list as CSV, or as rows copied from a document. */
export function readCsvList(bytes: Uint8Array, { name }: Surroundings): Content {
  return contentOf('csv', [{ name, rows: readCsv(textOf(bytes)) }], name);
}

/** A corner list as a workbook. */
export async function readXlsxList(
  zip: Uint8Array,
  entries: readonly Entry[],
  { name, progress }: Surroundings,
): Promise<Content> {
  return contentOf('xlsx', await readWorkbook(zip, entries, progress), name);
}

function contentOf(format: 'csv' | 'xlsx', sheets: readonly Sheet[], name: string): Content {
  const lists = sheets.flatMap((sheet) => {
    refuseFormulas(sheet);
    const list = cornersOf(sheet);
    return list ? [{ sheet, list }] : [];
  });
  const [only, ...more] = lists;
  if (!only) throw unreadable('no_columns');
  if (more.length > 0) throw severalLayers(lists.map(({ sheet }) => sheet.name));
  const { sheet, list } = only;
  const gather = new Gather();
  const stated = gatherList(gather, list, titleOf(sheet, list));
  const declared = matchText(`${name} ${wordsOf(sheet)}`);
  return { format, declared, axes: list.heading.axes, gather, stated };
}

/** A list is one shape of all its rings; which of them is a hole, only their place tells. */
function gatherList(gather: Gather, list: CornerList, title: string): Reading['stated'] {
  const n = gather.next();
  const whole = list.rings.filter(({ labels }) => labels.length >= FEWEST_POINTS);
  const named = list.heading.groups.some(({ point }) => point !== undefined);
  const rings = whole.map(({ xy, labels, rows }) =>
    gather.ring(n, Float64Array.from(xy), { labels: named ? labels : null, rows }),
  );
  const short = list.rings.filter((ring) => !whole.includes(ring)).flatMap(({ rows }) => rows);
  if (short.length > 0) {
    const figures = { reason: 'few_points', rows: short.slice(0, 20).join(', ') };
    gather.note(noteOf('warn', 'feature_unreadable', figures, short.length));
  }
  if (list.heading.axes === null) {
    const [group] = list.heading.groups;
    const columns = [group?.first, group?.second].map((column) =>
      addressOf(0, column ?? 0).replace(/\d/g, ''),
    );
    gather.note(noteOf('note', 'columns_guessed', { columns: columns.join(', ') }));
  }
  const attributes = title === '' ? [] : [['title', title] as const];
  gather.add(n, { layer: null, rings, parts: null, attributes });
  const sides = whole.flatMap((ring) => ring.sides);
  return { sides: sides.some((side) => side !== null) ? sides : null, areaM2: list.areaM2 };
}

/** What stands above the list. */
const titleOf = ({ rows }: Sheet, { heading }: CornerList) =>
  rows
    .slice(0, heading.from)
    .flatMap((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== ''))
    .join(' ')
    .trim();

function wordsOf({ rows }: Sheet): string {
  let words = '';
  for (const row of rows) {
    for (const cell of row) if (typeof cell === 'string') words += ` ${cell}`;
    if (words.length > MOST_WORDS) break;
  }
  return words.slice(0, MOST_WORDS);
}

/** Nobody's list has a cell that begins so, unless a spreadsheet was to compute it. */
function refuseFormulas({ rows }: Sheet): void {
  for (const [i, row] of rows.entries()) {
    const column = row.findIndex((cell) => typeof cell === 'string' && /^\s*=[^=\s]/.test(cell));
    if (column >= 0) throw new Refusal('formula', { cell: addressOf(i, column) });
  }
}
