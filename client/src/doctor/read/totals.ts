import { cellNumber } from '../../lib/geodesy/parse.ts';
import { numberOf, plainOf, type Row } from './cells.ts';

/** A row that sums up: area, perimeter, sum. */
const TOTALS = /^(?:tong|cong|dien tich|chu vi|area|perimeter|total)\b/;
const AREA = /^(?:tong )?(?:dien tich|area)\b/;
const M2_PER_HA = 10_000;

export const isTotals = (row: Row) => row.some((cell) => TOTALS.test(plainOf(cell)));

/** The area that a row states, in square metres; null where its unit or its number is not plain. */
export function statedArea(row: Row): number | null {
  const at = row.findIndex((cell) => AREA.test(plainOf(cell)));
  if (at < 0) return null;
  const text = row.slice(at).map(String).join(' ').trim();
  const unit = /\bha\b/i.test(text) ? M2_PER_HA : /m\s?(?:2|²)(?!\d)/i.test(text) ? 1 : null;
  if (unit === null) return null;
  const cells = row.slice(at + 1).map(numberOf);
  const inCell = cells.find((value) => value > 0);
  const [, inText = ''] = /(\d[\d.,]*)\s*(?:ha\b|m\s?(?:2|²))/i.exec(text) ?? [];
  const value = inCell ?? cellNumber(inText);
  return value > 0 ? value * unit : null;
}
