import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { expectProblem, read } from '../../../test/read.ts';
import { stubDatabase } from '../../../test/stub-database.ts';
import type { Database } from '../../db/database.ts';

let empty: Database;
beforeAll(async () => {
  empty = await testDatabase('schema');
});
afterAll(() => empty.close());

describe('/readyz', () => {
  it('is ready with the facts', async () => {
    const app = await buildTestApp();
    expect(await read(app, '/readyz')).toMatchObject({
      status: 'ready',
      database: process.env.TEST_DB ?? 'embedded',
    });
    await app.close();
  });

  it('is not without them, and says what to do', async () => {
    const app = await buildTestApp({ db: empty });
    const { detail } = expectProblem(await app.inject('/readyz'), 503, 'not_ready');
    expect(detail).toContain('geodata:load');
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    await app.close();
  });

  it('is not without a database, while the process lives', async () => {
    const app = await buildTestApp({
      db: stubDatabase(() => {
        throw new Error('gone');
      }),
    });
    expectProblem(await app.inject('/readyz'), 503, 'not_ready');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    await app.close();
  });
});

describe('an empty database', () => {
  it('answers every address, with nothing in it', async () => {
    const app = await buildTestApp({ db: empty });
    expect(await read(app, '/api/zones')).toMatchObject({ numberMatched: 0, features: [] });
    expect((await read(app, '/api/zones/facets')).numberMatched).toBe(0);
    expect((await read(app, '/api/summary')).groups.every(({ count }) => count === 0)).toBe(true);
    expect((await read(app, '/api/orientations')).features).toEqual([]);
    expect((await read(app, '/api/targets')).items).toEqual([]);
    expect((await read(app, '/api/allocations')).items).toEqual([]);
    expect((await read(app, '/api/communes')).features).toEqual([]);
    expect((await read(app, '/api/basemap')).features).toEqual([]);
    expect((await read(app, '/api/industries')).items).toEqual([]);
    expect((await read(app, '/api/sources')).items).toEqual([]);
    expect(
      (await read(app, '/tiles/{layer}.json', { params: { layer: 'zones' } })).bounds,
    ).toHaveLength(4);
    expect((await app.inject('/tiles/zones/8/203/112.mvt')).statusCode).toBe(204);
    await app.close();
  });
});
