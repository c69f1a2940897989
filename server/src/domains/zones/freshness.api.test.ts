import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

const TODAY = '2026-11-22';

let app: FastifyInstance;
let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date(`${TODAY}T03:00:00Z`) });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const zonesOn = async (as_of = TODAY) =>
  (await read(app, '/api/zones', { query: { counted: 'all', limit: 1000, as_of } })).features;
const zoneOn = async (slug: string, as_of = TODAY) =>
  (await read(app, '/api/zones/{id}', { params: { id: slug }, query: { as_of } })).properties;

function lastDay(vague: string): string {
  if (vague.length === 10) return vague;
  const [year = 0, month = 12] = vague.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

describe('freshness', () => {
  it('dates the evidence by the newest chosen source of figures and status', async () => {
    const zones = await zonesOn();
    for (const { properties } of zones.filter((_, i) => i % 7 === 0)) {
      const { claims } = await read(app, '/api/zones/{id}', { params: { id: properties.slug } });
      const dates = claims
        .filter(({ chosen, scope }) => chosen && scope === '')
        .filter(({ field, unit }) => field === 'status' || unit === 'ha' || unit === '%')
        .flatMap(({ as_of }) => (as_of === null ? [] : [lastDay(as_of)]));
      const newest = dates.sort().at(-1);
      const expected = newest === undefined || newest < TODAY ? newest : TODAY;
      expect(properties.evidence_on, properties.slug).toBe(expected ?? null);
    }
    expect(new Set(zones.map(({ properties }) => properties.freshness)).size).toBeGreaterThan(1);
  });

  it('keeps facts fresh for twelve months to the day', async () => {
    const dated = (await zonesOn()).find(({ properties }) => {
      const { evidence_on: on } = properties;
      return on !== null && on < '2026-01-01' && !on.endsWith('02-29');
    });
    const { slug = '', evidence_on: on } = dated?.properties ?? {};
    const year = Number(on?.slice(0, 4));
    const anniversary = `${year + 1}${on?.slice(4)}`;
    const dayAfter = new Date(Date.parse(anniversary) + 86_400_000).toISOString().slice(0, 10);
    expect(await zoneOn(slug, anniversary)).toMatchObject({ freshness: 'fresh', evidence_on: on });
    expect(await zoneOn(slug, dayAfter)).toMatchObject({ freshness: 'stale' });
  });

  it('never dates evidence after the day asked for', async () => {
    for (const { properties } of await zonesOn('2024-03-01')) {
      expect((properties.evidence_on ?? '') <= '2024-03-01').toBe(true);
    }
  });

  it('counts what was confirmed and approved, as known at a revision', async () => {
    const stale = (await zonesOn()).filter(({ properties }) => properties.freshness !== 'fresh');
    const [confirmed, approved, untouched] = stale;
    const before = await read(app, '/api');
    await db.transaction(async (tx) => {
      await tx.query(`insert into person (login, name) values ('board@example.test', 'board')`);
      const [row] = await tx.query<{ id: number }>(
        `insert into revision (kind, actor, reason, at) values ('confirmation', 'board', '', '2026-11-20T18:00:00Z') returning id`,
      );
      await tx.query(
        `insert into confirmation (zone, person, on_date, rev) select $1, id, '2026-11-21', $2 from person`,
        [confirmed?.id, row?.id],
      );
      const [request] = await tx.query<{ id: number }>(
        `insert into revision (kind, actor, reason, at) values ('request', 'board', '', '2026-11-21T18:00:00Z') returning id`,
      );
      await tx.query(
        `update choice set rev = int4range(lower(rev), $2) where zone = $1 and field = 'counted'`,
        [approved?.id, request?.id],
      );
      await tx.query(`select project_zones($1, $2)`, [request?.id, [confirmed?.id, approved?.id]]);
    });
    const slugs = [confirmed, approved, untouched].map((zone) => zone?.properties.slug ?? '');
    const [first = '', second = '', third = ''] = slugs;
    expect(await zoneOn(first)).toMatchObject({ confirmed_on: '2026-11-21', freshness: 'fresh' });
    expect(await zoneOn(second)).toMatchObject({ confirmed_on: '2026-11-22', freshness: 'fresh' });
    expect(await zoneOn(third)).toMatchObject({ confirmed_on: null });
    const then = await read(app, '/api/zones/{id}', {
      params: { id: first },
      query: { known_at: before.revision },
    });
    expect(then.properties).toMatchObject({ confirmed_on: null });
  });
});
