import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { testPerson } from '../../../test/people.ts';
import { read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { turnDay } from './turn.ts';

const TODAY = new Date('2026-11-22T03:00:00Z');
const BEFORE = new Date('2026-11-30T16:59:00Z');
const THE_DAY = new Date('2026-11-30T17:01:00Z');
const NEIGHBOUR = 'kcn-song-cong-1';

let db: Database;
let app: FastifyInstance;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => TODAY });
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

const neighbour = async () =>
  (await read(app, '/api/zones/{id}', { params: { id: NEIGHBOUR } })).geometry;

describe('a boundary decided for a day to come', () => {
  it('moves the footprints in its way when the day comes, once, and is no change of theirs', async () => {
    const standing = await neighbour();
    const desk = new Desk(app);
    const board = await testPerson(db, 'board');
    const reviewer = await testPerson(db, 'reviewer_kcn');
    await desk.approved(board, reviewer, {
      zone: 'kcn-song-cong-2',
      effective_on: '2026-12-01',
      items: [
        {
          field: 'boundary',
          action: 'set',
          boundary: { geometry: standing as never, basis: 'surveyed', method: 'đo đạc' },
        },
      ],
    });
    expect(await neighbour()).toEqual(standing);
    expect(await turnDay(db, BEFORE)).toBeNull();

    const revision = await turnDay(db, THE_DAY);
    expect(revision).toBeGreaterThan(0);
    expect(await neighbour()).not.toEqual(standing);
    const [overlap] = await db.query<{ ha: number }>(
      `select coalesce(sum(st_area(st_intersection(a.site_geom, b.site_geom)::geography)), 0) / 10000 as ha
       from zones_at('2026-12-01', 2147483647) a join zones_at('2026-12-01', 2147483647) b on a.zone < b.zone
       join zone za on za.id = a.zone join zone zb on zb.id = b.zone
       where za.slug = '${NEIGHBOUR}' and zb.slug = 'kcn-song-cong-2'`,
    );
    expect(Number(overlap?.ha)).toBeLessThan(0.01);

    expect(await turnDay(db, THE_DAY)).toBeNull();
    const { items } = await read(app, '/api/changes');
    expect(items.map((change) => change.revision)).not.toContain(revision);
  });
});
