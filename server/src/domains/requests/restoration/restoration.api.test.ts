import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION, type Desk, type Office, openOffice, set } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { ChangeItem } from '../item-schema.ts';
import type { ChangeRequest } from '../schema.ts';

let office: Office;
let app: FastifyInstance;
let desk: Desk;
let doit: TestPerson;
let clusters: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ app, desk } = office);
  doit = await office.person('doit');
  clusters = await office.person('reviewer_ccn');
});
afterAll(() => office?.close());

const card = (id: string, known?: number) =>
  read(app, '/api/zones/{id}', {
    params: { id },
    query: known === undefined ? {} : { known_at: known },
  });
const approve = async (zone: string, items: ChangeItem[]) =>
  desk.step(clusters, await desk.submitted(doit, { zone, items }), 'approve', {});
const restore = (zone: string, revision: number) =>
  desk.send(doit, 'POST', `/api/zones/${zone}/restoration`, { revision });

/** What a card says, without what every revision changes. */
const factsOf = async (id: string, known?: number) => {
  const { properties, developer, decision, investment, contact } = await card(id, known);
  const { confirmed_on: _, freshness: __, ...facts } = properties;
  return { facts, developer, decision, investment, contact };
};

describe('restoring', () => {
  it('proposes again what stood, and its approval brings exactly that back', async () => {
    const id = 'ccn-tan-duong';
    const { revision: first } = await card(id);
    const one = await approve(id, [
      set('planned_area_ha', { min: 20, max: 25 }),
      set('industry', { items: ['13', '14'] }),
      set('developer', { text: 'Công ty A' }),
    ]);
    await approve(id, [
      set('planned_area_ha', { min: 30, max: 30 }),
      set('industry', { items: ['26'] }),
      { field: 'decision', action: 'clear' },
      set('contact', { text: 'phòng quản lý' }),
    ]);

    for (const revision of [one.revision ?? 0, first]) {
      const before = await factsOf(id, revision);
      expect(await factsOf(id)).not.toEqual(before);
      const reply = await restore(id, revision);
      expect(reply.statusCode, reply.body).toBe(201);
      const draft = reply.json<ChangeRequest>();
      expect(draft).toMatchObject({ state: 'draft', restores: revision });
      // Its items can be sent back as they came.
      const edit = { reason: 'Khôi phục', source: DECISION, items: draft.items };
      const edited = await desk.edit(doit, draft, edit);
      expect(edited.items).toEqual(draft.items);
      await desk.step(clusters, await desk.step(doit, edited, 'submit'), 'approve', {});
      expect(await factsOf(id)).toEqual(before);
    }
    const again = await restore(id, first);
    expectProblem(again, 422, 'invalid_values');
  });

  it('is refused for a revision that is none, and where nothing may be proposed', async () => {
    expectProblem(await restore('ccn-tan-duong', 99_999), 422, 'invalid_values');
    expectProblem(await restore('kcn-yen-binh', 1), 422, 'invalid_values');
    expectProblem(await restore('ccn-nowhere', 1), 404, 'zone_not_found');
  });
});

describe('a contradiction', () => {
  it('is settled by choosing one of the claims, with a reason', async () => {
    const id = 'ccn-quang-chu';
    const { claims } = await card(id);
    const areas = claims.filter(({ field, scope }) => field === 'planned_area_ha' && scope === '');
    const loser = areas.find(({ chosen }) => !chosen);
    expect(loser).toBeDefined();
    const choose = { field: 'planned_area_ha', action: 'choose' as const, claim: loser?.key ?? '' };
    await approve(id, [choose]);
    const after = await card(id);
    expect(after.properties.planned_area_max_ha).toBe(loser?.max);
    const said = after.claims.filter(
      ({ field, scope }) => field === 'planned_area_ha' && scope === '',
    );
    // The same statements by the same sources: only which of them counts is new.
    expect(said.map(({ key }) => key).sort()).toEqual(areas.map(({ key }) => key).sort());
    expect(said.filter(({ chosen }) => chosen).map(({ key }) => key)).toEqual([loser?.key]);
  });
});
