import { expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { stubDatabase } from '../../test/stub-database.ts';
import type { QueryOptions } from '../db/database.ts';

it('gives every statement of a request its time limit', async () => {
  const limits: (QueryOptions | undefined)[] = [];
  const db = stubDatabase();
  const { query } = db;
  const watched: typeof query = (statement, params, options) => {
    limits.push(options);
    return query(statement, params, options);
  };
  const app = await buildTestApp({
    db: { ...db, query: watched },
    config: { queryTimeoutMs: 1234 },
  });
  for (const url of [
    '/readyz',
    '/api',
    '/api/zones',
    '/api/summary',
    '/tiles/zones/8/203/112.mvt',
  ]) {
    await app.inject(url);
  }
  expect(limits.length).toBeGreaterThanOrEqual(8);
  for (const options of limits) expect(options).toEqual({ timeoutMs: 1234 });
  await app.close();
});
