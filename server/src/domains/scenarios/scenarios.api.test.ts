import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../../test/desk.ts';
import type { TestPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import { sql } from '../../db/sql.ts';
import type { Scenario, ScenarioContent, ScenarioResult } from './schema.ts';

const TARGET = 'land-2026-2030';
const NOTHING: ScenarioContent = { steps: [], new_zones: [], extensions: [] };
const box = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

let office: Office;
let planner: TestPerson;
let board: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  planner = await office.person('planner');
  board = await office.person('board');
  reviewer = await office.person('reviewer_kcn');
  // Handed over in this year, and some more entered for a day to come.
  await office.db.transaction(async (tx) => {
    await tx.query(sql`
      with made as (
        insert into revision (kind, actor, reason) values ('load', 'test', 'ledger') returning id
      )
      insert into allocation (key, zone, recipient, area_ha, on_date, rev)
      select key, zone.id, 'tenant', area_ha, on_date, made.id
      from (values ('now', 30, date '2026-03-01'), ('ahead', 12, date '2028-05-01')) e (key, area_ha, on_date), made, zone
      where zone.slug = 'kcn-yen-binh'`);
    await tx.query(sql`
      insert into allocation_event (allocation, n, stage, on_date, area_ha, rev)
      select id, 1, 'allocated', on_date, area_ha, rev from allocation where key in ('now', 'ahead')`);
  });
});
afterAll(() => office?.close());

const evaluated = async (content: Partial<ScenarioContent>, more: object = {}) => {
  const reply = await office.app.inject({
    method: 'POST',
    url: '/api/scenarios/evaluate',
    payload: { target: TARGET, content: { ...NOTHING, ...content }, ...more },
  });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ScenarioResult>();
};

async function kept(person: TestPerson, content: Partial<ScenarioContent> = {}, name = 'Một') {
  const body = { name, content: { ...NOTHING, ...content } };
  const reply = await office.desk.send(person, 'POST', '/api/scenarios', body);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<Scenario>();
}

const send = (person: TestPerson, method: 'PATCH' | 'DELETE', one: Scenario, body?: object) =>
  office.desk.send(person, method, `/api/scenarios/${one.id}`, body, one.version);

describe('a scenario', () => {
  const steps = [{ zone: 'kcn-yen-binh', year: 2027, hectares: 20.5 }];

  it('is kept, listed, read, changed and deleted by its author', async () => {
    const made = await kept(planner, { steps }, 'Phương án A');
    expect(made).toMatchObject({ version: 1, visibility: 'private', token: null, hectares: 20.5 });
    const params = { id: made.id };
    const { headers } = planner;
    expect(await read(office.app, '/api/scenarios/{id}', { params, headers })).toEqual(made);
    const { items } = await read(office.app, '/api/scenarios', { headers });
    expect(items).toContainEqual(expect.objectContaining({ id: made.id, zones: 1 }));

    const changed = await send(planner, 'PATCH', made, { name: 'B', description: 'Ghi chú' });
    expect(changed.json()).toMatchObject({ version: 2, name: 'B', content: { steps } });
    expect(changed.headers.etag).toBe('"2"');
    expectProblem(await send(planner, 'PATCH', made, { name: 'C' }), 412, 'precondition_failed');
    expectProblem(await send(planner, 'DELETE', made), 412, 'precondition_failed');
    expect((await send(planner, 'DELETE', changed.json())).statusCode).toBe(204);
    expectProblem(await send(planner, 'DELETE', changed.json()), 404, 'not_found');
  });

  it("is its author's alone", async () => {
    const made = await kept(planner, { steps });
    const { id } = made;
    for (const other of [board, reviewer]) {
      const reply = await office.app.inject({
        url: `/api/scenarios/${id}`,
        headers: other.headers,
      });
      expectProblem(reply, 404, 'not_found');
    }
    expectProblem(await send(board, 'PATCH', made, { name: 'Mine' }), 404, 'not_found');
    expectProblem(await send(board, 'DELETE', made), 404, 'not_found');
    expectProblem(await office.app.inject(`/api/scenarios/${id}`), 401, 'not_signed_in');
  });

  it('is kept by nobody who may propose nothing, in the database neither', async () => {
    const body = { name: 'A', content: NOTHING };
    expectProblem(
      await office.desk.send(reviewer, 'POST', '/api/scenarios', body),
      403,
      'not_permitted',
    );
    await expect(
      office.db.query(sql`
        insert into scenario (author, name, base_rev, content) values (${reviewer.id}, 'A', 1, '{}')`),
    ).rejects.toThrow(/may not keep scenarios/);
    const [one] = [await kept(board)];
    await expect(
      office.db.query(sql`update scenario set author = ${planner.id} where id = ${one.id}`),
    ).rejects.toThrow(/stays its author/);
  });

  it('says what it cannot be, by its place', async () => {
    const content: ScenarioContent = {
      steps: [
        { zone: 'kcn-khong-co', year: 2027, hectares: 1 },
        { new: 'b', year: 2027, hectares: 1 },
        { zone: 'kcn-yen-binh', new: 'a', year: 2027 },
        { zone: 'kcn-yen-binh', year: 2028, hectares: 1.234 },
        { zone: 'kcn-yen-binh', year: 2028, hectares: 1 },
      ],
      new_zones: [
        { id: 'a', kind: 'kcn', name: 'A\u0007', planned_ha: 1, leasable_ha: 2 },
        { id: 'a', kind: 'kcn', name: 'A', outline: box(21, 105, 21.1, 105.1) },
      ],
      extensions: [{ zone: 'kcn-khac', hectares: 1, outline: box(10, 10, 11, 11) }],
    };
    const bad = await office.desk.send(planner, 'POST', '/api/scenarios', { name: 'A', content });
    const faults = expectProblem(bad, 422, 'invalid_values').errors;
    expect(faults?.map(({ pointer, code }) => [pointer?.replace('/content/', ''), code])).toEqual([
      ['steps/1/new', 'unknown_new'],
      ['steps/2', 'zone_or_new'],
      ['steps/2', 'nothing_planned'],
      ['steps/3/hectares', 'too_precise'],
      ['steps/4', 'repeated_step'],
      ['new_zones/0/name', 'text_unreadable'],
      ['new_zones/0/leasable_ha', 'more_than_planned'],
      ['new_zones/1/outline', 'coordinates_swapped'],
      ['new_zones/1/id', 'repeated_id'],
      ['extensions/0/outline', 'far_away'],
      ['steps/0/zone', 'unknown_zone'],
      ['extensions/0/zone', 'unknown_zone'],
    ]);
  });

  it('is one of at most a hundred', async () => {
    const busy = await office.person('doit');
    await office.db.query(sql`
      insert into scenario (author, name, base_rev, content)
      select ${busy.id}, 'A', 1, '{"steps": [], "new_zones": [], "extensions": []}' from generate_series(1, 100)`);
    const reply = await office.desk.send(busy, 'POST', '/api/scenarios', {
      name: 'A',
      content: NOTHING,
    });
    expectProblem(reply, 409, 'too_many_scenarios');
  });
});

describe('a link', () => {
  it('shows the scenario to strangers without a name, until it is ended for good', async () => {
    const made = await kept(planner, {}, 'Chia sẻ');
    const shared = (await send(planner, 'PATCH', made, { visibility: 'link' })).json<Scenario>();
    expect(shared.token).toMatch(/^[\w-]{43}$/);
    const params = { token: shared.token ?? '' };
    const seen = await read(office.app, '/api/scenarios/shared/{token}', { params });
    expect(seen).toEqual({
      name: 'Chia sẻ',
      description: '',
      base_revision: made.base_revision,
      updated_at: shared.updated_at,
      content: NOTHING,
    });

    const again = (await send(planner, 'PATCH', shared, { visibility: 'link' })).json<Scenario>();
    expect(again.token).toBe(shared.token);
    const ended = (await send(planner, 'PATCH', again, { visibility: 'private' })).json<Scenario>();
    const url = `/api/scenarios/shared/${params.token}`;
    expectProblem(await office.app.inject(url), 410, 'link_expired');
    const renewed = (await send(planner, 'PATCH', ended, { visibility: 'link' })).json<Scenario>();
    expect(renewed.token).not.toBe(shared.token);
  });
});

describe('what a scenario comes to', () => {
  it('is the progress of the target where it does nothing, and what is entered ahead', async () => {
    const progress = await read(office.app, '/api/targets/{id}/progress', {
      params: { id: TARGET },
    });
    const result = await evaluated({});
    expect(result).toMatchObject({
      recorded_ha: progress.recorded_ha,
      ledger_ha: 42,
      scenario_ha: 0,
      conflicts: [],
    });
    expect(progress.recorded_ha).toBe(30);
  });

  it('never hands out what the ledger holds', async () => {
    const [zone] = (await evaluated({ steps: [{ zone: 'kcn-yen-binh', year: 2027, hectares: 1 }] }))
      .zones;
    const bound = zone?.bound_ha ?? 0;
    expect(zone).toMatchObject({ held_ha: expect.any(Number), new: null });
    expect(zone?.held_ha).toBeGreaterThanOrEqual(42);
    const over = await evaluated({
      steps: [{ zone: 'kcn-yen-binh', year: 2029, hectares: bound - (zone?.held_ha ?? 0) + 0.01 }],
    });
    expect(over.conflicts).toMatchObject([
      { code: 'over_allocated', zone: 'kcn-yen-binh', ha: 0.01, year: 2029 },
    ]);
  });

  it('says when the ledger has gone on since', async () => {
    const steps = [{ zone: 'kcn-yen-binh', year: 2027, hectares: 1 }];
    const { conflicts } = await evaluated({ steps }, { base_revision: 1 });
    expect(conflicts).toMatchObject([{ code: 'ledger_moved', ha: 42 }]);
  });

  it('finds what drawn ground shares with zones, with each other and with no province', async () => {
    const [row] = await office.db.query<{ x: number; y: number }>(sql`
      select ST_X(ST_PointOnSurface(map_geom)) as x, ST_Y(ST_PointOnSurface(map_geom)) as y
      from zone_rev join zone on zone.id = zone_rev.zone where slug = 'kcn-yen-binh' and upper_inf(rev) limit 1`);
    const { x, y } = row ?? { x: 0, y: 0 };
    const bowtie = box(105.8, 21.6, 105.82, 21.62);
    const ring = bowtie.coordinates[0] ?? [];
    bowtie.coordinates[0] = [ring[0], ring[2], ring[1], ring[3], ring[0]] as number[][];
    const { conflicts } = await evaluated({
      new_zones: [
        { id: 'a', kind: 'kcn', name: 'A', outline: box(x, y, x + 0.001, y + 0.001) },
        { id: 'b', kind: 'ccn', name: 'B', outline: box(x, y, x + 0.0005, y + 0.001) },
        { id: 'c', kind: 'kcn', name: 'C', outline: box(105.01, 21.01, 105.02, 21.02) },
        { id: 'd', kind: 'kcn', name: 'D', outline: bowtie },
      ],
    });
    const found = conflicts.map(({ code, new: id, other, other_new }) => [
      id,
      code,
      other,
      other_new,
    ]);
    expect(found).toContainEqual(['a', 'overlap', 'kcn-yen-binh', false]);
    expect(found).toContainEqual(['a', 'overlap', 'b', true]);
    expect(found).toContainEqual(['c', 'outside_province', null, false]);
    expect(found).toContainEqual(['d', 'shape_invalid', null, false]);
    const shared = conflicts.find(({ other_new }) => other_new);
    expect(shared?.ha).toBeCloseTo(0.57, 1);
    expect(shared?.bounds?.[0]).toBeCloseTo(x, 6);
  });

  it('is refused for what no ledger counts, and for what cannot be', async () => {
    const ask = (body: object) =>
      office.app.inject({ method: 'POST', url: '/api/scenarios/evaluate', payload: body });
    expectProblem(await ask({ target: 'no', content: NOTHING }), 404, 'target_not_found');
    expectProblem(
      await ask({ target: 'fill-2030', content: NOTHING }),
      404,
      'target_without_ledger',
    );
    const steps = [{ zone: 'kcn-khong-co', year: 2027, hectares: 1 }];
    expectProblem(
      await ask({ target: TARGET, content: { ...NOTHING, steps } }),
      422,
      'invalid_values',
    );
    const many = Array.from({ length: 501 }, (_, i) => ({ zone: 'z', year: 2000 + (i % 100) }));
    expectProblem(
      await ask({ target: TARGET, content: { ...NOTHING, steps: many } }),
      400,
      'invalid_body',
    );
  });
});

/** Every table but those of scenarios, row by row. */
async function liveRows(): Promise<unknown> {
  const tables = await office.db.query<{ name: string }>(sql`
    select c.relname as name from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not in ('scenario', 'session', 'spatial_ref_sys') order by 1`);
  const one = tables.map(
    ({ name }) => sql`
      select ${name}::text as name, count(*)::integer as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
      from ${sql.identifier(name, [name])} t`,
  );
  return office.db.query(sql.join(one, ' union all '));
}

describe('live data', () => {
  it('is never touched, whatever is done with scenarios', async () => {
    const slug = fc.constantFrom('kcn-yen-binh', 'ccn-huyen-tung', 'kcn-khong-co');
    const content = fc.record({
      steps: fc.array(
        fc.record({
          zone: slug,
          year: fc.integer({ min: 2024, max: 2032 }),
          hectares: fc.integer({ min: 1, max: 900 }),
          status: fc.constantFrom('operating', 'withdrawn'),
        }),
        { maxLength: 4 },
      ),
      new_zones: fc.constantFrom(
        [],
        [{ id: 'a', kind: 'ccn', name: 'CCN thử', outline: box(105.8, 21.6, 105.81, 21.61) }],
      ),
      extensions: fc.array(fc.record({ zone: slug, hectares: fc.integer({ min: 1, max: 50 }) }), {
        maxLength: 2,
      }),
    });
    const call = fc.oneof(
      content.map((c) => ({ what: 'evaluate' as const, body: { target: TARGET, content: c } })),
      content.map((c) => ({ what: 'keep' as const, body: { name: 'Thử', content: c } })),
      content.map((c) => ({ what: 'change' as const, body: { content: c, visibility: 'link' } })),
      fc.constant({ what: 'delete' as const, body: {} }),
    );
    const before = await liveRows();
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 6 }), async (calls) => {
        let mine: Scenario | undefined;
        for (const { what, body } of calls) {
          const reply =
            what === 'evaluate'
              ? await office.desk.send(planner, 'POST', '/api/scenarios/evaluate', body)
              : what === 'keep'
                ? await office.desk.send(planner, 'POST', '/api/scenarios', body)
                : mine && (await send(planner, what === 'change' ? 'PATCH' : 'DELETE', mine, body));
          if (reply && reply.statusCode < 300) done += 1;
          if (reply && what === 'delete') mine = undefined;
          else if (reply && what !== 'evaluate' && reply.statusCode < 300) mine = reply.json();
        }
        if (mine) await send(planner, 'DELETE', mine);
        expect(await liveRows()).toEqual(before);
      }),
      { numRuns: 12 },
    );
    expect(done).toBeGreaterThan(0);
  });
});
