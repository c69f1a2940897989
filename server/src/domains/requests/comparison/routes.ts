import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dayInVietnam } from '../../../lib/dates.ts';
import { signedIn } from '../../../lib/identity.ts';
import type { LedgerContent } from '../../../lib/ledger.ts';
import { JSON_TYPE } from '../../../lib/representation.ts';
import { personal } from '../../../lib/route.ts';
import { GEOMETRY_ROLES, Nullable, OneOf, refTo } from '../../../lib/schema.ts';
import { RequestId } from '../schema.ts';
import { OrientationComparison } from './orientation-schema.ts';
import { compareRequest } from './repository.ts';

const Value = Nullable(Type.Ref('Value'));
const Ha = Type.Number({ description: 'hectares on the ellipsoid' });
const Shape = Type.Ref('MultiPolygon');
const Day = Nullable(Type.String({ format: 'date' }));

const Comparison = Type.Object(
  {
    fields: Type.Array(
      Type.Object({
        field: Type.String(),
        scope: Type.String(),
        unit: Nullable(Type.String()),
        standing: Value,
        proposed: Value,
        base: Value,
        from: { ...Day, description: 'first day of the proposed value; null: it always has held' },
        until: { ...Day, description: 'the day on which another decision begins to hold' },
        changed_meanwhile: Type.Boolean(),
      }),
    ),
    boundary: Nullable(
      Type.Object({
        standing: { ...Nullable(Shape), description: 'null for a new zone' },
        standing_role: Nullable(OneOf(GEOMETRY_ROLES)),
        proposed: Shape,
        gained: Nullable(Shape),
        lost: Nullable(Shape),
        standing_ha: Nullable(Ha),
        proposed_ha: Ha,
        gained_ha: Nullable(Ha),
        lost_ha: Nullable(Ha),
        decision_ha: Nullable(
          Type.Number({ description: 'the planned area, where it is a value' }),
        ),
        moved_m: Nullable(
          Type.Number({
            description: 'between the centres; null where the zone stood in the inset',
          }),
        ),
        outside_ha: Type.Number({ description: 'outside the province' }),
        overlaps: Type.Array(
          Type.Object({
            slug: Type.String(),
            name_vi: Type.String(),
            name_en: Type.String(),
            ha: Ha,
            bounds: Type.Array(Type.Number(), { description: 'of the shared ground: W, S, E, N' }),
            geometry: Shape,
            indicative: Type.Boolean({
              description: 'the other outline is a footprint, no boundary',
            }),
          }),
        ),
      }),
    ),
    entries: Type.Array(
      Type.Object({
        n: Type.Integer({ description: 'place in the request' }),
        action: OneOf(['enter', 'correct', 'stage', 'void'] as const),
        outdated: Type.Boolean({ description: 'the entry was changed meanwhile' }),
        standing: {
          ...Nullable(refTo<typeof LedgerContent>('LedgerContent')),
          description: 'the entry as the author saw it; null for a new one',
        },
        polygon: { ...Nullable(Shape), description: 'as it stands' },
        overlaps: Type.Array(
          Type.Object({
            key: Type.String(),
            investor: Nullable(Type.String()),
            ha: Ha,
            geometry: Shape,
          }),
          { description: 'land of other entries under the proposed polygon' },
        ),
      }),
    ),
    ledger: Nullable(
      Type.Array(
        Type.Object({
          recipient: OneOf(['developer', 'tenant'] as const),
          held_ha: Type.Number({
            description: 'by the entries that stand, with those of days to come',
          }),
          change_ha: Type.Number({ description: 'that the request adds, or takes away' }),
          bound_ha: Nullable(
            Type.Number({
              description: 'most there can be; null: not known, so nothing is refused',
            }),
          ),
        }),
      ),
    ),
    orientation: {
      ...Nullable(refTo<typeof OrientationComparison>('OrientationComparison')),
      description: 'null for a request about a zone',
    },
    outdated: Type.Boolean(),
  },
  { $id: 'Comparison' },
);

/** `GET /api/requests/:id/comparison`. */
export const comparisonRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(OrientationComparison).addSchema(Comparison);
  const schema = {
    ...personal({
      tag: 'requests',
      summary: 'What a request would change, beside what stands',
      query: {},
      returns: Type.Ref('Comparison'),
    }),
    params: RequestId,
  };
  app.get('/api/requests/:id/comparison', { schema }, async (request, reply) => {
    const person = signedIn(request);
    const today = dayInVietnam(app.now());
    const body = await compareRequest(app.db, person, Number(request.params.id), today);
    return reply.type(JSON_TYPE).send(body);
  });
};
