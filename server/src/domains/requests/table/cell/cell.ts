import { guarded, unguarded } from '../../../../lib/cell-guard.ts';
import type { Field } from '../../fields/catalogue.ts';
import type { ChangeItem, ProposedValue } from '../../item-schema.ts';
import { CODE_WORDS } from '../columns.ts';
import type { TableCode } from '../problems.ts';
import { type Figure, type FigureUnit, readFigure, writeFigure } from './figure.ts';

/** A cell of an uploaded table: text as written, or what a workbook keeps as something else. */
export type Cell =
  | string
  /** A number as the workbook keeps it, with a decimal point. */
  | { readonly number: string }
  /** `day`: what a program has made a date of, which a column of days can use. */
  | { readonly wrong: TableCode; readonly day?: string };

/** A value that stands, as a cell can show it. */
export interface CellValue {
  readonly figure: Figure<string | null> | null;
  readonly text: string | null;
  /** Members of a list. */
  readonly items: readonly string[] | null;
}

/** Takes the standing value away. An empty cell leaves it as it is. */
const CLEAR = '-';
const SEPARATOR = '; ';

type Change = Pick<ChangeItem, 'action' | 'value'>;
export type ReadCell =
  | { readonly change: Change; readonly written: string }
  | { readonly code: TableCode; readonly detail?: string };

const tidy = (text: string) => text.replaceAll('\r\n', '\n').trim().normalize('NFC');
/** The text that a cell shows, whatever it is for. */
export function plainText(cell: Cell): string {
  if (typeof cell === 'string') return tidy(unguarded(tidy(cell)));
  return 'number' in cell ? numberText(cell.number) : '';
}

const folded = (text: string) => tidy(text).toLocaleLowerCase('vi');

const unitOf = ({ unit }: Field): FigureUnit => unit ?? 'ha';

/** What a cell shows of a value; empty where nothing is known. */
export function writeCell(field: Field, { figure, text, items }: CellValue): string {
  if (field.type === 'range') return figure === null ? '' : writeFigure(figure, unitOf(field));
  if (field.type === 'codes') return guarded((items ?? []).join(SEPARATOR));
  if (text === null) return '';
  return guarded(tidy(CODE_WORDS[field.key]?.[text] ?? text));
}

/**
 * What a cell asks for: undefined where it is empty, which changes nothing. `written` is the cell as
 * {@link writeCell} would have written it, so that a value that stands already is found whatever it was written like.
 */
export function readCell(field: Field, cell: Cell): ReadCell | undefined {
  if (typeof cell === 'object' && 'wrong' in cell) return { code: cell.wrong };
  if (field.type === 'range' && typeof cell === 'object') return readNumber(field, cell.number);
  const raw = tidy(typeof cell === 'string' ? cell : numberText(cell.number));
  if (raw === '') return undefined;
  if (raw === CLEAR) return { change: { action: 'clear' }, written: '' };
  if (field.type === 'range') {
    const read = readFigure(raw, unitOf(field));
    return 'code' in read ? read : figureChange(field, read.value);
  }
  const text = tidy(unguarded(raw));
  const set = (value: ProposedValue, shown: Partial<CellValue>): ReadCell => ({
    change: { action: 'set', value },
    written: writeCell(field, { figure: null, text: null, items: null, ...shown }),
  });
  if (field.type === 'code') {
    const code = codeOf(field, text);
    return set({ text: code }, { text: code });
  }
  if (field.type === 'codes') {
    const items = membersOf(text);
    return set({ items }, { items });
  }
  return set({ text }, { text });
}

function figureChange(field: Field, figure: Figure): ReadCell {
  return {
    change: { action: 'set', value: figure },
    written: writeFigure(figure, unitOf(field)),
  };
}

/** What a workbook shows of a number: fifteen digits, whatever binary fraction it keeps. */
const numberText = (number: string) => String(Number(Number(number).toPrecision(15)));

/** A number cell is exact and unambiguous, save that a workbook keeps 75 % as 0.75. */
function readNumber(field: Field, number: string): ReadCell {
  const value = Number(numberText(number));
  if (!Number.isFinite(value)) return { code: 'figure_unreadable', detail: number };
  if (field.unit === '%' && value > 0 && value <= 1) return { code: 'percent_ambiguous' };
  const bounds = { min: value, max: value, min_inclusive: true, max_inclusive: true };
  return figureChange(field, { ...bounds, approx: false });
}

/** The code that a word means; anything else is left for the check of the draft, which names the codes. */
function codeOf({ key }: Field, text: string): string {
  const words = Object.entries(CODE_WORDS[key] ?? {});
  const found = words.find(([code, word]) => [code, folded(word)].includes(folded(text)));
  return found?.[0] ?? text;
}

/** Members between semicolons. A VSIC division that a workbook took for a number gets its leading zero back. */
function membersOf(text: string): string[] {
  const members = text
    .split(/[;\n]/)
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .map((member) => (/^\d$/.test(member) ? `0${member}` : member));
  return [...new Set(members)];
}
