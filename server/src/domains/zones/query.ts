import { type Static, Type } from 'typebox';
import { MomentQuery } from '../../lib/moment.ts';
import { pageOf, queryOf } from '../../lib/route.ts';
import {
  CERTAINTIES,
  KINDS,
  LOCATION_BASES,
  OneOf,
  ORIENTATIONS,
  STATUSES,
} from '../../lib/schema.ts';

const list = (values: readonly string[]) =>
  Type.String({
    maxLength: 400,
    description: `comma list of ${values.join(', ')}`,
  });
const hectares = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1_000_000, description });
const percent = Type.Number({
  minimum: 0,
  maximum: 100,
  description: 'per cent; the statutory rate if it can be computed, else leasable, else stated',
});

/** Filters of `GET /api/zones` and `/facets`, all combinable. Unknown parameters are refused. */
const ZoneFilterQuery = {
  kind: Type.Optional(list(KINDS)),
  status: Type.Optional(list(STATUSES)),
  orientation: Type.Optional(list(ORIENTATIONS)),
  industry: Type.Optional(
    Type.String({ maxLength: 200, description: 'comma list of VSIC divisions' }),
  ),
  location_basis: Type.Optional(list(LOCATION_BASES)),
  min_area: Type.Optional(hectares('planned area, ha')),
  max_area: Type.Optional(hectares('planned area, ha')),
  min_free: Type.Optional(hectares('land not yet let, ha')),
  min_occupancy: Type.Optional(percent),
  max_occupancy: Type.Optional(percent),
  certainty: Type.Optional(
    OneOf(CERTAINTIES, {
      description:
        'how min_* and max_* read a figure with bounds: sure = every value it may have lies within; possible (default) = some value does; any = possible, and zones without any figure as well',
    }),
  ),
  bbox: Type.Optional(
    Type.String({
      maxLength: 120,
      description:
        'west,south,east,north in EPSG:4326; zones whose published place touches the box',
    }),
  ),
  q: Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'every word must occur in the name or places, tones or not; former communes and districts too',
    }),
  ),
  counted: Type.Optional(
    OneOf(['true', 'false', 'all'] as const, {
      description:
        'among the 19 KCN + 68 CCN; default true, or all when kind names it_park or status names withdrawn or superseded',
    }),
  ),
  ...MomentQuery,
};

export const FacetsQuery = queryOf(ZoneFilterQuery);
export type ZoneFilter = Static<typeof FacetsQuery>;

const SORTS = [
  'name',
  '-name',
  'area',
  '-area',
  'free',
  '-free',
  'occupancy',
  '-occupancy',
  'relevance',
] as const;

export const ZoneListQuery = queryOf({
  ...ZoneFilterQuery,
  sort: Type.Optional(
    OneOf(SORTS, {
      description:
        'default relevance with q, else name; figures by the lower bound, with - by the upper; zones without the figure (free: with nothing but the area to go by) come last; ties by name, then id',
    }),
  ),
  ...pageOf(200),
});
export type ZoneListQuery = Static<typeof ZoneListQuery>;
