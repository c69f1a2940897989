import { VectorTile } from '@mapbox/vector-tile';
import type { FastifyInstance } from 'fastify';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

/* One change that takes effect on a day to come, seen from before and after, and as known before it was approved. */
const ZONE = 'kcn-yen-binh';
const TODAY = '2026-11-22';
const EFFECTIVE = '2027-03-01';
const BEFORE = '2027-02-28';

let app: FastifyInstance;
let db: Database;
let earlier: number;
let area: number;
let revision: number;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date(`${TODAY}T03:00:00Z`) });
  earlier = (await read(app, '/api')).revision;
  const { properties } = await read(app, '/api/zones/{id}', { params: { id: ZONE } });
  area = properties.planned_area_ha ?? 0;
  const people = [await testPerson(db, 'board'), await testPerson(db, 'reviewer_kcn')] as const;
  const draft = { zone: ZONE, effective_on: EFFECTIVE };
  const set = (field: string, value: object) => ({ field, action: 'set' as const, value });
  const approved = await new Desk(app).approved(...people, {
    ...draft,
    items: [
      set('planned_area_ha', { min: area + 25, max: area + 25 }),
      set('status', { text: 'superseded' }),
    ],
  });
  revision = approved.revision ?? 0;
});
afterAll(async () => {
  await app.close();
  await db.close();
});

type Asked = { as_of?: string; known_at?: number };
const search = (asked: Asked) =>
  new URLSearchParams(Object.entries(asked).map(([k, v]): [string, string] => [k, String(v)]));

async function zonesOf(asked: Asked) {
  const { features } = await read(app, '/api/zones', { query: { counted: 'all', ...asked } });
  const zone = features.find(({ properties }) => properties.slug === ZONE);
  return [zone?.properties.status, zone?.properties.planned_area_ha];
}

async function summaryOf(asked: Asked): Promise<number> {
  const { groups } = await read(app, '/api/summary', { query: asked });
  return groups.reduce((sum, group) => sum + (group.kind === 'kcn' ? group.known_ha : 0), 0);
}

const tile = (asked: Asked, headers = {}) =>
  app.inject({ url: `/tiles/zones/7/101/56.mvt?${search(asked)}`, headers });

async function tilesOf(asked: Asked): Promise<unknown> {
  const reply = await tile(asked);
  const layer = new VectorTile(new PbfReader(reply.rawPayload)).layers.zones;
  const zones = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties);
  return zones.find((properties) => properties?.slug === ZONE)?.status;
}

describe('a change to come', () => {
  it('is on zones, summary and tiles from its day on, and not before', async () => {
    const [status] = await zonesOf({});
    expect(status).not.toBe('superseded');
    const summed = await summaryOf({});
    for (const asked of [{}, { as_of: BEFORE }, { as_of: EFFECTIVE, known_at: earlier }]) {
      expect(await zonesOf(asked)).toEqual([status, area]);
      expect(await tilesOf(asked)).toBe(status);
      expect(await summaryOf(asked)).toBeCloseTo(summed, 6);
    }
    for (const asked of [{ as_of: EFFECTIVE }, { as_of: '2031-01-01', known_at: revision }]) {
      expect(await zonesOf(asked)).toEqual(['superseded', area + 25]);
      expect(await tilesOf(asked)).toBe('superseded');
      expect(await summaryOf(asked)).not.toBeCloseTo(summed, 6);
    }
  });
});

describe('a pinned tile', () => {
  it('may be kept for ever when day and revision are given, else for a minute', async () => {
    const cached = async (asked: Asked) => (await tile(asked)).headers['cache-control'];
    expect(await cached({ as_of: TODAY, known_at: earlier })).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const asked of [{}, { as_of: TODAY }, { known_at: earlier }]) {
      expect(await cached(asked)).toBe('public, max-age=60');
    }
  });

  it('has a validator of its own moment', async () => {
    const { etag } = (await tile({ as_of: EFFECTIVE })).headers;
    expect(etag).not.toBe((await tile({ as_of: BEFORE })).headers.etag);
    const again = await tile({ as_of: EFFECTIVE }, { 'if-none-match': String(etag) });
    expect(again.statusCode).toBe(304);
  });

  it('is described by a TileJSON of the same moment', async () => {
    const { tiles } = await read(app, '/tiles/{layer}.json', {
      params: { layer: 'zones' },
      query: { as_of: EFFECTIVE, known_at: revision },
    });
    expect(tiles[0]).toMatch(new RegExp(`\\.mvt\\?as_of=${EFFECTIVE}&known_at=${revision}$`));
  });

  it('refuses a day or a revision that does not exist', async () => {
    expectProblem(await tile({ as_of: '2027-02-29' }), 400, 'invalid_parameter');
    expectProblem(await tile({ known_at: revision + 1 }), 400, 'invalid_parameter');
  });
});
