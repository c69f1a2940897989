import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { Desk } from '../../../test/desk.ts';
import { MapService } from '../../../test/map-service.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import type { Layer } from './schema.ts';

const maps = new MapService();
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let planner: TestPerson;
beforeAll(async () => {
  await maps.start();
  db = await testDatabase();
  app = await buildTestApp({ db, config: { layerHosts: [maps.origin] } });
  desk = new Desk(app);
  planner = await testPerson(db, 'planner');
});
afterAll(async () => {
  await app?.close();
  await db?.close();
  await maps.stop();
});

const ask = (kind: 'wms' | 'wmts', path: string) =>
  desk.send(planner, 'POST', '/api/layers/service', { kind, url: `${maps.origin}${path}` });
const add = (draft: object) => desk.send(planner, 'POST', '/api/layers', { title: 'A', ...draft });
async function added(draft: object): Promise<Layer> {
  const reply = await add(draft);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<Layer>();
}

describe('a WMS', () => {
  it('tells its layers that this map can draw, whatever request was copied with its address', async () => {
    const reply = await ask('wms', '/wms?map=a&service=WMS&request=GetMap&BBOX=1,2,3,4&layers=x');
    expect(reply.json()).toEqual({
      title: 'Bản đồ quy hoạch',
      layers: [
        {
          name: 'rung',
          title: 'Rừng phòng hộ',
          styles: [
            { name: 'mau', title: 'Tô màu' },
            { name: 'vien', title: 'Chỉ viền' },
          ],
          formats: ['image/png', 'image/jpeg'],
          matrix_sets: [],
          bounds: [105.4, 21.3, 106.3, 22.8],
          attribution: 'Sở Nông nghiệp',
        },
      ],
      left_out: 1,
    });
    expect(maps.asked.at(-1)).toBe('/wms?map=a&SERVICE=WMS&REQUEST=GetCapabilities');
  });

  it('is kept with the request for one picture', async () => {
    const draft = { kind: 'wms', url: `${maps.origin}/wms?map=a&request=GetMap`, layer: 'rung' };
    const made = await added({ ...draft, style: 'vien' });
    const { origin, searchParams } = new URL(made.service?.tiles ?? '');
    expect(origin).toBe(maps.origin);
    expect(Object.fromEntries(searchParams)).toEqual({
      map: 'a',
      SERVICE: 'WMS',
      REQUEST: 'GetMap',
      VERSION: '1.3.0',
      LAYERS: 'rung',
      STYLES: 'vien',
      FORMAT: 'image/png',
      TRANSPARENT: 'TRUE',
      CRS: 'EPSG:3857',
      BBOX: '{bbox-epsg-3857}',
      WIDTH: '256',
      HEIGHT: '256',
    });
    expect(made.bounds).toEqual([105.4, 21.3, 106.3, 22.8]);
    for (const [wrong, code] of [
      [{ layer: 'lech' }, 'unknown_layer'],
      [{ style: 'khac' }, 'unknown_style'],
      [{ format: 'application/pdf' }, 'unknown_format'],
    ] as const) {
      const { errors } = expectProblem(await add({ ...draft, ...wrong }), 422, 'invalid_values');
      expect(errors).toMatchObject([{ code }]);
    }
  });
});

describe('an older WMS', () => {
  it('is read in its own encoding and asked in its own words', async () => {
    expect((await ask('wms', '/wms-old')).json()).toMatchObject({
      title: 'Cé',
      layers: [{ name: 'cu', title: 'cu', styles: [], bounds: [105, 21, 107, 23] }],
      left_out: 0,
    });
    const { service } = await added({ kind: 'wms', url: `${maps.origin}/wms-old`, layer: 'cu' });
    const asked = Object.fromEntries(new URL(service?.tiles ?? '').searchParams);
    expect(asked).toMatchObject({
      VERSION: '1.1.1',
      SRS: 'EPSG:900913',
      STYLES: '',
      FORMAT: 'image/jpeg',
      TRANSPARENT: 'FALSE',
    });
  });
});

describe('a WMTS', () => {
  it('tells its layers whose tiles are those of this map', async () => {
    for (const path of ['/wmts', '/wmts.xml']) {
      expect((await ask('wmts', path)).json()).toMatchObject({
        title: 'Ảnh nền',
        layers: [
          {
            name: 'anh',
            matrix_sets: ['GoogleMapsCompatible'],
            bounds: [105, 21, 107, 23],
            attribution: 'Cục Đo đạc',
          },
          { name: 'nen', matrix_sets: ['EPSG:900913'] },
        ],
        left_out: 1,
      });
    }
    expect(maps.asked.at(-1)).toBe('/wmts.xml');
  });

  it('is kept by its template, or by parameters where that lies on another server', async () => {
    const draft = { kind: 'wmts', url: `${maps.origin}/wmts`, layer: 'anh' };
    expect((await added(draft)).service).toMatchObject({
      tiles: `${maps.origin}/anh/2025/default/GoogleMapsCompatible/{z}/{y}/{x}.png`,
      min_zoom: 5,
      max_zoom: 7,
    });
    const { service } = await added({ ...draft, layer: 'nen' });
    expect(service?.tiles).toBe(
      `${maps.origin}/wmts?map=1&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=nen&STYLE=&FORMAT=image%2Fjpeg&TILEMATRIXSET=EPSG%3A900913&TILEMATRIX=EPSG%3A900913%3A{z}&TILEROW={y}&TILECOL={x}`,
    );
    expectProblem(await add({ ...draft, matrix_set: 'Lech' }), 422, 'invalid_values');
    const elsewhere = { ...draft, url: `${maps.origin}/wmts-closed`, layer: 'nen' };
    expect(expectProblem(await add(elsewhere), 502, 'service_unusable').errors).toMatchObject([
      { code: 'no_service_address' },
    ]);
  });
});

describe('a service', () => {
  it('may lead on to its own server', async () => {
    expect((await ask('wms', '/moved')).statusCode).toBe(200);
  });

  it.each([
    ['/away', 'led_away'],
    ['/round', 'led_away'],
    ['/silent', 'no_answer'],
    ['/broken', 'refused'],
    ['/huge', 'too_large'],
    ['/page', 'not_capabilities'],
    ['/hostile', 'not_capabilities'],
    ['/tags', 'not_capabilities'],
    ['/wmts', 'not_capabilities'],
  ])('cannot be used when %s is its answer', async (path, code) => {
    const { errors } = expectProblem(await ask('wms', path), 502, 'service_unusable');
    expect(errors).toMatchObject([{ pointer: '/url', code }]);
  });

  it('is not asked unless the operator allows its server, and by nobody who may propose nothing', async () => {
    const before = maps.asked.length;
    const other = maps.origin.replace('127.0.0.1', 'localhost');
    const body = { kind: 'wms', url: `${other}/wms` };
    const refused = await desk.send(planner, 'POST', '/api/layers/service', body);
    expect(expectProblem(refused, 422, 'invalid_values').errors).toMatchObject([
      { code: 'host_not_allowed' },
    ]);
    const reviewer = await testPerson(db, 'reviewer_kcn');
    const asked = { ...body, url: `${maps.origin}/wms` };
    expectProblem(
      await desk.send(reviewer, 'POST', '/api/layers/service', asked),
      403,
      'not_permitted',
    );
    expect(maps.asked).toHaveLength(before);
  });
});
