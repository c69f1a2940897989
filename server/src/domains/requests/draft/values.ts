import { isReadable } from '../../../lib/readable.ts';
import type { Field } from '../fields/catalogue.ts';
import type { ProposedValue } from '../item-schema.ts';
import { checkParts } from './parts.ts';
import { type Checked, NOTHING } from './stored.ts';

/** Largest and smallest value by unit; hectares: well above the largest zone there could be in the province. */
const LIMITS = {
  ha: { least: 0, most: 100_000, decimals: 2 },
  '%': { least: 0, most: 100, decimals: 4 },
  year: { least: 1900, most: 2100, decimals: 0 },
  km: { least: 0, most: 1000, decimals: 3 },
} as const;

const LONGEST_TEXT = 2000;
const LONGEST_NAME = 200;

/** Checks a proposed value by what its field takes. Nothing is rounded, trimmed or guessed. */
export function checkValue(field: Field, value: ProposedValue): Checked {
  const { text, json, items } = value;
  const figure = ['min', 'max', 'min_inclusive', 'max_inclusive', 'approx'].some((k) => k in value);
  const given = {
    range: figure,
    text: text !== undefined,
    json: json !== undefined,
    items: items !== undefined,
  };
  switch (field.type) {
    case 'range':
      if (given.text || given.json || given.items) return { code: 'value_unexpected' };
      return checkFigure(field.unit ?? 'ha', value);
    case 'code':
      if (text === undefined) return { code: 'value_missing' };
      if (given.range || given.json || given.items) return { code: 'value_unexpected' };
      return field.codes?.includes(text)
        ? { value: { ...NOTHING, v_text: text } }
        : { code: 'not_a_code', more: field.codes?.join(', ') ?? '' };
    case 'codes':
      if (items === undefined) return { code: 'value_missing' };
      if (given.range || given.text || given.json) return { code: 'value_unexpected' };
      return { value: { ...NOTHING, v_json: { items: [...new Set(items)] } } };
    case 'text':
      if (text === undefined) return { code: 'value_missing' };
      if (given.range || given.items || (given.json && field.key !== 'name_vi')) {
        return { code: 'value_unexpected' };
      }
      if (!isReadable(text, field.key.startsWith('name_') ? LONGEST_NAME : LONGEST_TEXT)) {
        return { code: 'text_unreadable' };
      }
      return json === undefined
        ? { value: { ...NOTHING, v_text: text } }
        : checkParts(field.key, json, { ...NOTHING, v_text: text });
    case 'json':
      if (json === undefined) return { code: 'value_missing' };
      if (given.range || given.text || given.items) return { code: 'value_unexpected' };
      return checkParts(field.key, json, NOTHING);
    case 'boundary':
      return { code: 'value_unexpected' };
  }
}

function decimalsOf(figure: number): number {
  const text = String(figure);
  return text.includes('e') ? 20 : (text.split('.')[1]?.length ?? 0);
}

function checkFigure(unit: keyof typeof LIMITS, value: ProposedValue): Checked {
  const { approx = false } = value;
  const { least, most, decimals } = LIMITS[unit];
  if ((value.min ?? null) === null && (value.max ?? null) === null) return { code: 'not_a_figure' };
  // "More than 90 %" is at most all of it: a percentage that is open on one side would not be one.
  const closed = unit === '%';
  const min = value.min ?? (closed ? least : null);
  const max = value.max ?? (closed ? most : null);
  const min_inclusive = (closed && min !== value.min) || (value.min_inclusive ?? true);
  const max_inclusive = (closed && max !== value.max) || (value.max_inclusive ?? true);
  for (const bound of [min, max]) {
    if (bound === null) continue;
    if (bound < least || bound > most) return { code: 'out_of_range', more: `${least} to ${most}` };
    if (decimalsOf(bound) > decimals) return { code: 'too_precise', more: String(decimals) };
  }
  if (min !== null && max !== null && min > max) return { code: 'bounds_swapped' };
  const exact = min === max;
  if (exact && !(min_inclusive && max_inclusive)) return { code: 'bounds_empty' };
  if (approx && !exact) return { code: 'approx_needs_value' };
  if (unit === 'year' && !exact) return { code: 'year_needs_value' };
  const low = min !== null && min_inclusive ? '[' : '(';
  const high = max !== null && max_inclusive ? ']' : ')';
  return { value: { ...NOTHING, v_range: `${low}${min ?? ''},${max ?? ''}${high}`, approx } };
}
