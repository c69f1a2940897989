import type { LonLat, PartialDate } from './types.ts';

/** What a cell must hold, and how it becomes a value. `parse` sees a trimmed, non-empty text. */
export interface Column<T> {
  readonly parse: (text: string) => Parsed<T>;
  /** Value of an empty cell; without it an empty cell is a fault. */
  readonly empty?: { readonly value: T };
  /** The file whose key the value(s) must be found in. */
  readonly references?: string;
}
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type Values<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** Bounds every coordinate of the geodata has to lie in: the province and its surroundings, degrees. */
export const EXTENT = { west: 105, east: 107, south: 21, north: 23 } as const;

/** Why a position is refused, or `null`. A swapped pair is named as such. */
export function positionFault([lon, lat]: LonLat): string | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'coordinates are not finite numbers';
  const inside = (x: number, y: number) =>
    x >= EXTENT.west && x <= EXTENT.east && y >= EXTENT.south && y <= EXTENT.north;
  if (inside(lon, lat)) return null;
  if (inside(lat, lon)) return 'longitude and latitude are swapped';
  return `outside longitude ${EXTENT.west}..${EXTENT.east}, latitude ${EXTENT.south}..${EXTENT.north}`;
}

export function text(pattern?: RegExp, expected = 'an allowed form'): Column<string> {
  return {
    parse: (value) =>
      pattern === undefined || pattern.test(value) ? { value } : { fault: `expected ${expected}` },
  };
}

export const slug = () =>
  text(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

export const url = () => text(/^https?:\/\/\S+$/, 'an http or https address');

export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  return {
    parse: (value) => {
      const found = values.find((v) => v === value);
      return found === undefined
        ? { fault: `expected one of ${values.join(', ')}` }
        : { value: found };
    },
  };
}

export function yesNo(): Column<boolean> {
  return {
    parse: (value) =>
      value === 'yes' || value === 'no'
        ? { value: value === 'yes' }
        : { fault: 'expected yes or no' },
  };
}

/** A decimal number with a point, e.g. `299.07`: no thousands separators, no comma, no exponent. */
export function number(min: number, max: number, integer = false): Column<number> {
  return {
    parse: (value) => {
      if (!/^-?\d+(\.\d+)?$/.test(value)) return { fault: 'not a number (digits and one point)' };
      const parsed = Number(value);
      if (integer && !Number.isInteger(parsed)) return { fault: 'not a whole number' };
      if (parsed < min || parsed > max) return { fault: `outside ${min}..${max}` };
      return { value: parsed };
    },
  };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a real day of the calendar. */
export function partialDate(): Column<PartialDate> {
  return {
    parse: (value) => {
      if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) {
        return { fault: 'expected YYYY, YYYY-MM or YYYY-MM-DD' };
      }
      return isCalendarDate(value) ? { value } : { fault: 'no such date' };
    },
  };
}

export function fullDate(): Column<string> {
  return {
    parse: (value) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { fault: 'expected YYYY-MM-DD' };
      return isCalendarDate(value) ? { value } : { fault: 'no such date' };
    },
  };
}

/** Several values in one cell, separated by semicolons. Empty = none. */
export function list<T>(of: Column<T>): Column<readonly T[]> {
  return {
    parse: (value) => {
      const values: T[] = [];
      for (const part of value.split(';').map((item) => item.trim())) {
        if (part === '') return { fault: 'empty item in a list' };
        const parsed = of.parse(part);
        if ('fault' in parsed) return { fault: `${parsed.fault} (item "${part}")` };
        if (values.includes(parsed.value)) return { fault: `item "${part}" is given twice` };
        values.push(parsed.value);
      }
      return { value: values };
    },
    empty: { value: [] },
    ...(of.references === undefined ? {} : { references: of.references }),
  };
}

export function optional<T>(of: Column<T>): Column<T | null> {
  return { ...of, empty: { value: null } };
}

/** A value that must be a key of another file. */
export function ref(file: string): Column<string> {
  return { ...text(), references: file };
}

function isCalendarDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}
