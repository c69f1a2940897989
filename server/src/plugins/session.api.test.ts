import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { testDatabase } from '../../test/database.ts';
import { type TestPerson, testPerson } from '../../test/people.ts';
import { expectProblem } from '../../test/read.ts';
import { type Route, routesOf } from '../../test/routes.ts';
import type { Database } from '../db/database.ts';
import { ROLES } from '../lib/permissions.ts';

interface ApiDocument {
  readonly paths: Record<string, Record<string, { 'x-public'?: boolean; security?: object[] }>>;
}

let db: Database;
let app: FastifyInstance;
let everything: TestPerson;
let writes: Route[];
let personalReads: Route[];
beforeAll(async () => {
  db = await testDatabase('schema');
  app = await buildTestApp({ db });
  everything = await testPerson(db, ...ROLES);
  const { paths } = app.swagger() as unknown as ApiDocument;
  const operation = ({ url, method }: Route) =>
    paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  const routes = routesOf(app);
  writes = routes.filter(
    (route) => !['GET', 'HEAD'].includes(route.method) && !operation(route)?.['x-public'],
  );
  personalReads = routes.filter((route) => {
    const { security = [] } = (route.method === 'GET' && operation(route)) || {};
    return security.length > 0 && !security.some((way) => Object.keys(way).length === 0);
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const call = ({ method, url }: Route, headers = {}) =>
  app.inject({
    method: method as NonNullable<InjectOptions['method']>,
    url: url.replace(/:\w+/g, '1'),
    headers,
  });

it('knows the routes of the app', () => {
  expect(routesOf(app)).toContainEqual({ method: 'GET', url: '/api/zones/:id' });
  expect(writes).toContainEqual({ method: 'PATCH', url: '/api/people/:id' });
  expect(writes).toContainEqual({ method: 'DELETE', url: '/api/sessions/:id' });
  expect(writes).not.toContainEqual({ method: 'POST', url: '/api/session' });
  expect(personalReads).toContainEqual({ method: 'GET', url: '/api/people' });
});

describe('a write', () => {
  it('is refused to everyone who is not signed in, before its body is read', async () => {
    for (const route of writes) {
      const name = `${route.method} ${route.url}`;
      expect((await call(route)).statusCode, name).toBe(401);
      const made = { cookie: `atlas_session=${'A'.repeat(43)}`, 'x-atlas-csrf': 'made up' };
      expect((await call(route, made)).statusCode, name).toBe(403);
    }
  });

  it('is refused to a cookie that comes without its token, or with another’s', async () => {
    const other = await testPerson(db, ...ROLES);
    const { cookie } = everything.headers;
    for (const route of writes) {
      expectProblem(await call(route, { cookie }), 403, 'forged_request');
      expectProblem(await call(route, { ...other.headers, cookie }), 403, 'forged_request');
      expectProblem(
        await call(route, { ...everything.headers, origin: 'https://elsewhere.example' }),
        403,
        'forged_request',
      );
    }
  });

  it('is answered for nobody else to keep or to read', async () => {
    for (const route of writes) {
      const { headers } = await call(route, { origin: 'https://elsewhere.example' });
      expect(headers['access-control-allow-origin'], route.url).toBeUndefined();
      expect(headers['cache-control'], route.url).toBe('no-store');
    }
  });
});

describe('a read of one’s own', () => {
  it('is refused to strangers, and to no other site told', async () => {
    for (const route of personalReads) {
      const reply = await call(route, { origin: 'https://elsewhere.example' });
      expectProblem(reply, 401, 'not_signed_in');
      expect(reply.headers['access-control-allow-origin'], route.url).toBeUndefined();
      expect(reply.headers['cache-control'], route.url).toBe('no-store');
    }
  });
});

it('reads a cookie of any shape as nobody', async () => {
  for (const cookie of [
    'atlas_session=',
    'atlas_session=%00',
    'atlas_session="',
    `atlas_session=${'é'.repeat(9)}`,
  ]) {
    expectProblem(
      await app.inject({ url: '/api/sessions', headers: { cookie } }),
      401,
      'not_signed_in',
    );
  }
});
