import { Type } from 'typebox';
import { FILE_FORMATS, KINDS, Nullable, OneOf } from '../../lib/schema.ts';

const Properties = Type.Object({
  zone: Type.Integer({ description: 'number of the zone' }),
  slug: Type.String(),
  kind: OneOf(KINDS),
  name_vi: Type.String(),
  name_en: Type.String(),
  basis: OneOf(['surveyed', 'digitised']),
  method: Type.String({ description: 'how it was obtained' }),
  accuracy_m: Nullable(Type.Number({ description: 'stated accuracy of a corner, metres' })),
  area_ha: Type.Number({ description: 'on the ellipsoid' }),
  perimeter_m: Type.Number({ description: 'on the ellipsoid' }),
  since: Nullable(
    Type.String({ format: 'date', description: 'first day it holds; null: it always has' }),
  ),
  file: Nullable(
    Type.Object(
      {
        format: OneOf(FILE_FORMATS),
        crs: Type.Integer({ description: 'EPSG code it was read in' }),
        crs_by: OneOf(['declared', 'chosen'], {
          description: 'declared: the file says so; chosen: whoever brought it in',
        }),
        repairs: Type.Integer({ description: 'how many repairs were made to it' }),
      },
      { description: 'the file it came out of; what it was called is not published' },
    ),
  ),
  sources: Type.Array(Type.String(), { description: 'ids of sources' }),
  sample: Type.Boolean(),
});

export const BoundaryFeature = Type.Object(
  {
    type: Type.Literal('Feature'),
    id: Type.Integer({ description: 'number of the zone' }),
    geometry: Type.Ref('ExactMultiPolygon'),
    properties: Properties,
  },
  { $id: 'BoundaryFeature' },
);

export const BoundaryCollection = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    numberMatched: Type.Integer(),
    numberReturned: Type.Integer(),
    features: Type.Array(Type.Ref('BoundaryFeature')),
    sources: Type.Array(Type.Ref('Source')),
    revision: Type.Integer(),
    as_of: Type.String({ format: 'date' }),
  },
  { $id: 'BoundaryCollection' },
);

export const ExactMultiPolygon = Type.Object(
  {
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
  },
  {
    $id: 'ExactMultiPolygon',
    description: 'EPSG:4326, longitude before latitude, 9 decimals (0.1 mm)',
  },
);
