import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION, type Desk, type Office, openOffice, set, TODAY } from '../../../test/desk.ts';
import type { TestPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { ChangeRequest } from './schema.ts';

let office: Office;
let app: FastifyInstance;
let desk: Desk;
let board: TestPerson;
let doit: TestPerson;
let planner: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ app, desk } = office);
  board = await office.person('board');
  doit = await office.person('doit');
  planner = await office.person('planner');
  reviewer = await office.person('reviewer_kcn');
});
afterAll(() => office?.close());

const list = async (person: TestPerson, query = '') => {
  const reply = await app.inject({ url: `/api/requests${query}`, headers: person.headers });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<{ numberMatched: number; items: ChangeRequest[] }>();
};

const ZONE = 'kcn-song-cong-1';

describe('fields', () => {
  it('are told to anybody, with their codes and whose they are', async () => {
    const { items } = await read(app, '/api/fields');
    const byKey = new Map(items.map((item) => [item.key, item]));
    expect(byKey.get('status')?.codes).toContain('operating');
    expect(byKey.get('orientation')).toMatchObject({ subject_of: 'planning', type: 'code' });
    expect(byKey.get('industry')?.codes).toContain('26');
    expect(byKey.get('leased_area_ha')).toMatchObject({ type: 'range', unit: 'ha', codes: null });
  });
});

describe('a draft', () => {
  it('comes back as it was written, with what its author may do next', async () => {
    const items = [
      set('leased_area_ha', { min: 100, max: 120, max_inclusive: false }),
      set('developer', { text: 'Công ty hạ tầng' }),
      set('industry', { items: ['26', 'luyện kim'] }),
      set('location', { json: { basis: 'site', lon: 105.87, lat: 21.48, radius_km: 0.5 } }),
      { field: 'investment', action: 'clear' as const },
      { field: 'planned_area_ha', action: 'choose' as const, claim: `${ZONE}/planned_area_ha/2` },
    ];
    const made = await desk.draft(board, { zone: ZONE, items });
    expect(made).toMatchObject({
      state: 'draft',
      version: 1,
      subject: 'kcn',
      zone: { slug: ZONE, kind: 'kcn' },
      author: { id: board.id },
      effective_on: TODAY,
      confidence: 'stated',
      source: DECISION,
      fields: items.map(({ field }) => field),
      has_boundary: false,
      outdated: false,
      revision: null,
      allowed: ['edit', 'submit', 'withdraw'],
      events: [{ what: 'created', actor: { id: board.id }, note: null }],
    });
    expect(made.items).toEqual([
      {
        field: 'leased_area_ha',
        scope: '',
        action: 'set',
        value: { min: 100, max: 120, min_inclusive: true, max_inclusive: false, approx: false },
      },
      { field: 'developer', scope: '', action: 'set', value: { text: 'Công ty hạ tầng' } },
      { field: 'industry', scope: '', action: 'set', value: { items: ['26', 'luyện kim'] } },
      {
        field: 'location',
        scope: '',
        action: 'set',
        value: { json: { basis: 'site', lon: 105.87, lat: 21.48, radius_km: 0.5 } },
      },
      { field: 'investment', scope: '', action: 'clear' },
      {
        field: 'planned_area_ha',
        scope: '',
        action: 'choose',
        claim: `${ZONE}/planned_area_ha/2`,
      },
    ]);
    const shown = await app.inject({ url: `/api/requests/${made.id}`, headers: board.headers });
    expect(shown.headers.etag).toBe('"1"');
    expect(shown.json()).toEqual(made);
  });

  it('is changed part by part under its version', async () => {
    const made = await desk.draft(board, {
      zone: ZONE,
      items: [set('developer', { text: 'A' })],
    });
    const changed = await desk.edit(board, made, {
      effective_on: null,
      confidence: 'derived',
      items: [set('developer', { text: 'B' }), set('decision', { text: '5/QĐ' })],
    });
    expect(changed).toMatchObject({
      version: 2,
      effective_on: null,
      confidence: 'derived',
      reason: made.reason,
      fields: ['developer', 'decision'],
    });
    const late = await desk.send(board, 'PATCH', `/api/requests/${made.id}`, { reason: 'x' }, 1);
    expectProblem(late, 412, 'precondition_failed');
    const blind = await desk.send(board, 'PATCH', `/api/requests/${made.id}`, { reason: 'x' });
    expectProblem(blind, 428, 'precondition_required');
  });

  it('is hidden from everybody else until it is submitted', async () => {
    const made = await desk.draft(board, { zone: ZONE, items: [set('contact', { text: 'a@b' })] });
    for (const other of [reviewer, doit, planner]) {
      const reply = await app.inject({ url: `/api/requests/${made.id}`, headers: other.headers });
      expectProblem(reply, 404, 'not_found');
      expect((await list(other)).items.map(({ id }) => id)).not.toContain(made.id);
    }
    await desk.step(board, made, 'submit');
    expect((await desk.read(reviewer, made.id)).allowed).toEqual(['return', 'approve']);
    // Requests of parks are no business of those who keep the clusters.
    const reply = await app.inject({ url: `/api/requests/${made.id}`, headers: doit.headers });
    expectProblem(reply, 404, 'not_found');
  });

  it('belongs to the office of the zone, or to the planners, never to both', async () => {
    const attempt = (person: TestPerson, zone: string, field: string) =>
      desk.send(person, 'POST', '/api/requests', {
        zone,
        items: [set(field, { text: field === 'orientation' ? 'north' : 'operating' })],
      });
    expectProblem(await attempt(board, 'ccn-ba-xuyen', 'status'), 403, 'not_permitted');
    expectProblem(await attempt(doit, ZONE, 'status'), 403, 'not_permitted');
    expectProblem(await attempt(board, ZONE, 'orientation'), 403, 'not_permitted');
    expectProblem(await attempt(reviewer, ZONE, 'status'), 403, 'not_permitted');
    expect((await attempt(planner, ZONE, 'orientation')).json()).toMatchObject({
      subject: 'planning',
    });
    const both = await desk.send(board, 'POST', '/api/requests', {
      zone: ZONE,
      items: [set('orientation', { text: 'north' }), set('status', { text: 'operating' })],
    });
    expectProblem(both, 422, 'invalid_values');
  });

  it('is refused where nobody is signed in', async () => {
    expectProblem(await app.inject('/api/requests'), 401, 'not_signed_in');
    const reply = await app.inject({
      method: 'POST',
      url: '/api/requests',
      payload: { zone: ZONE },
    });
    expectProblem(reply, 401, 'not_signed_in');
    const admin = await office.person('admin');
    const other = await app.inject({ url: '/api/requests', headers: admin.headers });
    expectProblem(other, 403, 'not_permitted');
  });
});

describe('values that cannot be true', () => {
  const refusalOf = async (body: object) => {
    const reply = await desk.send(board, 'POST', '/api/requests', { zone: ZONE, ...body });
    const { errors = [] } = expectProblem(reply, 422, 'invalid_values') as {
      errors?: { pointer?: string; code?: string }[];
    };
    return errors.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const faultOf = async (field: string, value: object) =>
    (await refusalOf({ items: [set(field, value)] }))[0]?.split(' ')[1];

  it.each([
    ['planned_area_ha', { min: 300, max: 200 }, 'bounds_swapped'],
    ['planned_area_ha', { min: -1, max: 200 }, 'out_of_range'],
    ['planned_area_ha', { min: 1, max: 200_000 }, 'out_of_range'],
    ['planned_area_ha', { min: 10.123 }, 'too_precise'],
    ['planned_area_ha', { min: 10, max: 10, max_inclusive: false }, 'bounds_empty'],
    ['planned_area_ha', { min: 10, max: 12, approx: true }, 'approx_needs_value'],
    ['planned_area_ha', { text: '200' }, 'value_unexpected'],
    ['planned_area_ha', {}, 'not_a_figure'],
    ['occupancy_stated_pct', { min: 90, max: 101 }, 'out_of_range'],
    ['established_year', { min: 1999, max: 2001 }, 'year_needs_value'],
    ['established_year', { min: 1999.5, max: 1999.5 }, 'too_precise'],
    ['status', { text: 'running' }, 'not_a_code'],
    ['developer', { text: ' ' }, 'text_unreadable'],
    ['developer', { text: 'a\u0007b' }, 'text_unreadable'],
    ['developer', { text: 'x'.repeat(2001) }, 'text_unreadable'],
    ['developer', { min: 1 }, 'value_missing'],
    ['industry', { items: ['26', '04'] }, 'not_a_code'],
    ['industry', { text: '26' }, 'value_missing'],
    [
      'location',
      { json: { basis: 'site', lon: 21.5, lat: 105.8, radius_km: 1 } },
      'coordinates_swapped',
    ],
    ['location', { json: { basis: 'site', lon: 110, lat: 21, radius_km: 1 } }, 'outside_province'],
    ['location', { json: { basis: 'guess', lon: 105.8, lat: 21.5, radius_km: 1 } }, 'part_invalid'],
    [
      'place',
      {
        json: {
          old_province: 'thai-nguyen',
          old_districts: [],
          old_communes: [],
          communes: ['99999'],
        },
      },
      'unknown_commune',
    ],
    ['boundary', { text: 'x' }, 'value_missing'],
    ['area', { min: 1 }, 'unknown_field'],
  ])('%s %j: %s', async (field, value, code) => {
    expect(await faultOf(field, value)).toBe(code);
  });

  it('names every fault by its place', async () => {
    const faults = await refusalOf({
      effective_on: '1800-01-01',
      source: { title: 'x', publisher: 'y', url: 'ftp://example.test' },
      lineage: [{ to: 'nowhere', how: 'merge' }],
      items: [
        set('status', { text: 'x' }),
        set('status', { text: 'operating' }),
        { field: 'name_vi', action: 'clear' },
        { field: 'status', scope: 'nowhere', action: 'clear' },
        { field: 'decision', action: 'choose', claim: 'kcn-yen-binh/decision/1' },
      ],
    });
    expect(faults).toEqual([
      '/effective_on not_a_day',
      '/source/url not_an_address',
      '/items/0/value not_a_code',
      '/items/1 repeated_field',
      '/items/2 cannot_be_cleared',
      '/items/3/scope unknown_scope',
      '/items/4 unknown_claim',
      '/lineage/0/to unknown_zone',
    ]);
  });

  it('refuses an outline that crosses itself, is open, or lies elsewhere', async () => {
    const outline = (ring: number[][]) =>
      refusalOf({
        items: [
          {
            field: 'boundary',
            action: 'set',
            boundary: {
              geometry: { type: 'Polygon', coordinates: [ring] },
              basis: 'digitised',
              method: 'vẽ tay',
            },
          },
        ],
      });
    const at = '/items/0/boundary/geometry';
    const bow = [
      [105.8, 21.5],
      [105.81, 21.51],
      [105.81, 21.5],
      [105.8, 21.51],
      [105.8, 21.5],
    ];
    expect(await outline(bow)).toEqual([`${at} shape_invalid`]);
    expect(await outline(bow.slice(0, 4))).toEqual([`${at} ring_open`]);
    expect(await outline(bow.map(([x = 0, y = 0]) => [y, x]))).toEqual([
      `${at} coordinates_swapped`,
    ]);
    expect(await outline(bow.map(([x = 0, y = 0]) => [x + 9, y]))).toEqual([
      `${at} outside_province`,
    ]);
  });

  it('a body of another form is refused before anything is read', async () => {
    const reply = await desk.send(board, 'POST', '/api/requests', { zone: ZONE, surprise: 1 });
    expectProblem(reply, 400, 'invalid_body');
    const gone = await desk.send(board, 'POST', '/api/requests', { zone: 'kcn-nowhere' });
    expectProblem(gone, 404, 'zone_not_found');
  });
});

describe('handing in', () => {
  const faultsOf = async (request: ChangeRequest) => {
    const reply = await desk.attempt(board, request, 'submit');
    const { errors = [] } = expectProblem(reply, 422, 'invalid_values') as {
      errors?: { pointer?: string; code?: string }[];
    };
    return errors.map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('needs a reason, a source and something proposed', async () => {
    const empty = await desk.draft(board, { zone: ZONE, reason: '', source: null });
    expect(await faultsOf(empty)).toEqual([
      '/reason reason_missing',
      '/source source_missing',
      '/items nothing_proposed',
    ]);
  });

  it('refuses areas that cannot be true together, proposed or standing', async () => {
    const together = await desk.draft(board, {
      zone: ZONE,
      items: [set('leasable_area_ha', { min: 50, max: 50 }), set('leased_area_ha', { min: 60 })],
    });
    expect(await faultsOf(together)).toEqual(['/items/1 impossible_areas']);
    const standing = await desk.draft(board, {
      zone: ZONE,
      items: [set('industrial_area_ha', { min: 900, max: 900 })],
    });
    expect(await faultsOf(standing)).toEqual(['/items/0 impossible_areas']);
  });

  it('a zone that went into another has to end', async () => {
    const lineage = [{ to: 'kcn-yen-binh', how: 'merge' as const }];
    const made = await desk.draft(board, { zone: ZONE, lineage });
    expect(await faultsOf(made)).toEqual(['/lineage lineage_needs_end']);
    const ended = await desk.edit(board, made, { items: [set('status', { text: 'superseded' })] });
    expect((await desk.step(board, ended, 'submit')).lineage).toEqual(lineage);
  });

  it('closes the request, and it goes its way: returned with a note, resubmitted, withdrawn', async () => {
    const made = await desk.submitted(board, {
      zone: ZONE,
      items: [set('contact', { text: '0208 3 855 688' })],
    });
    expect(made).toMatchObject({ state: 'submitted', version: 2, allowed: ['withdraw'] });
    const edit = await desk.send(board, 'PATCH', `/api/requests/${made.id}`, { reason: 'x' }, 2);
    expectProblem(edit, 409, 'wrong_state');
    expectProblem(await desk.attempt(board, made, 'return', { note: 'x' }), 403, 'not_permitted');
    expectProblem(await desk.attempt(reviewer, made, 'withdraw'), 403, 'not_permitted');

    const returned = await desk.step(reviewer, made, 'return', { note: 'Thiếu số quyết định' });
    expect(returned).toMatchObject({
      state: 'returned',
      decision_note: 'Thiếu số quyết định',
      decided_by: { id: reviewer.id },
    });
    expectProblem(
      await desk.attempt(reviewer, returned, 'return', { note: 'x' }),
      409,
      'wrong_state',
    );
    const again = await desk.step(
      board,
      await desk.edit(board, returned, { reason: 'Bổ sung' }),
      'submit',
    );
    expect(again).toMatchObject({ state: 'submitted', decided_by: null });
    const ended = await desk.step(board, again, 'withdraw');
    expect(ended).toMatchObject({ state: 'withdrawn', allowed: [] });
    expect(ended.events.map(({ what }) => what)).toEqual([
      'created',
      'submitted',
      'returned',
      'edited',
      'submitted',
      'withdrawn',
    ]);
    expectProblem(await desk.attempt(board, ended, 'submit'), 409, 'wrong_state');
  });

  it('nobody returns their own', async () => {
    const both = await office.person('board', 'reviewer_kcn');
    const made = await desk.submitted(both, {
      zone: ZONE,
      items: [set('contact', { text: 'phòng một cửa' })],
    });
    expect(made.allowed).toEqual(['withdraw']);
    expectProblem(await desk.attempt(both, made, 'return', { note: 'x' }), 409, 'own_request');
  });
});

describe('the list', () => {
  it('is filtered and paged, the latest touched first', async () => {
    const other = await office.person('doit');
    const made = [];
    for (const text of ['a', 'b', 'c']) {
      made.push(
        await desk.draft(other, { zone: 'ccn-ba-xuyen', items: [set('contact', { text })] }),
      );
    }
    const [first] = made;
    if (first) await desk.edit(other, first, { reason: 'sửa' });
    const mine = await list(other, '?mine=true&zone=ccn-ba-xuyen&limit=2');
    expect(mine.numberMatched).toBe(3);
    expect(mine.items.map(({ id }) => id)).toEqual([made[0]?.id, made[2]?.id]);
    expect((await list(other, '?state=submitted&mine=true')).items).toEqual([]);
    const page = await app.inject({ url: '/api/requests?nope=1', headers: other.headers });
    expectProblem(page, 400, 'unknown_parameter');
  });
});
