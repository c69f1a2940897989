import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import { SESSION_COOKIE } from '../lib/session.ts';

/** Swagger UI draws with inline styles and an inline picture; nothing it loads comes from elsewhere. */
const DOCS_POLICY = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
};

/** The contract, generated from the routes: `/openapi.json`, and for people `/docs`. */
export const openapiPlugin = fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'KCN Atlas',
          version: '1',
          description:
            'Industrial parks (KCN) and clusters (CCN) of Thái Nguyên province, Vietnam. Every figure has bounds, a source, a date and a certainty; what is not published is null, never zero.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/' }],
        components: {
          securitySchemes: {
            session: {
              type: 'apiKey',
              in: 'cookie',
              name: SESSION_COOKIE,
              description:
                'Set by signing in. A write also sends X-Atlas-CSRF, the csrf of GET /api/session. An operation with x-public: true needs neither.',
            },
          },
        },
      },
      refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? i) },
    });
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: DOCS_POLICY,
      uiConfig: { validatorUrl: null },
    });
    let text: string | undefined;
    app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
      text ??= JSON.stringify(app.swagger());
      return reply.header('cache-control', 'public, no-cache').type('application/json').send(text);
    });
  },
  { name: 'openapi' },
);
