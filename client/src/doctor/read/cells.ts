import { cellNumber } from '../../lib/geodesy/parse.ts';

/** A cell as the file has it; empty where nothing is written. */
export type Cell = string | number;
export type Row = readonly Cell[];

export interface Sheet {
  readonly name: string;
  /** The first is row 1. */
  readonly rows: readonly Row[];
}

export const isBlank = (cell: Cell | undefined) =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** "2 388 879,43": thousands apart by a space of any kind. */
const SPACED = /^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/;

/** The number of a cell: plain, in thousands, or degrees with minutes and seconds; NaN where it is none. */
export function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  const text = (cell ?? '').trim();
  return cellNumber(SPACED.test(text) ? text.replace(/\s/g, '') : text);
}

/** As Excel calls a cell, from places counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : lettersOf(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/** Small letters without tones, without what stands in brackets, words apart by one space. */
export const plainOf = (cell: Cell | undefined) =>
  String(cell ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
