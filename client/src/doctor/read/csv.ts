import { parse } from 'csv-parse/browser/esm/sync';
import { MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { numberOf, type Row } from './cells.ts';
import { tooMany } from './gather.ts';
import { unreadable } from './refusal.ts';
import { countOf } from './text.ts';

/** Cells of a text: twenty columns of as many rows as there may be. */
const MOST_CELLS = 20 * MOST_ROWS;
/** Rows by which the separator is told. */
const TRIED = 200;
const TRIED_LENGTH = 2_000;
/** Separators of one line, which may be those within a long text. */
const MOST_OF_A_LINE = 100 * MOST_COLUMNS;

const SEPARATORS = [';', '\t', ',', ' '] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * Rows of cells, apart by semicolons, tabs, commas or blanks: by whichever the most cells become numbers that can be
 * coordinates. A comma may part cells in one file and decimals in the next.
 */
export function readCsv(text: string): readonly Row[] {
  const lines = text.split(/\r\n|\n|\r/, MOST_ROWS + 1);
  if (lines.length > MOST_ROWS) {
    throw tooMany('rows', MOST_ROWS);
  }
  const sample = lines.slice(0, TRIED).map((line) => line.slice(0, TRIED_LENGTH));
  const scored = SEPARATORS.map((separator) => ({ separator, score: scoreOf(sample, separator) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a)).separator;
  const tooWide = (line: string) => countOf(line, best, MOST_OF_A_LINE) > MOST_OF_A_LINE;
  if (lines.some(tooWide) || countOf(text, best, MOST_CELLS) > MOST_CELLS) {
    throw tooMany('cells', MOST_CELLS);
  }
  if (best === ' ') return lines.map((line) => cellsOf(line, ' '));
  try {
    return parse(text, {
      delimiter: best,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch {
    throw unreadable('broken_quotes');
  }
}

/** Cells that can be coordinates, in rows with at least two of them. */
function scoreOf(lines: readonly string[], separator: Separator): number {
  return lines.reduce((sum, line) => {
    const found = cellsOf(line, separator).filter((cell) => isLikely(numberOf(cell)));
    return found.length > 1 ? sum + found.length : sum;
  }, 0);
}

const isLikely = (value: number) =>
  Math.abs(value) >= 1e5 || (Math.abs(value) > 5 && Math.abs(value) < 180 && value % 1 !== 0);

const cellsOf = (line: string, separator: Separator): string[] =>
  separator === ' '
    ? // A unit in brackets belongs to the word before it.
      line
        .replace(/\s*\([^)]*\)/g, '')
        .trim()
        .split(/\s+/)
    : line.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
