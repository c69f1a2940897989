import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

it('lists every source once, in pages', async () => {
  const all = await read(app, '/api/sources', { query: { limit: 1000 } });
  expect(all.numberReturned).toBe(all.numberMatched);
  expect(all.items.length).toBeGreaterThanOrEqual(80);
  const ids = all.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const page = await read(app, '/api/sources', { query: { limit: 10, offset: 20 } });
  expect(page).toMatchObject({ numberMatched: all.numberMatched, numberReturned: 10 });
  expect(page.items).toEqual(all.items.slice(20, 30));
});

it('leaves an unknown date unknown', async () => {
  const { items } = await read(app, '/api/sources', { query: { limit: 1000 } });
  expect(items.some(({ published }) => published === null)).toBe(true);
  for (const { published } of items) {
    if (published !== null) expect(published).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  }
});
