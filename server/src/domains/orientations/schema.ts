import { Type } from 'typebox';
import { Nullable, OneOf, REGIONS } from '../../lib/schema.ts';

export const OrientationIndustry = Type.Object({
  code: Nullable(
    Type.String({ description: 'VSIC division; null where the plan names a criterion only' }),
  ),
  stance: OneOf(['priority', 'discouraged'] as const),
  phrase_vi: Type.String(),
  basis: Type.String(),
  plan: Type.String(),
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
      name_vi: Type.String(),
      name_en: Type.String(),
      priorities_vi: Type.String(),
      priorities_en: Type.String(),
      direction_vi: Type.String(),
      direction_en: Type.String(),
      former_districts: Type.Array(Type.String()),
      communes: Type.Array(Type.String()),
      confidence: OneOf(['stated', 'derived'] as const),
      source: Nullable(Type.String()),
      quote: Nullable(Type.String()),
      note_vi: Nullable(Type.String()),
      note_en: Nullable(Type.String()),
      area_km2: Type.Number(),
      label_point: Type.Array(Type.Number(), { description: '[lon, lat] inside the polygon' }),
      industries: Type.Array(OrientationIndustry),
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
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
  },
  { $id: 'OrientationCollection' },
);
