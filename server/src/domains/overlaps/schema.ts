import { type Static, Type } from 'typebox';
import type { Outline } from '../../lib/outline.ts';
import { GEOMETRY_ROLES, KINDS, Nullable, OneOf, refTo } from '../../lib/schema.ts';

/** Polygons of one batch; a layer of thousands comes in several. */
export const MOST_POLYGONS = 500;

export const OverlapQuestion = Type.Object(
  {
    polygons: Type.Array(
      Type.Object(
        {
          n: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'names the polygon' }),
          geometry: refTo<typeof Outline>('Outline'),
          zone: Type.Optional(
            Type.String({ maxLength: 100, description: 'slug: held against this zone alone' }),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: MOST_POLYGONS },
    ),
  },
  { $id: 'OverlapQuestion', additionalProperties: false },
);
export type OverlapQuestion = Static<typeof OverlapQuestion>;

export const OverlapZone = Type.Object(
  {
    zone: Type.Integer(),
    slug: Type.String(),
    kind: OneOf(KINDS),
    name_vi: Type.String(),
    name_en: Type.String(),
    counted: Type.Boolean(),
    geometry_role: OneOf(GEOMETRY_ROLES),
    indicative: Type.Boolean({
      description: 'the zone is a footprint at an estimated place: the overlap may not be real',
    }),
    zone_ha: Type.Number({ description: 'of the shape of the zone, on the ellipsoid' }),
    ha: Type.Number({ description: 'ground under at least one polygon, counted once' }),
    share: Type.Number({ description: '0-1 of the shape of the zone' }),
    polygons: Type.Array(Type.Integer(), { description: '`n` of those that lie on it' }),
    geometry: Type.Ref('MultiPolygon'),
  },
  { $id: 'OverlapZone' },
);

export const Overlaps = Type.Object(
  {
    zones: Type.Array(Type.Ref('OverlapZone'), { description: 'most hectares first' }),
    layer_ha: Type.Number({ description: 'of the polygons, each by itself' }),
    refused: Type.Array(
      Type.Object({
        n: Type.Integer(),
        code: OneOf(['ring_open', 'out_of_range', 'shape_invalid'] as const),
        at: Nullable(Type.Array(Type.Number(), { description: '[lon, lat]' })),
      }),
      { description: 'polygons that cannot be measured, and where they are wrong' },
    ),
    zones_placed: Type.Integer({ description: 'zones whose place is known, at least roughly' }),
    zones_unplaced: Type.Integer({ description: 'zones that nothing can be held against' }),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
  },
  { $id: 'Overlaps' },
);
