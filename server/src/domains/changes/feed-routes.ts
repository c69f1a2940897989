import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { momentOf } from '../../lib/moment.ts';
import { originOf } from '../../lib/origin.ts';
import { ApiError } from '../../lib/problem.ts';
import { etagOf, sendRepresentation } from '../../lib/representation.ts';
import { PROBLEM_RESPONSE, queryOf } from '../../lib/route.ts';
import { OneOf } from '../../lib/schema.ts';
import { feedOf } from './feed.ts';
import { readChanges } from './repository.ts';
import type { ChangeList } from './schema.ts';
import { FEED_LANGUAGES, FEED_WORDS } from './words/index.ts';

/** Items of a feed: who reads it once a week misses none in a busy one. */
const ITEMS = 50;

const FORMATS = {
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
type Format = keyof typeof FORMATS;

const schemaOf = (format: Format) => ({
  tags: ['changes'],
  summary: `The newest changes, for a reader of feeds (${format === 'rss' ? 'RSS 2.0' : 'JSON Feed 1'})`,
  querystring: queryOf({
    lang: Type.Optional(OneOf(FEED_LANGUAGES, { description: 'default vi' })),
  }),
  response: {
    200: {
      description: 'The feed',
      content: { [FORMATS[format].split(';', 1)[0] ?? '']: { schema: Type.String() } },
    },
    304: { description: 'What If-None-Match names is still current', type: 'null' },
    ...PROBLEM_RESPONSE,
  },
});

/** `GET /feeds/changes.rss` and `/feeds/changes.json`. */
export const feedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const format of ['rss', 'json'] as const) {
    const path = `/feeds/changes.${format}`;
    app.get(path, { schema: schemaOf(format) }, async (request, reply) => {
      const { lang = 'vi' } = request.query;
      const origin = originOf(request, app.config.publicUrl);
      if (origin === '') throw new ApiError('malformed_request', 'The Host header is no host.');
      const moment = await momentOf(app.db, app.now());
      const etag = etagOf(moment, path, { lang, origin });
      return sendRepresentation(request, reply, { etag, type: FORMATS[format] }, async () => {
        const asked = { limit: ITEMS, confirmations: false };
        const { body, sample } = await readChanges(app.db, asked);
        const { items } = JSON.parse(String(body)) as ChangeList;
        const own = `${origin}${path}?lang=${lang}`;
        const self = format === 'rss' ? { rss: own } : { json: own };
        const feed = feedOf(items, moment, { origin, self }, FEED_WORDS[lang]);
        return { body: format === 'rss' ? feed.rss2() : feed.json1(), sample: sample ?? false };
      });
    });
  }
};
