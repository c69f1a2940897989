import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Office, openOffice, set } from '../../../../test/desk.ts';
import { GeodataFolder } from '../../../../test/geodata-folder.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import { loadGeodata } from '../../../geodata/load/index.ts';
import type { ChangeItem } from '../item-schema.ts';

let office: Office;
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let board: TestPerson;
let doit: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ db, app, desk } = office);
  board = await office.person('board');
  doit = await office.person('doit');
  reviewer = await office.person('reviewer_kcn');
});
afterAll(() => office?.close());

const PLACE = set('place', {
  json: { old_province: 'thai-nguyen', old_districts: [], old_communes: [], communes: ['05528'] },
});
const essentials = (name: string) => [
  set('name_vi', { text: name }),
  set('status', { text: 'planned' }),
  PLACE,
];
const draft = (name: string, more: ChangeItem[] = []) => ({
  new_zone: { kind: 'kcn' as const, name },
  items: [...essentials(name), ...more],
});
const slugsOf = async () => {
  const { features } = await read(app, '/api/zones', { query: { counted: 'all', limit: 1000 } });
  return features.map(({ properties }) => properties.slug);
};

describe('a zone that a request begins', () => {
  it('is drawn, listed and searchable once it is approved, and hidden until then', async () => {
    const name = 'KCN Sông Công 3';
    const slug = 'kcn-song-cong-3';
    const request = await desk.submitted(
      board,
      draft(name, [
        set('planned_area_ha', { min: 210, max: 210 }),
        set('location', { json: { basis: 'commune', lon: 105.85, lat: 21.5, radius_km: 5 } }),
      ]),
    );
    expect(request.zone).toMatchObject({ slug, kind: 'kcn', published: false, name_vi: name });
    expect(request.zone?.id).toBeGreaterThan(1_000_000);

    expectProblem(await app.inject(`/api/zones/${slug}`), 404, 'zone_not_found');
    expectProblem(await app.inject(`/api/zones/${request.zone?.id}`), 404, 'zone_not_found');
    expect((await app.inject('/api/zones/kcn-song-cong-33')).body).not.toContain(`${slug},`);
    expect(await slugsOf()).not.toContain(slug);

    const done = await desk.step(reviewer, request, 'approve', {});
    expect(done.zone?.published).toBe(true);
    const zone = await read(app, '/api/zones/{id}', { params: { id: slug } });
    expect(zone.properties).toMatchObject({
      name_vi: name,
      status: 'planned',
      location_basis: 'commune',
    });
    expect(zone.geometry.type).toBe('MultiPolygon');
    expect(await slugsOf()).toContain(slug);
    const found = await read(app, '/api/zones', { query: { counted: 'all', q: 'sông công 3' } });
    expect(found.features[0]?.properties.slug).toBe(slug);
    expect((await app.inject(`/api/zones/${slug}?as_of=2026-11-21`)).statusCode).toBe(404);
  });

  it('survives a later load of the facts, which do not know it', async () => {
    const before = await slugsOf();
    const folder = new GeodataFolder();
    folder.replace('zones.csv', 'Sông Công I Industrial Park', 'Song Cong I Industrial Park');
    await loadGeodata(db, { dir: folder.dir, actor: 'test' });
    folder.remove();
    const renamed = await read(app, '/api/zones/{id}', { params: { id: 'kcn-song-cong-1' } });
    expect(renamed.properties.name_en).toBe('Song Cong I Industrial Park');
    expect(await slugsOf()).toEqual(before);
  });

  it('can be what a zone was split into', async () => {
    await desk.approved(board, reviewer, draft('KCN Sông Công 4'));
    await desk.approved(board, reviewer, {
      zone: 'kcn-song-cong-2-gd2',
      items: [set('status', { text: 'superseded' })],
      lineage: [{ to: 'kcn-song-cong-4', how: 'split' }],
    });
    const zone = await read(app, '/api/zones/{id}', { params: { id: 'kcn-song-cong-4' } });
    expect(zone.lineage).toMatchObject([
      { slug: 'kcn-song-cong-2-gd2', how: 'split', direction: 'from' },
    ]);
  });

  it('is a target of lineage only once readers can see it', async () => {
    await desk.draft(board, draft('KCN Sông Công 5'));
    const reply = await desk.send(board, 'POST', '/api/requests', {
      zone: 'kcn-song-cong-1',
      lineage: [{ to: 'kcn-song-cong-5', how: 'split' }],
    });
    expectProblem(reply, 422, 'invalid_values');
  });
});

describe('the first request about a zone', () => {
  it('has to say how it is called, where it lies and how far it is', async () => {
    const made = await desk.draft(board, {
      new_zone: { kind: 'kcn', name: 'KCN Trống' },
      items: [PLACE],
    });
    const reply = await desk.attempt(board, made, 'submit');
    expectProblem(reply, 422, 'invalid_values');
    expect(reply.json().errors).toMatchObject([
      {
        pointer: '/items',
        code: 'new_zone_incomplete',
        message: expect.stringContaining('name_vi, status'),
      },
    ]);
  });

  it('holds its areas against each other', async () => {
    const made = await desk.draft(
      board,
      draft('KCN Quá khổ', [
        set('planned_area_ha', { min: 10, max: 10 }),
        set('leasable_area_ha', { min: 20, max: 20 }),
      ]),
    );
    const reply = await desk.attempt(board, made, 'submit');
    expect(reply.json().errors).toMatchObject([{ code: 'impossible_areas' }]);
  });

  it('shows its outline beside nothing', async () => {
    const geometry = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [105.6, 21.7],
          [105.61, 21.7],
          [105.61, 21.71],
          [105.6, 21.7],
        ],
      ],
    };
    const made = await desk.draft(
      board,
      draft('KCN Có ranh giới', [
        {
          field: 'boundary',
          action: 'set' as const,
          boundary: { geometry, basis: 'surveyed', method: 'đo đạc' },
        },
      ]),
    );
    const reply = await app.inject({
      url: `/api/requests/${made.id}/comparison`,
      headers: board.headers,
    });
    expect(reply.json().boundary).toMatchObject({
      standing: null,
      standing_role: null,
      standing_ha: null,
      gained_ha: null,
      moved_m: null,
      proposed_ha: expect.any(Number),
      overlaps: [],
    });
  });

  it('takes no name that is there or being proposed, and the name again once that is given up', async () => {
    const first = await desk.draft(board, draft('KCN Tạm'));
    const again = await desk.send(board, 'POST', '/api/requests', draft('KCN Tạm'));
    expectProblem(again, 422, 'invalid_values');
    expect(again.json().errors).toMatchObject([{ pointer: '/new_zone/name', code: 'name_taken' }]);
    const there = await desk.send(board, 'POST', '/api/requests', draft('KCN Điềm Thụy'));
    expect(there.json().errors).toMatchObject([{ code: 'name_taken' }]);
    await desk.step(board, first, 'withdraw');
    const second = await desk.draft(board, draft('KCN Tạm'));
    expect(second.zone?.id).toBe(first.zone?.id);
  });

  it('is begun by the office of its kind', async () => {
    const reply = await desk.send(doit, 'POST', '/api/requests', draft('KCN Của người khác'));
    expectProblem(reply, 403, 'not_permitted');
  });

  it('names one zone, new or known', async () => {
    for (const body of [{}, { zone: 'kcn-song-cong-1', ...draft('KCN Hai') }]) {
      expectProblem(await desk.send(board, 'POST', '/api/requests', body), 422, 'invalid_values');
    }
  });
});
