import { randomUUID } from 'node:crypto';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { boundariesPlugin } from './domains/boundaries/index.ts';
import { calendarPlugin } from './domains/calendar/index.ts';
import { changesPlugin } from './domains/changes/index.ts';
import { conformityPlugin } from './domains/conformity/index.ts';
import { evaluationPlugin } from './domains/evaluation/index.ts';
import { healthPlugin } from './domains/health/index.ts';
import { landingPlugin } from './domains/landing/index.ts';
import { layersPlugin } from './domains/layers/index.ts';
import { livePlugin } from './domains/live/index.ts';
import { orientationsPlugin } from './domains/orientations/index.ts';
import { overlapsPlugin } from './domains/overlaps/index.ts';
import { peoplePlugin } from './domains/people/index.ts';
import { placesPlugin } from './domains/places/index.ts';
import { reconciliationPlugin } from './domains/reconciliation/index.ts';
import { reportsPlugin } from './domains/reports/index.ts';
import { changeRequestsPlugin } from './domains/requests/index.ts';
import { scenariosPlugin } from './domains/scenarios/index.ts';
import { sourcesPlugin } from './domains/sources/index.ts';
import { summaryPlugin } from './domains/summary/index.ts';
import { targetsPlugin } from './domains/targets/index.ts';
import { tilesPlugin } from './domains/tiles/index.ts';
import { worklistPlugin } from './domains/worklist/index.ts';
import { zonesPlugin } from './domains/zones/index.ts';
import { answerUnreadable } from './lib/unreadable.ts';
import { bodyPlugin } from './plugins/body.ts';
import { clientPlugin } from './plugins/client.ts';
import { compressionPlugin } from './plugins/compression.ts';
import { contextPlugin } from './plugins/context.ts';
import { corsPlugin } from './plugins/cors.ts';
import { metricsPlugin } from './plugins/metrics.ts';
import { openapiPlugin } from './plugins/openapi.ts';
import { problemsPlugin, sendProblem } from './plugins/problems.ts';
import { queryPlugin } from './plugins/query.ts';
import { rateLimitPlugin } from './plugins/rate-limit.ts';
import { requestsPlugin } from './plugins/requests.ts';
import { schemasPlugin } from './plugins/schemas.ts';
import { securityPlugin } from './plugins/security.ts';
import { sessionPlugin } from './plugins/session.ts';

export interface AppOptions {
  readonly db: Database;
  readonly config: Config;
  /** Fastify's logger options; default pino at the configured level, `false` for none. */
  readonly logger?: FastifyServerOptions['logger'];
  /** The present instant; default the system clock. */
  readonly now?: () => Date;
}

/** Builds the whole server without listening and without touching the database. */
export async function buildApp({
  db,
  config,
  logger = { level: config.logLevel },
  now = () => new Date(),
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    // A proxy that is trusted may name the request; anyone else may not.
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = config.trustProxy ? headers['x-request-id'] : undefined;
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given)
        ? given
        : randomUUID().replaceAll('-', '').slice(0, 20);
    },
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200, querystringParser: () => ({}) },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
    frameworkErrors: sendProblem,
    clientErrorHandler: answerUnreadable,
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Replies are written by JSON.stringify or by the database; tests hold them against their schemas.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));

  await app.register(contextPlugin, { config, db, now });
  await app.register(requestsPlugin);
  await app.register(corsPlugin);
  await app.register(problemsPlugin);
  await app.register(securityPlugin);
  await app.register(rateLimitPlugin);
  await app.register(sessionPlugin);
  await app.register(queryPlugin);
  await app.register(bodyPlugin);
  await app.register(compressionPlugin);
  await app.register(metricsPlugin);
  await app.register(openapiPlugin);
  await app.register(schemasPlugin);

  await app.register(healthPlugin);
  await app.register(calendarPlugin);
  await app.register(landingPlugin);
  await app.register(zonesPlugin);
  await app.register(boundariesPlugin);
  await app.register(summaryPlugin);
  await app.register(reconciliationPlugin);
  await app.register(orientationsPlugin);
  await app.register(conformityPlugin);
  await app.register(overlapsPlugin);
  await app.register(targetsPlugin);
  await app.register(evaluationPlugin);
  await app.register(reportsPlugin);
  await app.register(placesPlugin);
  await app.register(sourcesPlugin);
  await app.register(tilesPlugin);
  await app.register(peoplePlugin);
  await app.register(changeRequestsPlugin);
  await app.register(scenariosPlugin);
  await app.register(layersPlugin);
  await app.register(worklistPlugin);
  await app.register(livePlugin);
  await app.register(changesPlugin);

  await app.register(clientPlugin);
  return app;
}
