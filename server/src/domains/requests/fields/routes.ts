import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { momentOf } from '../../../lib/moment.ts';
import { etagOf, JSON_TYPE, sendRepresentation } from '../../../lib/representation.ts';
import { reading } from '../../../lib/route.ts';
import { readFields } from './catalogue.ts';

/** `GET /api/fields`: what can be changed about a zone, for forms. */
export const fieldRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const schema = reading({
    tag: 'requests',
    summary: 'The fields of a zone that a change request may touch',
    query: {},
    returns: Type.Ref('FieldList'),
  });
  app.get('/api/fields', { schema }, async (request, reply) => {
    const etag = etagOf(await momentOf(app.db, app.now()), '/api/fields');
    return sendRepresentation(request, reply, { etag, type: JSON_TYPE }, async () => {
      const fields = [...(await readFields(app.db)).values()];
      const items = fields.map(({ subjectOf, ...field }) => ({ ...field, subject_of: subjectOf }));
      return { body: JSON.stringify({ items }) };
    });
  });
};
