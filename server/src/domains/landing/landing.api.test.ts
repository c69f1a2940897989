import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp({
    config: { basemapStyleUrl: 'https://maps.example/style.json' },
    now: () => new Date('2026-11-21T18:00:00Z'),
  });
});
afterAll(() => app.close());

it('leads to addresses that all answer', async () => {
  const { links } = await read(app, '/api');
  expect(links.length).toBeGreaterThan(8);
  for (const { href } of links) {
    const reply = await app.inject(href === '/docs' ? '/docs/' : href);
    expect(reply.statusCode, href).toBe(200);
  }
});

it('tells a client what it must know before it draws', async () => {
  expect(await read(app, '/api')).toMatchObject({
    as_of: '2026-11-22',
    demo: false,
    basemap_style_url: 'https://maps.example/style.json',
  });
});
