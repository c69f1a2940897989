import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { momentOf } from '../../lib/moment.ts';
import { ApiError } from '../../lib/problem.ts';
import { PROBLEM_RESPONSE } from '../../lib/route.ts';

const Health = Type.Object(
  { status: Type.Literal('ok') },
  { $id: 'Health', description: 'the process answers' },
);
const Readiness = Type.Object(
  {
    status: Type.Literal('ready'),
    database: Type.Enum(['embedded', 'postgres']),
    revision: Type.Integer({ description: 'latest recorded revision' }),
  },
  { $id: 'Readiness', description: 'the database answers and holds the facts' },
);

/** `/healthz` for "restart me", `/readyz` for "send me requests". */
export const healthPlugin = fp(
  async (app) => {
    app.addSchema(Health).addSchema(Readiness);
    const operations = { tags: ['operations'] };
    app.get(
      '/healthz',
      {
        schema: {
          ...operations,
          summary: 'Whether the process is alive',
          response: { 200: Type.Ref('Health') },
        },
      },
      async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
    );
    app.get(
      '/readyz',
      {
        schema: {
          ...operations,
          summary: 'Whether requests can be answered',
          response: { 200: Type.Ref('Readiness'), ...PROBLEM_RESPONSE },
        },
      },
      async (_request, reply) => {
        const { revision } = await momentOf(app.db, app.now()).catch((cause: unknown) => {
          throw new ApiError('not_ready', 'The database does not answer.', { cause });
        });
        if (revision === 0) {
          throw new ApiError('not_ready', 'No facts are loaded. Run "npm run geodata:load".');
        }
        const body = { status: 'ready', database: app.dbKind, revision };
        return reply.header('cache-control', 'no-store').send(body);
      },
    );
  },
  { name: 'health', dependencies: ['context', 'schemas'] },
);
