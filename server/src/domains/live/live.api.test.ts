import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { EventStream, listen } from '../../../test/event-stream.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { MOST_PER_ADDRESS } from './streams.ts';

let db: Database;
let app: FastifyInstance;
let url: string;
let board: TestPerson;
const open: EventStream[] = [];
beforeAll(async () => {
  db = await testDatabase();
  board = await testPerson(db, 'board');
});
afterAll(() => db.close());
beforeEach(async () => {
  app = await buildTestApp({ db });
  url = await listen(app);
});
afterEach(async () => {
  for (const stream of open.splice(0)) stream.close();
  await app.close();
});

async function stream(query = '', headers: Record<string, string> = {}): Promise<EventStream> {
  const opened = await EventStream.open(`${url}/api/events${query}`, headers);
  open.push(opened);
  return opened;
}

/** Makes a revision; returns its number. */
async function confirm(zone: string): Promise<number> {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/zones/${zone}/confirmation`,
    headers: board.headers,
    payload: {},
  });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ revision: number }>().revision;
}

/** So many revisions at once, as from a busy year. */
async function busyYear(revisions: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(sql`
      insert into revision (kind, actor, reason)
      select 'request', 'test', 'test' from generate_series(1, ${revisions}::integer)`);
    await tx.query(`select pg_notify('atlas_revision', '')`);
  });
}

describe('GET /api/events', () => {
  it('is a stream that nobody keeps and nobody squeezes, for any page', async () => {
    const { reply } = await stream('', { 'accept-encoding': 'br, gzip' });
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.headers.get('content-encoding')).toBeNull();
    expect(reply.headers.get('etag')).toBeNull();
  });

  it('tells every open map of a revision and its zones', async () => {
    const maps = [await stream(), await stream()];
    for (const map of maps) expect(await map.greeting()).toEqual([]);
    const revision = await confirm('kcn-yen-binh');
    for (const map of maps) {
      const event = await map.next();
      expect(event).toMatchObject({
        id: revision,
        event: 'revision',
        data: { revision, kind: 'confirmation', zones: [{ slug: 'kcn-yen-binh' }] },
      });
      expect(event?.data.zones).toHaveLength(1);
    }
  });

  it('gives who comes back exactly what was missed, and then what is new', async () => {
    const map = await stream();
    await map.greeting();
    const seen = await confirm('kcn-yen-binh');
    await map.next();
    map.close();
    const missed = [await confirm('kcn-diem-thuy'), await confirm('kcn-song-cong-1')];

    const back = await stream('', { 'last-event-id': map.lastId });
    expect(Number(map.lastId)).toBe(seen);
    const told = [await back.next(), await back.next()];
    expect(told.map((event) => event?.id)).toEqual(missed);
    const further = await confirm('kcn-yen-binh');
    expect((await back.next())?.id).toBe(further);
  });

  it('names where it stands before anything has happened', async () => {
    const map = await stream();
    await map.greeting();
    map.close();
    const missed = await confirm('kcn-yen-binh');
    const back = await stream('', { 'last-event-id': map.lastId });
    expect((await back.next())?.id).toBe(missed);
  });

  it('takes the revision from the address, and rather from the header', async () => {
    const first = await confirm('kcn-yen-binh');
    const second = await confirm('kcn-diem-thuy');
    const since = await stream(`?since=${first - 1}`);
    expect([(await since.next())?.id, (await since.next())?.id]).toEqual([first, second]);
    const both = await stream(`?since=${first - 1}`, { 'last-event-id': String(first) });
    expect((await both.next())?.id).toBe(second);
    expect((await stream(`?since=x`)).reply.status).toBe(400);
  });

  it('sends who was away too long back to reading everything', async () => {
    await busyYear(501);
    const latest = await confirm('kcn-yen-binh');
    // The first stream of a process reads what there is before it answers.
    const [reset, ...rest] = await (await stream('?since=1')).greeting();
    expect(rest).toEqual([]);
    expect(reset).toMatchObject({ id: latest, event: 'reset', data: { revision: latest } });
    const within = await (await stream(`?since=${latest - 500}`)).greeting();
    expect(within).toHaveLength(500);
    expect((await (await stream(`?since=${latest - 501}`)).greeting())[0]?.event).toBe('reset');
  });

  it('does the same with a revision of some other database', async () => {
    const [reset] = await (await stream('?since=2000000')).greeting();
    expect(reset?.event).toBe('reset');
  });

  it('names no zones when more changed than can be named', async () => {
    const map = await stream();
    await map.greeting();
    await db.transaction(async (tx) => {
      await tx.query(`insert into revision (kind, actor, reason) values ('load', 'test', 'test')`);
      await tx.query(`
        insert into confirmation (zone, person, on_date, rev)
        select z.id, p.id, '2026-11-22', r.id
        from zone z, (select min(id) as id from person) p, (select max(id) as id from revision) r`);
      await tx.query(`select pg_notify('atlas_revision', '')`);
    });
    expect((await map.next())?.data).toMatchObject({ kind: 'load', zones: [] });
  });

  it('opens so many of one address, and another when one is closed', async () => {
    const all = [];
    for (let i = 0; i < MOST_PER_ADDRESS; i++) all.push(await stream());
    const refused = await app.inject('/api/events');
    expectProblem(refused, 503, 'too_many_streams');
    expect(refused.headers['retry-after']).toBe('30');
    all[0]?.close();
    await expect
      .poll(async () => (await stream()).reply.status, { timeout: 20_000, interval: 100 })
      .toBe(200);
  });

  it('ends when the server stops, and does not hold it up', async () => {
    const map = await stream();
    await map.greeting();
    await app.close();
    expect(await map.next()).toBeUndefined();
  });

  it('has no head to ask for', async () => {
    expect((await app.inject({ method: 'HEAD', url: '/api/events' })).statusCode).toBe(405);
  });
});
