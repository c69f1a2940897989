import { Type } from 'typebox';
import { ORIENTATION_PARTS, STANCES } from '../../lib/orientation.ts';
import { Nullable, OneOf, REGIONS } from '../../lib/schema.ts';

const OrientationIndustry = Type.Object({
  code: Nullable(
    Type.String({ description: 'VSIC division; null where the plan names a criterion only' }),
  ),
  stance: OneOf(STANCES),
  phrase_vi: Type.String(),
  basis: Type.String({
    description:
      'direct = the phrase names the division; interpretation = it is wider or narrower; criterion; caption',
  }),
  plan: Type.String(),
  province_wide: Type.Boolean({ description: 'the plan says it of the whole province' }),
  note: Nullable(Type.String()),
  note_en: Nullable(Type.String()),
});

/** Since when a part is as it is, and by what. */
const OrientationDecision = Type.Object({
  part: OneOf(ORIENTATION_PARTS),
  since: Nullable(
    Type.String({ format: 'date', description: 'first day it holds; null: it always has' }),
  ),
  source: Type.String(),
  revision: Type.Integer(),
  request: Type.Integer(),
});

export const OrientationFeature = Type.Object(
  {
    type: Type.Literal('Feature'),
    id: Type.Integer(),
    geometry: Type.Ref('MultiPolygon'),
    properties: Type.Object({
      code: OneOf(REGIONS),
      plan: Type.String(),
      plan_title_vi: Type.String(),
      plan_title_en: Type.String(),
      plan_adopted: Nullable(Type.String({ description: 'as precise as known' })),
      name_vi: Type.String(),
      name_en: Type.String(),
      priorities_vi: Type.String(),
      priorities_en: Type.String(),
      priorities_quote: Nullable(Type.String()),
      direction_vi: Nullable(
        Type.String({ description: 'null where the plan states no direction for the region' }),
      ),
      direction_en: Nullable(Type.String()),
      direction_quote: Nullable(Type.String()),
      former_districts: Type.Array(Type.String()),
      communes: Type.Array(Type.String()),
      confidence: OneOf(['stated', 'derived'] as const),
      source: Nullable(
        Type.String({
          description: 'of the priorities, and of the direction unless `decisions` names another',
        }),
      ),
      region_sources: Type.Array(Type.String(), { description: "of the region's districts" }),
      quote: Nullable(Type.String({ description: "of the region's districts" })),
      accuracy_m: Type.Number({ description: '± metres of the outline' }),
      outline_source: Type.String(),
      decisions: Type.Array(OrientationDecision, {
        description:
          'parts that an approved request has changed; the others are as the plan has them',
      }),
      note_vi: Nullable(Type.String()),
      note_en: Nullable(Type.String()),
      area_km2: Type.Number(),
      label_point: Type.Array(Type.Number(), { description: '[lon, lat] inside the polygon' }),
      industries: Type.Array(OrientationIndustry, {
        description: 'of this plan and, each with its plan, of those before it',
      }),
      zone_count: Type.Integer(),
      known_ha: Type.Number(),
    }),
  },
  { $id: 'OrientationFeature' },
);

export const OrientationCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(Type.Ref('OrientationFeature')),
    plans: Type.Array(
      Type.Object({
        id: Type.String(),
        title_vi: Type.String(),
        title_en: Type.String(),
        adopted: Nullable(Type.String({ description: 'year, month or day' })),
      }),
      { description: 'that can be asked for, newest first' },
    ),
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
  },
  { $id: 'OrientationCollection' },
);
