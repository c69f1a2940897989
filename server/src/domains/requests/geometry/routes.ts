import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import type { Outline } from '../../../lib/outline.ts';
import { publicWriting } from '../../../lib/route.ts';
import { Nullable, refTo } from '../../../lib/schema.ts';
import { checkOutline } from './check.ts';

const Asked = Type.Object(
  {
    geometry: refTo<typeof Outline>('Outline'),
    zone: Type.Optional(
      Type.String({ maxLength: 100, description: 'slug of the zone whose outline it is' }),
    ),
  },
  { $id: 'OutlineQuestion', additionalProperties: false },
);

const Checked = Type.Object(
  {
    valid: Type.Boolean(),
    problems: Type.Array(
      Type.Object({
        code: Type.String({
          description:
            'ring_open, too_many_points, coordinates_swapped, outside_province or shape_invalid',
        }),
        at: Nullable(Type.Array(Type.Number(), { description: '[lon, lat]' })),
      }),
    ),
    area_ha: Nullable(Type.Number({ description: 'on the ellipsoid; null unless valid' })),
    perimeter_m: Nullable(Type.Number()),
    overlaps: Type.Array(
      Type.Object({
        slug: Type.String(),
        name_vi: Type.String(),
        name_en: Type.String(),
        ha: Type.Number(),
        indicative: Type.Boolean({
          description: 'the other outline is a footprint, no boundary',
        }),
        bounds: Type.Array(Type.Number(), { description: 'of the shared ground: W, S, E, N' }),
      }),
    ),
    outside_ha: Nullable(Type.Number({ description: 'outside the province' })),
    outside_bounds: Nullable(
      Type.Array(Type.Number(), { description: 'of what lies outside the province: W, S, E, N' }),
    ),
    communes: Nullable(
      Type.Object(
        {
          names_vi: Type.Array(Type.String()),
          names_en: Type.Array(Type.String()),
          outside_ha: Type.Number({ description: 'outside all of them' }),
          bounds: Nullable(
            Type.Array(Type.Number(), { description: 'of what lies outside: W, S, E, N' }),
          ),
        },
        { description: 'those named for the zone; null unless the outline of each is known' },
      ),
    ),
  },
  { $id: 'OutlineCheck' },
);

/** An outline of 20,000 points takes about 800 kB. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** `POST /api/geometry/check`: a computation that strangers may ask for. */
export const geometryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(Asked).addSchema(Checked);
  const schema = {
    ...publicWriting({
      tag: 'requests',
      summary: 'Measure an outline and say what is wrong with it',
      description: 'Changes nothing. Hectares and metres are those of PostGIS on the ellipsoid.',
      returns: Type.Ref('OutlineCheck'),
    }),
    body: Type.Unsafe<Static<typeof Asked>>(Type.Ref('OutlineQuestion')),
  };
  app.post('/api/geometry/check', { schema, bodyLimit: BODY_LIMIT }, async (request) => {
    const { geometry, zone } = request.body;
    return checkOutline(app.db, geometry, zone, dayInVietnam(app.now()));
  });
};
