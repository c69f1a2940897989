import { createHash } from 'node:crypto';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Figure, PartialDate } from '../read/types.ts';

/** A figure as PostgreSQL `numrange` text: `[16,16]`, `(90,100]`, `(128,)`. */
export function rangeText(figure: Figure): string {
  const low = figure.min !== null && figure.minInclusive ? '[' : '(';
  const high = figure.max !== null && figure.maxInclusive ? ']' : ')';
  return `${low}${figure.min ?? ''},${figure.max ?? ''}${high}`;
}

/** First day of a year, month or day: `2026` -> `2026-01-01`. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The day after a year, month or day has ended: `2030` -> `2031-01-01`. */
export function dayAfter(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(next).toISOString().slice(0, 10);
}

/** A period between two dates, both included, as PostgreSQL `daterange` text. */
export function periodText(start: PartialDate, end: PartialDate): string {
  return `[${firstDay(start)},${dayAfter(end)})`;
}

export function asMultiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

/** SHA-256 of a value's JSON. Equal values must be built with their keys in the same order. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
