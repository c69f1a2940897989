import { type Bbox, parseBbox } from '../../lib/bbox.ts';
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
