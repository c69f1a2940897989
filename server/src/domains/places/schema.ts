import { Type } from 'typebox';
import { pageOf } from '../../lib/route.ts';
import { Nullable, OneOf, REGIONS } from '../../lib/schema.ts';

/** `GET /api/basemap`: the own basemap (province outline, lakes, rivers, schematic roads). */
export const BasemapCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Type.Integer(),
        geometry: Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }),
        properties: Type.Object({
          class: OneOf([
            'province',
            'river',
            'lake',
            'expressway',
            'national_road',
            'inset',
          ] as const),
          name_vi: Nullable(Type.String()),
          name_en: Nullable(Type.String()),
          accuracy_m: Nullable(Type.Number()),
          source: Nullable(Type.String()),
        }),
      }),
    ),
  },
  { $id: 'BasemapCollection' },
);

/** `GET /api/communes`: the 92 communes and wards as labelled points, with the names they replaced. */
export const CommuneCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Type.Integer(),
        geometry: Type.Object({
          type: Type.Literal('Point'),
          coordinates: Type.Array(Type.Number()),
        }),
        properties: Type.Object({
          code: Type.String(),
          name_vi: Type.String(),
          name_en: Type.String(),
          type: OneOf(['phuong', 'xa'] as const),
          area_km2: Type.Number(),
          orientation: OneOf(REGIONS),
          also_orientation: Nullable(
            OneOf(REGIONS, {
              description: 'a second region, where its former districts lay in two',
            }),
          ),
          former_districts: Type.Array(Type.String()),
          former_communes: Type.Array(Type.String()),
          has_boundary: Type.Boolean(),
        }),
      }),
    ),
  },
  { $id: 'CommuneCollection' },
);

/** `GET /api/industries`: VSIC divisions used by zones or orientations. */
export const IndustryList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        section: Nullable(Type.String()),
        name_vi: Type.String(),
        name_en: Type.String(),
      }),
    ),
  },
  { $id: 'IndustryList' },
);

export const CommuneQuery = {
  q: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'every word must occur in the name or a former name, tones or not',
    }),
  ),
  ...pageOf(200),
};
