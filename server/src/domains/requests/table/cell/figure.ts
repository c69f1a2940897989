import { decimalText } from '../../../../lib/sheet/decimal.ts';
import type { TableCode } from '../problems.ts';

type Bound = number | string | null;

/** A figure with its bounds; exact when they are equal. Bounds that come from the database are its decimal texts. */
export interface Figure<B extends Bound = number | null> {
  readonly min: B;
  readonly max: B;
  readonly min_inclusive: boolean;
  readonly max_inclusive: boolean;
  readonly approx: boolean;
}

export type FigureUnit = 'ha' | '%' | 'year' | 'km';

export type ReadFigure =
  | { readonly value: Figure }
  | { readonly code: TableCode; readonly detail?: string };

const UNIT_WORDS: Readonly<Record<FigureUnit, RegExp>> = {
  ha: /\s*ha$/i,
  '%': /\s*%$/,
  year: /$^/,
  km: /\s*km$/i,
};

/** A percentage that is bounded on one side only still lies between none and all of it. */
function closed(unit: FigureUnit, figure: Figure): Figure {
  if (unit !== '%') return figure;
  return {
    ...figure,
    ...(figure.min === null ? { min: 0, min_inclusive: true } : {}),
    ...(figure.max === null ? { max: 100, max_inclusive: true } : {}),
  };
}

/**
 * Reads a figure as a cell writes it:
 *
 * | cell | means |
 * |---|---|
 * | `196,88` | exactly |
 * | `~45` | about |
 * | `>=290` `>90` | at least, more than |
 * | `<=40` `<75` | at most, less than |
 * | `10..20` | from 10 to 20, both included |
 * | `>10..<20` | between them, neither included; each side by itself |
 *
 * The decimal sign may be a comma or a point, and the unit may follow. One sign before exactly three digits
 * (`1.200`) separates thousands for one reader and decimals for another: it is refused, with both ways to write it.
 */
export function readFigure(cell: string, unit: FigureUnit): ReadFigure {
  const text = cell
    .trim()
    .replace(UNIT_WORDS[unit], '')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/^≈/, '~');
  const approx = text.startsWith('~');
  const rest = approx ? text.slice(1).trim() : text;
  const [, low = '', from, high = '', to] = /^(>?)\s*(.+?)\s*\.\.\s*(<?)\s*(.+)$/.exec(rest) ?? [];
  if (from !== undefined && to !== undefined) {
    const [min, max] = [readDecimal(from), readDecimal(to)];
    const refused = [min, max].find((read) => typeof read !== 'number');
    if (typeof min !== 'number' || typeof max !== 'number') return refusal(cell, refused);
    return {
      value: { min, max, min_inclusive: low === '', max_inclusive: high === '', approx },
    };
  }
  const [, sign = '', digits = ''] = /^(>=|<=|>|<)?\s*(.*)$/.exec(rest) ?? [];
  const read = readDecimal(digits);
  if (typeof read !== 'number') return refusal(cell, read);
  const exact = { min: read, max: read, min_inclusive: true, max_inclusive: true, approx };
  if (sign === '') return { value: exact };
  const inclusive = sign.endsWith('=');
  const bounded = sign.startsWith('>')
    ? { ...exact, max: null, min_inclusive: inclusive }
    : { ...exact, min: null, max_inclusive: inclusive };
  return { value: closed(unit, bounded) };
}

interface Ambiguous {
  readonly whole: string;
  readonly decimal: string;
}

function refusal(cell: string, read: number | Ambiguous | undefined): ReadFigure {
  return typeof read === 'object'
    ? { code: 'figure_ambiguous', detail: `${read.whole} / ${read.decimal}` }
    : { code: 'figure_unreadable', detail: cell };
}

/** A number without sign; both readings where there are two; undefined where there is none. */
function readDecimal(text: string): number | Ambiguous | undefined {
  if (text.length > 20) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const [, whole, digits] = /^(\d+)[.,](\d+)$/.exec(text) ?? [];
  if (whole !== undefined && digits !== undefined) {
    if (digits.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
      return { whole: `${whole}${digits}`, decimal: `${whole},${digits}0` };
    }
    return Number(`${whole}.${digits}`);
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return undefined;
}

/** Writes a figure so that {@link readFigure} reads it again. */
export function writeFigure(figure: Figure<Bound>, unit: FigureUnit): string {
  const { min, max, min_inclusive, max_inclusive, approx } = figure;
  const about = approx ? '~' : '';
  const least = min === null ? null : decimalText(min);
  const most = max === null ? null : decimalText(max);
  if (least === most) return least === null ? '' : `${about}${least}`;
  // What `closed` has added is not written.
  const none = unit === '%' && least === '0' && min_inclusive;
  const all = unit === '%' && most === '100' && max_inclusive;
  if (least === null || (none && most !== null && !all)) {
    return `${about}${max_inclusive ? '<=' : '<'}${most}`;
  }
  if (most === null || (all && !none)) return `${about}${min_inclusive ? '>=' : '>'}${least}`;
  return `${about}${min_inclusive ? '' : '>'}${least}..${max_inclusive ? '' : '<'}${most}`;
}
