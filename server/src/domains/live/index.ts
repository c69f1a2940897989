import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Type } from 'typebox';
import { blockOf } from '../../lib/address.ts';
import { PROBLEM_RESPONSE, queryOf } from '../../lib/route.ts';
import { tooManyStreams } from './errors.ts';
import { REVISIONS_KEPT, RevisionFeed } from './feed.ts';
import { Streams } from './streams.ts';

/** Openings a minute and address: far more than a browser makes that comes back every two seconds. */
const MOST_OPENINGS = 240;

const LARGEST_ID = 2_147_483_647;

const schema = {
  tags: ['live'],
  summary: 'Every new revision, as it is made (server-sent events)',
  description: `\`event: revision\` with \`data: {"revision", "at", "kind", "zones": [{"id", "slug"}]}\`; no zones: anything may have changed. \`event: reset\` with \`{"revision"}\` when more than ${REVISIONS_KEPT} revisions were missed: read everything again. \`id\` is the revision.`,
  querystring: queryOf({
    since: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LARGEST_ID,
        description: 'begin after this revision; Last-Event-ID, which browsers send, goes first',
      }),
    ),
  }),
  response: {
    200: {
      description: 'A stream that does not end',
      content: { 'text/event-stream': { schema: Type.String() } },
    },
    ...PROBLEM_RESPONSE,
  },
};

/** The revision after which a reader wants to be told, if it has read any. */
function lastRead({ headers, query }: FastifyRequest<{ Querystring: { since?: number } }>) {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,10}$/.test(id)
    ? Math.min(Number(id), LARGEST_ID)
    : query.since;
}

const routes: FastifyPluginAsyncTypebox = async (app) => {
  const streams = new Streams();
  const feed = new RevisionFeed(
    app.db,
    (events) => streams.tell(events),
    (error) => app.log.warn({ err: error }, 'new revisions cannot be read, trying again'),
  );
  // An open stream would hold the server up when it stops.
  app.addHook('preClose', async () => streams.end());
  app.addHook('onClose', () => feed.close());

  app.get(
    '/api/events',
    { schema, exposeHeadRoute: false, config: { rateLimit: { max: MOST_OPENINGS } } },
    async (request, reply) => {
      const address = blockOf(request.ip);
      const read = lastRead(request);
      await feed.start();
      if (read !== undefined) await feed.expect(read);
      if (!streams.hasRoom(address)) throw tooManyStreams();
      // From here on nothing waits, so that no revision falls between what was missed and what is new.
      const missed = read === undefined ? [] : feed.after(read);
      return reply
        .headers({
          'cache-control': 'no-store, no-transform',
          connection: 'close',
          'x-accel-buffering': 'no',
        })
        .type('text/event-stream; charset=utf-8')
        .send(streams.open(address, feed.latest, missed));
    },
  );
};

/** `GET /api/events`. */
export const livePlugin = fp(routes, {
  name: 'live',
  dependencies: ['context', 'schemas', 'query', 'rate-limit'],
});
