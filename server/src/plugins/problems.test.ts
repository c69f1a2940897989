import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { expectProblem } from '../../test/read.ts';
import { REVISION, stubDatabase } from '../../test/stub-database.ts';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { DatabaseError } from '../db/errors.ts';
import { publicWriting } from '../lib/route.ts';

const SECRET = 'password=hunter2 in /srv/secret.sql';
let failure: Error = new Error(SECRET);
let app: FastifyInstance;
beforeAll(async () => {
  const db = stubDatabase((statement) => {
    if (statement.includes('from revision')) return [REVISION];
    throw failure;
  });
  app = await buildTestApp({ db });
});
afterAll(() => app.close());

describe('what the server itself has done wrong', () => {
  it('is never told in its own words', async () => {
    for (failure of [
      new Error(SECRET),
      new DatabaseError(SECRET, { code: '42601', detail: SECRET }),
    ]) {
      const reply = await app.inject('/api/zones');
      const { detail } = expectProblem(reply, 500, 'internal_error');
      expect(reply.body).not.toContain('hunter2');
      expect(detail).toContain('request id');
      expect(reply.json<{ requestId: string }>().requestId).toBe(reply.headers['x-request-id']);
    }
  });

  it('is worth trying again when the database is away or too slow', async () => {
    failure = new DatabaseError(SECRET, { code: '57014' });
    const slow = await app.inject('/api/zones');
    expectProblem(slow, 503, 'query_timeout');
    expect(slow.headers['retry-after']).toBe('10');
    for (const code of ['08006', '53300', '57P01']) {
      failure = new DatabaseError(SECRET, { code });
      const away = await app.inject('/api/summary');
      expectProblem(away, 503, 'database_unavailable');
      expect(away.headers['retry-after']).toBe('5');
      expect(away.body).not.toContain('hunter2');
    }
  });

  it('is not kept by any cache', async () => {
    failure = new Error(SECRET);
    const { headers } = await app.inject('/api/zones');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
  });
});

describe('addresses and methods', () => {
  it.each(['/nope', '/api/nope', '/tiles/zones/1/1.mvt', '/api/zones/a/b', '/assets/x.js'])(
    'knows nothing at %s',
    async (url) => {
      const { detail } = expectProblem(await app.inject(url), 404, 'not_found');
      expect(detail).toContain('/docs');
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'refuses %s and says what is allowed',
    async (method) => {
      for (const url of [
        '/api/zones',
        '/api/zones/kcn-yen-binh',
        '/tiles/zones/8/203/112.mvt?x=1',
        '/healthz',
      ]) {
        const reply = await app.inject({ method, url });
        expectProblem(reply, 405, 'method_not_allowed');
        expect(reply.headers.allow).toBe('GET, HEAD');
      }
      expectProblem(await app.inject({ method, url: '/api/nope' }), 404, 'not_found');
    },
  );

  it('says which methods an address answers that can be written to', async () => {
    for (const [url, allow] of [
      ['/api/session', 'DELETE, GET, HEAD, POST'],
      ['/api/people/7', 'PATCH'],
      ['/api/invitations/check', 'POST'],
    ] as const) {
      const reply = await app.inject({ method: 'PUT', url });
      expectProblem(reply, 405, 'method_not_allowed');
      expect(reply.headers.allow).toBe(allow);
    }
  });

  it('refuses bodies that an address does not take', async () => {
    const writable = await buildApp({ db: stubDatabase(), config: loadConfig({}), logger: false });
    const schema = publicWriting({ tag: 'notes', summary: 'Takes a note' });
    writable.post('/notes', { schema }, async () => ({}));
    const post = (type: string, payload: string) =>
      writable.inject({
        method: 'POST',
        url: '/notes',
        headers: { 'content-type': type },
        payload,
      });
    expectProblem(await post('text/plain', 'x'.repeat(100_000)), 413, 'payload_too_large');
    expectProblem(await post('application/xml', '<a/>'), 415, 'unsupported_media_type');
    expectProblem(await post('application/json', '{'), 400, 'malformed_request');
    await writable.close();
  });

  it('names an address that cannot be read', async () => {
    expectProblem(await app.inject('/api/zones/%zz'), 400, 'malformed_url');
    expectProblem(await app.inject('/api/zones/%ff'), 400, 'malformed_url');
  });

  it('does not repeat a long or hostile address whole', async () => {
    const reply = await app.inject(`/${'<script>'.repeat(400)}`);
    expectProblem(reply, 404, 'not_found');
    expect(reply.body.length).toBeLessThan(600);
    expect(reply.headers['content-type']).toContain('problem+json');
  });
});
