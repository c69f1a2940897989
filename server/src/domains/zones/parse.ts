import { badParameter } from '../../lib/problem.ts';
import {
  type CERTAINTIES,
  KINDS,
  LOCATION_BASES,
  ORIENTATIONS,
  STATUSES,
} from '../../lib/schema.ts';
import { wordsOf } from '../../lib/search.ts';
import { didYouMean } from '../../lib/similar.ts';
import type { ZoneFilter } from './query.ts';

/** An interval of wanted values, inclusive; null = no limit on that side. */
interface Wanted {
  readonly least: number | null;
  readonly most: number | null;
}

/** West, south, east, north in degrees, EPSG:4326. */
export type Bbox = readonly [number, number, number, number];

/** The list filters, in the order of the facets. */
export const LISTS = ['kind', 'status', 'orientation', 'industry', 'location_basis'] as const;
export type ListName = (typeof LISTS)[number];

/** The columns with bounds that a filter may ask about. */
export const FIGURES = ['planned_area', 'free_area', 'occupancy'] as const;
export type FigureName = (typeof FIGURES)[number];

/** What a request asks for, checked. */
export interface Filter {
  /** Wanted values of each list filter; none = any. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly figures: readonly { readonly name: FigureName; readonly wanted: Wanted }[];
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly bbox: Bbox | undefined;
  /** Words in lower case, NFC, tones kept. */
  readonly words: readonly string[];
  readonly counted: 'true' | 'false' | 'all';
}

const VALUES: Readonly<Record<Exclude<ListName, 'industry'>, readonly string[]>> = {
  kind: KINDS,
  status: STATUSES,
  orientation: ORIENTATIONS,
  location_basis: LOCATION_BASES,
};

/**
 * Checks the filters of a query that its schema has let through.
 *
 * @throws {ApiError} `invalid_parameter`
 */
export function parseFilter(query: ZoneFilter): Filter {
  const lists = {
    kind: parseList('kind', query.kind),
    status: parseList('status', query.status),
    orientation: parseList('orientation', query.orientation),
    industry: parseIndustries(query.industry),
    location_basis: parseList('location_basis', query.location_basis),
  };
  return {
    lists,
    figures: [
      ...figure('planned_area', 'min_area', query.min_area, 'max_area', query.max_area),
      ...figure('free_area', 'min_free', query.min_free),
      ...figure(
        'occupancy',
        'min_occupancy',
        query.min_occupancy,
        'max_occupancy',
        query.max_occupancy,
      ),
    ],
    certainty: query.certainty ?? 'possible',
    bbox: query.bbox === undefined ? undefined : parseBbox(query.bbox),
    words: wordsOf(query.q),
    counted: query.counted ?? impliedCounted(lists),
  };
}

/** Asking for what is never counted means asking for it, not for nothing. */
function impliedCounted(lists: Filter['lists']): Filter['counted'] {
  const named = [...lists.kind, ...lists.status];
  return ['it_park', 'withdrawn', 'superseded'].some((value) => named.includes(value))
    ? 'all'
    : 'true';
}

function parseList(name: keyof typeof VALUES, text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const allowed = VALUES[name];
  const values = text.split(',').map((value) => value.trim());
  for (const value of values) {
    if (allowed.includes(value)) continue;
    const meant = didYouMean(value, allowed);
    throw badParameter(
      name,
      `must be a comma list of ${allowed.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
    );
  }
  return [...new Set(values)];
}

function parseIndustries(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const codes = text.split(',').map((code) => code.trim());
  if (!codes.every((code) => /^\d{2}$/.test(code))) {
    throw badParameter(
      'industry',
      'must be a comma list of two-digit VSIC divisions; see /api/industries',
    );
  }
  return [...new Set(codes)];
}

function figure(
  name: FigureName,
  minName: string,
  least: number | undefined,
  maxName?: string,
  most?: number,
): Filter['figures'] {
  if (least === undefined && most === undefined) return [];
  if (least !== undefined && most !== undefined && least > most) {
    throw badParameter(minName, `must not be greater than ${maxName}`);
  }
  return [{ name, wanted: { least: least ?? null, most: most ?? null } }];
}

/** @throws {ApiError} `invalid_parameter` unless it is four numbers in order and on the globe */
export function parseBbox(text: string): Bbox {
  const form = 'must be west,south,east,north in degrees, for example 105.4,21.3,106.3,22.8';
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part))) {
    throw badParameter('bbox', form);
  }
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  if (Math.max(Math.abs(west), Math.abs(east)) > 180) {
    throw badParameter('bbox', 'has a longitude beyond ±180; longitude comes first');
  }
  if (Math.max(Math.abs(south), Math.abs(north)) > 90) {
    throw badParameter('bbox', 'has a latitude beyond ±90; longitude comes first');
  }
  if (west > east) throw badParameter('bbox', `has west (${west}) east of east (${east})`);
  if (south > north) throw badParameter('bbox', `has south (${south}) north of north (${north})`);
  return [west, south, east, north];
}
