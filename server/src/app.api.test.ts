import { connect } from 'node:net';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../test/app.ts';
import { testDatabase } from '../test/database.ts';
import { expectProblem, read } from '../test/read.ts';
import type { Database } from './db/database.ts';

/** Every address that serves data. */
const ADDRESSES = [
  '/api',
  '/feeds/changes.rss',
  '/feeds/changes.json',
  '/api/zones',
  '/api/zones/facets',
  '/api/zones/kcn-yen-binh',
  '/api/zones/kcn-yen-binh/history',
  '/api/changes',
  '/api/summary',
  '/api/boundaries',
  '/api/orientations',
  '/api/targets',
  '/api/targets/land-2026-2030/progress',
  '/api/allocations',
  '/api/communes',
  '/api/basemap',
  '/api/industries',
  '/api/sources',
  '/tiles/zones.json',
  '/tiles/zones/8/203/112.mvt',
];

let db: Database;
let app: FastifyInstance;
let statements: string[] = [];
let today = '2026-11-22T05:00:00Z';
beforeAll(async () => {
  db = await testDatabase();
  const watched: Database = {
    kind: db.kind,
    query: (statement, params, options) => {
      statements.push(typeof statement === 'string' ? statement : statement.text);
      return db.query(statement, params, options);
    },
    exec: (script) => db.exec(script),
    transaction: (job, options) => db.transaction(job, options),
    listen: (channel, callback) => db.listen(channel, callback),
    close: () => db.close(),
  };
  app = await buildTestApp({ db: watched, now: () => new Date(today) });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

function hostOf(): string {
  const [address] = app.addresses();
  return `127.0.0.1:${typeof address === 'object' ? address.port : 0}`;
}

/** The bytes of a reply's head, as they cross the wire. */
function headOf(url: string, headers: Record<string, string>): Promise<string> {
  const host = hostOf();
  const port = Number(host.split(':')[1]);
  const lines = Object.entries({ host, ...headers, connection: 'keep-alive' });
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET ${url} HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`,
      );
    });
    socket.on('data', (chunk) => {
      reply += chunk.toString('latin1');
      if (reply.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(reply.slice(0, reply.indexOf('\r\n\r\n') + 4)));
    socket.on('error', reject);
  });
}

describe('validators', () => {
  it('are strong, the same for the same, and answered by 304 before any work is done', async () => {
    for (const url of ADDRESSES) {
      const first = await app.inject(url);
      expect(first.statusCode, url).toBe(200);
      const etag = String(first.headers.etag);
      expect(etag, url).toMatch(/^"\d+\.20261122\.[\w-]{16}"$/);
      expect((await app.inject(url)).rawPayload.equals(first.rawPayload), url).toBe(true);
      statements = [];
      const again = await app.inject({ url, headers: { 'if-none-match': etag } });
      expect(again.statusCode, url).toBe(304);
      expect(again.body).toBe('');
      expect(statements, url).toHaveLength(1);
      expect(statements[0]).toContain('from revision');
    }
  });

  it('cost at most three statements when there is work', async () => {
    for (const url of ADDRESSES) {
      statements = [];
      await app.inject(url);
      expect(statements.length, url).toBeLessThanOrEqual(3);
    }
  });

  it('come back in fewer than 300 bytes', async () => {
    for (const url of ADDRESSES) {
      const { headers } = await app.inject({
        url,
        headers: { host: hostOf(), 'accept-encoding': 'br' },
      });
      const head = await headOf(url, {
        'if-none-match': String(headers.etag),
        'accept-encoding': 'br',
      });
      expect(head).toMatch(/^HTTP\/1\.1 304 /);
      expect(head).toContain(String(headers.etag));
      expect(head).toMatch(/access-control-allow-origin: \*/);
      expect(head.length, head).toBeLessThan(300);
    }
  });

  it('change with the day, and with a revision', async () => {
    const tags = async () =>
      Promise.all(ADDRESSES.map(async (url) => (await app.inject(url)).headers.etag));
    const now = await tags();
    today = '2026-11-22T17:00:00Z';
    const tomorrow = await tags();
    await db.query(
      `insert into revision (kind, actor, reason) values ('load', 'test', 'nothing new')`,
    );
    const later = await tags();
    today = '2026-11-22T05:00:00Z';
    for (const [i, url] of ADDRESSES.entries()) {
      expect(new Set([now[i], tomorrow[i], later[i]]).size, url).toBe(3);
    }
  });

  it('do not depend on the order of parameters, and are told to be asked for', async () => {
    const a = await app.inject('/api/zones?kind=kcn&min_area=10');
    const b = await app.inject('/api/zones?min_area=10&kind=kcn');
    expect(a.headers.etag).toBe(b.headers.etag);
    expect(a.headers['cache-control']).toBe('public, no-cache');
  });

  it('are the same for HEAD, which has no body', async () => {
    for (const url of ADDRESSES) {
      const get = await app.inject(url);
      const head = await app.inject({ method: 'HEAD', url });
      expect(head.statusCode, url).toBe(200);
      expect(head.headers.etag).toBe(get.headers.etag);
      expect(head.body).toBe('');
    }
  });
});

describe('samples', () => {
  it('are marked in the row and on every reply that holds one, and on no other', async () => {
    const marked = async (url: string) =>
      (await app.inject(url)).headers['x-atlas-sample'] === 'true';
    const of = async () => {
      const answers = await Promise.all(
        ADDRESSES.map(async (url) => [url, await marked(url)] as const),
      );
      return answers.filter(([, sample]) => sample).map(([url]) => url);
    };
    expect(await of()).toEqual([]);
    await db.query(
      `update zone_rev set sample = true where zone = (select id from zone where slug = 'kcn-yen-binh')`,
    );
    await db.query(
      `insert into revision (kind, actor, reason) values ('load', 'test', 'a sample')`,
    );
    expect(await of()).toEqual([
      '/api/zones',
      '/api/zones/kcn-yen-binh',
      '/api/summary',
      '/api/orientations',
      '/api/targets/land-2026-2030/progress',
      '/tiles/zones/8/203/112.mvt',
    ]);
    expect(await marked('/api/zones?kind=ccn')).toBe(false);
    const { features } = await read(app, '/api/zones');
    const samples = features.filter(({ properties }) => properties.sample);
    expect(samples.map(({ properties }) => properties.slug)).toEqual(['kcn-yen-binh']);
  });
});

describe('whatever is typed', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      "' or 1=1 --",
      "'; drop table zone; --",
      '$1',
      '%',
      '\\',
      '../../etc/passwd',
      '<script>alert(1)</script>',
      '\u0000',
      'NaN',
      '-Infinity',
      '1e309',
      '9'.repeat(300),
      '[]',
      '{}',
      'null',
      'true',
      '105,21,106,22',
      '2026-02-29',
    ),
    fc.integer().map(String),
    fc.double().map(String),
  );
  const names = [
    'kind',
    'status',
    'orientation',
    'industry',
    'location_basis',
    'min_area',
    'max_area',
    'min_free',
    'min_occupancy',
    'max_occupancy',
    'certainty',
    'bbox',
    'q',
    'counted',
    'as_of',
    'known_at',
    'sort',
    'limit',
    'offset',
    'zone',
    'recipient',
    'year',
    'unknown',
  ];
  const query = fc.dictionary(fc.constantFrom(...names), nasty, { maxKeys: 4 });
  const address = fc.oneof(
    fc.constantFrom(...ADDRESSES),
    nasty.map((id) => `/api/zones/${encodeURIComponent(id)}`),
    nasty.map((id) => `/api/targets/${encodeURIComponent(id)}/progress`),
    fc.tuple(nasty, nasty, nasty, nasty).map((parts) => {
      const [layer, z, x, y] = parts.map((part) => encodeURIComponent(part));
      return `/tiles/${layer}/${z}/${x}/${y}.mvt`;
    }),
    nasty.map((path) => `/${encodeURIComponent(path)}`),
  );

  it('is answered, or refused as a problem, and never breaks anything', async () => {
    const before = await db.query(`select count(*) as zones from zone`);
    await fc.assert(
      fc.asyncProperty(address, query, async (path, asked) => {
        // A lone surrogate cannot be percent-encoded; URLSearchParams replaces it.
        const reply = await app.inject(`${path}?${new URLSearchParams(asked)}`);
        if (![200, 204].includes(reply.statusCode)) {
          expect([400, 404, 414], `${path} ${JSON.stringify(asked)} ${reply.body}`).toContain(
            reply.statusCode,
          );
          expectProblem(reply, reply.statusCode, reply.json<{ code: string }>().code);
        }
      }),
      { numRuns: 400 },
    );
    expect(await db.query(`select count(*) as zones from zone`)).toEqual(before);
  });

  it('never reaches SQL as text', async () => {
    for (const payload of [
      "x' or '1'='1",
      "x'; drop table zone; --",
      'x" or 1=1',
      '$$; select 1; $$',
      "x\\' or 1=1",
    ]) {
      expect((await read(app, '/api/zones', { query: { q: payload } })).features).toEqual([]);
      expect((await read(app, '/api/communes', { query: { q: payload } })).features).toEqual([]);
      for (const name of ['kind', 'status', 'industry', 'bbox', 'sort', 'min_area', 'limit']) {
        const search = new URLSearchParams({ [name]: payload });
        expectProblem(await app.inject(`/api/zones?${search}`), 400, 'invalid_parameter');
      }
      expectProblem(
        await app.inject(`/api/zones/${encodeURIComponent(payload)}`),
        404,
        'zone_not_found',
      );
      const search = new URLSearchParams({ zone: payload });
      expectProblem(await app.inject(`/api/allocations?${search}`), 400, 'invalid_parameter');
    }
    expect((await read(app, '/api/zones')).numberMatched).toBe(87);
  });
});
