import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { stubDatabase } from '../../test/stub-database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp({ db: stubDatabase() });
});
afterAll(() => app.close());

it('lets any page read data, and its problems', async () => {
  for (const url of [
    '/api/zones',
    '/api/zones?x=1',
    '/api/nope',
    '/tiles/zones/8/203/112.mvt',
    '/openapi.json',
  ]) {
    const { headers } = await app.inject({ url, headers: { origin: 'https://elsewhere.example' } });
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  }
});

it('lets no other page read the rest', async () => {
  for (const url of ['/', '/docs', '/healthz', '/metrics', '/apix']) {
    const { headers } = await app.inject(url);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

it('answers a preflight for a conditional request', async () => {
  const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: '/api/zones' });
  expect(statusCode).toBe(204);
  expect(headers['access-control-allow-methods']).toBe('GET, HEAD');
  expect(headers['access-control-allow-headers']).toBe('If-None-Match');
});

it('allows no write from elsewhere, wherever it is asked for', async () => {
  for (const url of ['/api/session', '/api/people/1', '/api/invitations/accept', '/api/nope']) {
    const asked = {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-atlas-csrf',
    };
    const { headers } = await app.inject({ method: 'OPTIONS', url, headers: asked });
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(headers['access-control-allow-headers']).toBe('If-None-Match');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  }
});
