import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { sql } from '../../../db/sql.ts';
import { dayInVietnam } from '../../../lib/dates.ts';
import { signedIn } from '../../../lib/identity.ts';
import { LedgerContent } from '../../../lib/ledger.ts';
import { ApiError } from '../../../lib/problem.ts';
import { personal } from '../../../lib/route.ts';
import { Nullable } from '../../../lib/schema.ts';
import { readableSubjects } from '../access.ts';
import { RequestId } from '../schema.ts';

const WholeEntry = Type.Object(
  {
    ...LedgerContent.properties,
    zone: Type.String({ description: 'slug' }),
    geometry: Nullable(Type.Ref('MultiPolygon')),
  },
  { $id: 'WholeEntry' },
);

/** `GET /api/ledger/entries/:id`. */
export const entryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema(WholeEntry);
  const schema = {
    ...personal({
      tag: 'requests',
      summary: 'An entry of the ledger with all that is kept from the public',
      description: 'For whoever reads change requests: to set it right, the whole of it is needed.',
      query: {},
      returns: Type.Ref('WholeEntry'),
    }),
    params: RequestId,
  };
  app.get('/api/ledger/entries/:id', { schema }, async (request, reply) => {
    readableSubjects(signedIn(request));
    const [row] = await app.db.query<{ entry: object }>(sql`
      select allocation_content(a, ${dayInVietnam(app.now())}::date, 2147483646, true) || jsonb_build_object(
        'zone', z.slug, 'geometry', ST_AsGeoJSON(a.geom, 9)::jsonb) as entry
      from allocations_at(2147483647) a join zone z on z.id = a.zone
      where a.id = ${Number(request.params.id)}::integer`);
    if (!row)
      throw new ApiError('not_found', `No entry ${request.params.id} stands in the ledger.`);
    return reply.send(row.entry);
  });
};
