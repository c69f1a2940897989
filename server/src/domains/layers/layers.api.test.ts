import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Layer, LayerList } from './schema.ts';

const square = (west: number, south = 21.4) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
});
const polygon = (n: number, west = 105.9) => ({ n, name: `Lô ${n}`, geometry: square(west) });
const XYZ = { kind: 'xyz', title: 'Ảnh', url: 'https://maps.example/{z}/{x}/{y}.png' };

let now = new Date('2026-11-22T03:00:00Z');
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let planner: TestPerson;
let board: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({
    db,
    now: () => now,
    config: { layerHosts: ['https://maps.example', 'https://b.example:8443'] },
  });
  desk = new Desk(app);
  planner = await testPerson(db, 'planner');
  board = await testPerson(db, 'board');
  reviewer = await testPerson(db, 'reviewer_kcn');
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

const post = (person: TestPerson, url: string, body: object) =>
  desk.send(person, 'POST', url, body);

async function begun(person: TestPerson, title = 'Rừng'): Promise<Layer> {
  const reply = await post(person, '/api/layers', { kind: 'upload', title, attribution: 'Sở' });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<Layer>();
}
const sendTo = (person: TestPerson, id: string, polygons: object[]) =>
  post(person, `/api/layers/${id}/polygons`, { polygons });
async function uploaded(person: TestPerson, title?: string): Promise<Layer> {
  const { id } = await begun(person, title);
  expect((await sendTo(person, id, [polygon(1), polygon(2, 106)])).statusCode).toBe(204);
  const reply = await post(person, `/api/layers/${id}/finish`, { polygons: 2 });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Layer>();
}
async function service(person: TestPerson, more: object = {}): Promise<Layer> {
  const reply = await post(person, '/api/layers', { ...XYZ, ...more });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<Layer>();
}
const listOf = ({ headers }: TestPerson) => read(app, '/api/layers', { headers });
async function arranged(person: TestPerson, items: object[]): Promise<LayerList> {
  const reply = await app.inject({
    method: 'PUT',
    url: '/api/layers/shelf',
    headers: person.headers,
    payload: { items },
  });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<LayerList>();
}

describe('a layer from a file', () => {
  it('is sent in batches and seen once it is whole, by whoever has the link', async () => {
    const { id } = await begun(planner);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect((await sendTo(planner, id, [polygon(1)])).statusCode).toBe(204);
    expectProblem(await app.inject(`/api/layers/${id}`), 404, 'not_found');
    expectProblem(await app.inject(`/api/layers/${id}/features`), 404, 'not_found');
    expect((await listOf(planner)).items.map((one) => one.id)).not.toContain(id);
    expect((await sendTo(planner, id, [{ ...polygon(7, 106), name: '' }])).statusCode).toBe(204);

    const few = await post(planner, `/api/layers/${id}/finish`, { polygons: 3 });
    expect(expectProblem(few, 422, 'invalid_values').detail).toContain('2 have arrived');
    const done = await post(planner, `/api/layers/${id}/finish`, { polygons: 2 });
    expect(done.json()).toMatchObject({
      id,
      kind: 'upload',
      mine: true,
      polygons: 2,
      service: null,
    });
    expect(done.json<Layer>().bounds).toEqual([105.9, 21.4, 106.01, 21.41]);

    const stranger = await read(app, '/api/layers/{id}', { params: { id } });
    expect(stranger).toMatchObject({ id, mine: false, allowed: true, title: 'Rừng' });
    expect(JSON.stringify(stranger)).not.toContain(planner.login);
    const { features } = await read(app, '/api/layers/{id}/features', { params: { id } });
    expect(features).toMatchObject([
      { id: 1, properties: { name: 'Lô 1' }, geometry: { type: 'MultiPolygon' } },
      { id: 1, properties: { name: 'Lô 1' }, geometry: { type: 'Point' } },
      { id: 7, geometry: { coordinates: [square(106).coordinates] } },
    ]);
    expect((await listOf(planner)).items[0]).toMatchObject({ id, opacity: 100, shown: true });
  });

  it('takes no polygons any more, in the database neither', async () => {
    const { id } = await uploaded(planner);
    expectProblem(await sendTo(planner, id, [polygon(9)]), 404, 'not_found');
    expectProblem(
      await post(planner, `/api/layers/${id}/finish`, { polygons: 2 }),
      404,
      'not_found',
    );
    await expect(
      db.query(sql`
        insert into ref_polygon select layer, 9, name, geom from ref_polygon where layer = ${id} and n = 1`),
    ).rejects.toThrow(/complete/);
  });

  it('refuses a batch as a whole, by what is wrong with each polygon', async () => {
    const { id } = await begun(planner);
    const open = { type: 'Polygon', coordinates: [square(1).coordinates[0]?.slice(0, 4)] };
    const bad = [
      polygon(1),
      { ...polygon(1), geometry: square(200) },
      { n: 3, name: 'a\u0007', geometry: open },
    ];
    const { errors } = expectProblem(await sendTo(planner, id, bad), 422, 'invalid_values');
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/polygons/1/n', 'sent_twice'],
      ['/polygons/1/geometry', 'out_of_range'],
      ['/polygons/2/name', 'text_unreadable'],
      ['/polygons/2/geometry', 'ring_open'],
    ]);
    expect((await sendTo(planner, id, [polygon(1)])).statusCode).toBe(204);
    expectProblem(await sendTo(planner, id, [polygon(2), polygon(1)]), 422, 'invalid_values');
    expectProblem(await sendTo(planner, id, []), 400, 'invalid_body');
    expectProblem(await sendTo(board, id, [polygon(3)]), 404, 'not_found');
    const done = await post(planner, `/api/layers/${id}/finish`, { polygons: 1 });
    expect(done.statusCode).toBe(200);
  });

  it('is forgotten when nobody goes on sending it', async () => {
    const { id } = await begun(planner);
    await sendTo(planner, id, [polygon(1)]);
    now = new Date('2026-11-22T04:30:00Z');
    await begun(planner);
    const [left] = await db.query<{ n: number }>(sql`
      select count(*)::integer as n from ref_polygon where layer = ${id}`);
    expect(left?.n).toBe(0);
    expectProblem(await sendTo(planner, id, [polygon(2)]), 404, 'not_found');
  });

  it('takes no more room than anybody may use', async () => {
    const person = await testPerson(db, 'planner');
    const { id } = await begun(person);
    const fill = (bytes: number, polygons: number) =>
      db.query(sql`update ref_layer set bytes = ${bytes}, features = ${polygons} where id = ${id}`);
    for (const [bytes, polygons] of [
      [12 * 1024 * 1024, 1],
      [1, 10_000],
    ] as const) {
      await fill(bytes, polygons);
      expectProblem(await sendTo(person, id, [polygon(1)]), 409, 'no_layer_space');
    }
    await fill(0, 0);
    await db.query(sql`
      insert into ref_layer (id, author, kind, title, tint, complete, bytes)
      select rpad('x' || n, 22, 'x'), ${person.id}, 'upload', 'x', 0, true, 12582912 from generate_series(1, 5) n`);
    expectProblem(await sendTo(person, id, [polygon(1)]), 409, 'no_layer_space');
  });
});

describe('a list of layers', () => {
  it('keeps order, opacity and what is shown, and layers of others as long as they are named', async () => {
    const [mine, other] = [await testPerson(db, 'planner'), await testPerson(db, 'doit')];
    const a = await service(mine, { title: 'A' });
    const b = await service(mine, { title: 'B' });
    const theirs = await uploaded(other, 'C');
    const { items } = await listOf(mine);
    expect(items.map(({ title, opacity, shown }) => [title, opacity, shown])).toEqual([
      ['B', 80, true],
      ['A', 80, true],
    ]);
    const kept = await arranged(mine, [
      { id: a.id, opacity: 15, shown: true },
      { id: theirs.id, opacity: 60, shown: false },
      { id: 'gone-gone-gone-gone-00', opacity: 60, shown: true },
    ]);
    const rows = (list: LayerList) =>
      list.items.map((one) => [one.title, one.opacity, one.shown, one.mine]);
    expect(rows(kept)).toEqual([
      ['A', 15, true, true],
      ['C', 60, false, false],
      ['B', 80, false, true],
    ]);
    expect(await listOf(mine)).toEqual(kept);
    expect((await listOf(other)).items).toHaveLength(1);
    expect(rows(await arranged(mine, [{ id: b.id, opacity: 0, shown: true }]))).toEqual([
      ['B', 0, true, true],
      ['A', 15, false, true],
    ]);
    await arranged(mine, [{ id: theirs.id, opacity: 60, shown: true }]);
    expect(
      (await desk.send(other, 'DELETE', `/api/layers/${theirs.id}`, undefined, 1)).statusCode,
    ).toBe(204);
    expect((await listOf(mine)).items.map(({ id }) => id)).not.toContain(theirs.id);
    expectProblem(await app.inject(`/api/layers/${theirs.id}`), 404, 'not_found');
  });

  it('names the servers that the operator allows', async () => {
    const { hosts, most_layers, bytes_used } = await listOf(board);
    expect(hosts).toEqual(['https://maps.example', 'https://b.example:8443']);
    expect([most_layers, bytes_used]).toEqual([30, 0]);
    expectProblem(await app.inject('/api/layers'), 401, 'not_signed_in');
  });

  it('ends at a number', async () => {
    const person = await testPerson(db, 'planner');
    await db.query(sql`
      insert into ref_layer (id, author, kind, title, tint, complete)
      select rpad('z' || n, 22, 'z'), ${person.id}, 'upload', 'x', 0, true from generate_series(1, 30) n`);
    expectProblem(await post(person, '/api/layers', XYZ), 409, 'too_many_layers');
  });
});

describe('a layer', () => {
  it('is renamed and deleted by its author alone', async () => {
    const made = await service(planner);
    const url = `/api/layers/${made.id}`;
    const renamed = await desk.send(planner, 'PATCH', url, { title: 'Mới', attribution: '' }, 1);
    expect(renamed.json()).toMatchObject({ version: 2, title: 'Mới', attribution: '' });
    expectProblem(
      await desk.send(planner, 'PATCH', url, { title: 'A' }, 1),
      412,
      'precondition_failed',
    );
    expectProblem(await desk.send(planner, 'PATCH', url, { title: ' ' }, 2), 422, 'invalid_values');
    expectProblem(
      await desk.send(planner, 'PATCH', url, { title: 'A' }),
      428,
      'precondition_required',
    );
    expectProblem(await desk.send(board, 'PATCH', url, { title: 'A' }, 2), 404, 'not_found');
    expectProblem(await desk.send(board, 'DELETE', url, undefined, 2), 404, 'not_found');
    expect((await desk.send(planner, 'DELETE', url, undefined, 2)).statusCode).toBe(204);
    expectProblem(await app.inject(url), 404, 'not_found');
  });

  it('is kept by nobody who may propose nothing, in the database neither', async () => {
    expectProblem(await post(reviewer, '/api/layers', XYZ), 403, 'not_permitted');
    const shelf = { method: 'PUT', url: '/api/layers/shelf', payload: { items: [] } } as const;
    expectProblem(await app.inject({ ...shelf, headers: reviewer.headers }), 403, 'not_permitted');
    expectProblem(await app.inject(shelf), 401, 'not_signed_in');
    await expect(
      db.query(sql`
        insert into ref_layer (id, author, kind, title, tint, complete)
        values (${'r'.repeat(22)}, ${reviewer.id}, 'upload', 'x', 0, true)`),
    ).rejects.toThrow(/may not keep layers/);
    const made = await service(planner);
    await expect(
      db.query(sql`update ref_layer set author = ${board.id} where id = ${made.id}`),
    ).rejects.toThrow(/stays what it is/);
  });

  it.each([
    ['https://elsewhere.example/{z}/{x}/{y}.png', 'host_not_allowed'],
    ['https://maps.example:444/{z}/{x}/{y}.png', 'host_not_allowed'],
    ['http://maps.example/{z}/{x}/{y}.png', 'host_not_allowed'],
    ['https://maps.example.evil.example/{z}/{x}/{y}.png', 'host_not_allowed'],
    ['https://maps.example@evil.example/{z}/{x}/{y}.png', 'with_password'],
    ['https://a:b@maps.example/{z}/{x}/{y}.png', 'with_password'],
    ['javascript:alert(1)//{z}/{x}/{y}', 'host_not_allowed'],
    ['//maps.example/{z}/{x}/{y}.png', 'no_address'],
    ['https://{x}.maps.example/{z}/{y}.png', 'host_not_allowed'],
    ['https://maps.example/{z}/{x}.png', 'needs_tiles'],
    ['https://maps.example/{z}/{x}/{y}{-y}.png', 'needs_tiles'],
    ['https://maps.example/{s}/{z}/{x}/{y}.png', 'other_placeholder'],
  ])('is no service at %s', async (url, code) => {
    const { errors } = expectProblem(
      await post(planner, '/api/layers', { ...XYZ, url }),
      422,
      'invalid_values',
    );
    expect(errors).toMatchObject([{ pointer: '/url', code }]);
  });

  it('is kept with the address of its pictures, rows counted from the north or from the south', async () => {
    const north = await service(planner, {
      url: 'https://MAPS.example/a b/{z}/{x}/{y}.png?k=1#x',
      max_zoom: 17,
    });
    expect(north.service).toMatchObject({
      tiles: 'https://maps.example/a b/{z}/{x}/{y}.png?k=1',
      scheme: 'xyz',
      min_zoom: 0,
      max_zoom: 17,
    });
    const south = await service(planner, { url: 'https://b.example:8443/{z}/{x}/{-y}.png' });
    expect(south.service).toMatchObject({
      tiles: 'https://b.example:8443/{z}/{x}/{y}.png',
      scheme: 'tms',
    });
    const swapped = await post(planner, '/api/layers', { ...XYZ, min_zoom: 9, max_zoom: 3 });
    expectProblem(swapped, 422, 'invalid_values');
  });

  it('tells when the operator no longer allows its service', async () => {
    const made = await service(planner);
    const strict = await buildTestApp({ db, config: { layerHosts: [] } });
    const now = await read(strict, '/api/layers/{id}', { params: { id: made.id } });
    expect([made.allowed, now.allowed]).toEqual([true, false]);
    await strict.close();
  });
});
