import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paths } from '../../../../client/src/api/schema.gen.ts';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { WORK_TYPES } from './schema.ts';

type Work = Paths['/api/desk/work']['response'];
type Item = Work['items'][number];

let db: Database;
let app: FastifyInstance;
let desk: Desk;
let board: TestPerson;
let doit: TestPerson;

beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2026-11-22T03:00:00Z') });
  desk = new Desk(app);
  board = await testPerson(db, 'board');
  doit = await testPerson(db, 'doit');
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

async function workOf(person: TestPerson, limit = 500): Promise<Work> {
  const url = `/api/desk/work?limit=${limit}`;
  const reply = await app.inject({ url, headers: person.headers });
  expect(reply.statusCode, reply.body).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  return reply.json<Work>();
}
const ofType = ({ items }: Work, ...types: Item['type'][]) =>
  items.filter(({ type }) => types.includes(type));
const kindsOf = (items: Item[]) => [...new Set(items.map(({ zone }) => zone?.kind))].sort();
const setContact = (text: string) => ({
  field: 'contact',
  action: 'set' as const,
  value: { text },
});

describe('the work list', () => {
  it('is for people who are signed in', async () => {
    expectProblem(await app.inject('/api/desk/work'), 401, 'not_signed_in');
    const admin = await testPerson(db, 'admin');
    expect((await workOf(admin)).items).toEqual([]);
  });

  it('holds exactly the facts of the kinds one keeps that are old, missing or contradicted', async () => {
    const { features } = await read(app, '/api/zones', { query: { counted: 'all', limit: 1000 } });
    for (const [person, kinds] of [
      [board, ['kcn', 'it_park']],
      [doit, ['ccn']],
    ] as const) {
      const work = await workOf(person);
      const own = features
        .map(({ properties }) => properties)
        .filter(({ kind, status }) => {
          return kinds.some((k) => k === kind) && !['withdrawn', 'superseded'].includes(status);
        });
      const slugs = (type: Item['type']) =>
        ofType(work, type)
          .map(({ zone }) => zone?.slug ?? '')
          .sort();
      const expected = (test: (zone: (typeof own)[number]) => boolean) =>
        own
          .filter(test)
          .map(({ slug }) => slug)
          .sort();
      expect(slugs('stale')).toEqual(expected(({ freshness }) => freshness === 'stale'));
      expect(slugs('unconfirmed')).toEqual(expected(({ freshness }) => freshness === 'undated'));
      expect(slugs('name')).toEqual(expected(({ name_published }) => !name_published));
      expect(slugs('area')).toEqual(expected((zone) => zone.planned_area_ha === null));
      expect(slugs('location')).toEqual(
        expected(({ location_basis }) => location_basis === 'unpublished'),
      );
      const known = new Set<string>(kinds);
      expect(kindsOf(work.items).every((kind) => known.has(kind ?? ''))).toBe(true);
      expect(work.items.length).toBeGreaterThan(10);
    }
  });

  it('counts everything and answers with the weightiest, in the same order each time', async () => {
    const whole = await workOf(doit);
    const [counted, some] = await Promise.all([workOf(doit), workOf(doit, 5)]);
    expect(counted).toEqual(whole);
    expect(some.items).toEqual(whole.items.slice(0, 5));
    expect(some.counts).toEqual(whole.counts);
    expect(Object.keys(whole.counts)).toEqual(WORK_TYPES);
    for (const type of WORK_TYPES) expect(ofType(whole, type)).toHaveLength(whole.counts[type]);
    const { features } = await read(app, '/api/zones', { query: { counted: 'all', limit: 1000 } });
    const inPlan = new Map(features.map(({ id, properties }) => [id, properties.counted]));
    const ranks = whole.items.map(
      ({ zone, weight }) => (inPlan.get(zone?.id ?? 0) ? 1e6 : 0) + weight,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  it('asks to settle what the sources cannot all be right about, until an office chose', async () => {
    const work = await workOf(board);
    const [first] = ofType(work, 'contradiction').filter(
      ({ field }) => field === 'planned_area_ha',
    );
    const { slug = '', id } = first?.zone ?? {};
    const { claims } = await read(app, '/api/zones/{id}', { params: { id: slug } });
    const said = claims.filter(({ field, scope }) => field === first?.field && scope === '');
    expect(said.length).toBeGreaterThan(1);
    const least = Math.min(...said.map(({ max }) => max ?? Number.POSITIVE_INFINITY));
    const most = Math.max(...said.map(({ min }) => min ?? 0));
    expect(most).toBeGreaterThan(least);
    await db.transaction(async (tx) => {
      await tx.query(
        `update choice set made_by = 'desk' where zone = $1 and field = 'planned_area_ha'`,
        [id],
      );
    });
    const after = ofType(await workOf(board), 'contradiction');
    expect(after).toHaveLength(work.counts.contradiction - 1);
    expect(after.map(({ zone, field }) => `${zone?.slug}/${field}`)).not.toContain(
      `${slug}/planned_area_ha`,
    );
  });

  it('puts requests first: to others for review, back to their authors', async () => {
    const reviewer = await testPerson(db, 'board', 'reviewer_kcn');
    const mine = await desk.draft(board, {
      zone: 'kcn-song-cong-1',
      items: [setContact('a@example.test')],
    });
    const sent = await desk.submitted(board, {
      zone: 'kcn-song-cong-2',
      items: [setContact('b@example.test')],
    });
    const later = await desk.submitted(board, {
      zone: 'kcn-song-cong-1',
      items: [setContact('c@example.test')],
    });
    const own = await desk.submitted(reviewer, {
      zone: 'kcn-song-cong-1',
      items: [setContact('d@example.test')],
    });
    const requestsOf = async (person: TestPerson) =>
      ofType(await workOf(person), 'review', 'returned', 'draft').map(({ type, request }) => [
        type,
        request,
      ]);
    expect(await requestsOf(reviewer)).toEqual([
      ['review', sent.id],
      ['review', later.id],
    ]);
    expect((await workOf(reviewer, 2)).items.map(({ type }) => type)).toEqual(['review', 'review']);
    await desk.step(reviewer, sent, 'return', { note: 'Thiếu số điện thoại' });
    expect(await requestsOf(reviewer)).toEqual([['review', later.id]]);
    expect(await requestsOf(board)).toEqual([
      ['returned', sent.id],
      ['draft', mine.id],
    ]);
    expect((await workOf(board)).items[0]).toMatchObject({
      zone: { slug: 'kcn-song-cong-2', kind: 'kcn' },
      field: null,
    });
    expect(await requestsOf(doit)).toEqual([]);
    const other = await testPerson(db, 'reviewer_kcn');
    expect(await requestsOf(other)).toEqual([
      ['review', later.id],
      ['review', own.id],
    ]);
    expect((await workOf(other)).counts).toMatchObject({ review: 2, stale: 0, name: 0 });
  });
});
