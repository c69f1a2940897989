import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { testPerson } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { FEED_WORDS } from './words/index.ts';

let db: Database;
let app: FastifyInstance;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db });
  const people = [await testPerson(db, 'board'), await testPerson(db, 'reviewer_kcn')] as const;
  await new Desk(app).approved(...people, {
    zone: 'kcn-yen-binh',
    reason: '<script>alert(1)</script>',
    items: [{ field: 'developer', action: 'set', value: { text: '<b>Công ty</b>' } }],
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('/feeds/changes', () => {
  it('leads back to where the reader came from', async () => {
    const feed = (url: string, host = 'atlas.example:8080') =>
      app.inject({ url, headers: { host } });
    const rss = await feed('/feeds/changes.rss?lang=en');
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(rss.headers['access-control-allow-origin']).toBe('*');
    expect(rss.body).toContain('href="http://atlas.example:8080/feeds/changes.rss?lang=en"');
    expect(rss.body).toContain('<link>http://atlas.example:8080/?zone=kcn-yen-binh</link>');
    expect(rss.body).not.toMatch(/<script|<b>/);
    const json = (await feed('/feeds/changes.json')).json<{
      feed_url: string;
      items: { url: string; content_html: string }[];
    }>();
    expect(json.feed_url).toBe('http://atlas.example:8080/feeds/changes.json?lang=vi');
    expect(json.items.map(({ url }) => url)).toEqual([
      'http://atlas.example:8080/?zone=kcn-yen-binh',
      'http://atlas.example:8080/',
    ]);
    expect(json.items[0]?.content_html).toContain('&lt;script&gt;');
    expectProblem(await feed('/feeds/changes.rss', 'evil"><x>'), 400, 'malformed_request');
  });

  it('leads to the address that people open, where one is configured', async () => {
    const behind = await buildTestApp({ db, config: { publicUrl: 'https://atlas.example' } });
    const { body } = await behind.inject('/feeds/changes.rss');
    expect(body).toContain('<link>https://atlas.example/?zone=kcn-yen-binh</link>');
    await behind.close();
  });

  it('speaks the language that is asked for, and no other', async () => {
    const titleOf = async (query: string) =>
      (await app.inject(`/feeds/changes.json${query}`)).json<{ title: string }>().title;
    expect(await titleOf('')).toBe(FEED_WORDS.vi.title);
    expect(await titleOf('?lang=en')).toBe(FEED_WORDS.en.title);
    expectProblem(await app.inject('/feeds/changes.json?lang=fr'), 400, 'invalid_parameter');
  });

  it('has a word for every field that history can show', async () => {
    const fields = await db.query<{ key: string }>('select key from field where public');
    for (const { key } of fields) expect(Object.keys(FEED_WORDS.vi.fields)).toContain(key);
  });
});
