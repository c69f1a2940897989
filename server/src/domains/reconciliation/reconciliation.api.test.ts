import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../../test/desk.ts';
import type { TestPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';

let office: Office;
let planner: TestPerson;
let second: TestPerson;
let both: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  planner = await office.person('planner');
  second = await office.person('reviewer_planning');
  both = await office.person('planner', 'reviewer_planning');
});
afterAll(() => office?.close());

const NOTE = {
  difference: 'ccn_established_area_parts',
  left_value: 2067.07,
  right_value: 1590,
  explanation: 'Hai phần là diện tích quy hoạch, không phải diện tích đã thành lập.',
};
const post = (person: TestPerson, path: string, body?: object) =>
  office.desk.send(person, 'POST', `/api/explanations${path}`, body);
const written = async (person: TestPerson, note: object = NOTE) => {
  const reply = await post(person, '', note);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ id: number }>().id;
};
const accepted = () => read(office.app, '/api/explanations');

describe('an explanation of a difference', () => {
  it('is public once a second person has accepted it, without a name', async () => {
    const id = await written(planner);
    expect((await accepted()).items).toEqual([]);
    const waiting = await read(office.app, '/api/explanations/proposed', second);
    expect(waiting.items).toMatchObject([{ id, author: { id: planner.id }, may_decide: true }]);
    const own = await read(office.app, '/api/explanations/proposed', planner);
    expect(own.items).toMatchObject([{ id, may_decide: false }]);

    const before = await office.app.inject({ url: '/api/explanations' });
    expect((await post(second, `/${id}/accept`)).statusCode).toBe(204);
    const { items } = await accepted();
    expect(items).toMatchObject([{ id, ...NOTE }]);
    expect(JSON.stringify(items)).not.toContain('Person');
    // What was cached before is no longer what stands.
    const after = await office.app.inject({
      url: '/api/explanations',
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    expect(after.statusCode).toBe(200);
    expectProblem(await post(second, `/${id}/refuse`), 409, 'wrong_state');
  });

  it('needs four eyes', async () => {
    const id = await written(both);
    expectProblem(await post(both, `/${id}/accept`), 409, 'own_request');
    expectProblem(await post(planner, `/${id}/accept`), 403, 'not_permitted');
    await expect(
      office.db.query(
        `update difference_note set state = 'accepted', decided_by = author, decided_at = now() where id = ${id}`,
      ),
    ).rejects.toThrow('difference_four_eyes');
    expect((await post(second, `/${id}/refuse`)).statusCode).toBe(204);
    expect((await accepted()).items.some((one) => one.id === id)).toBe(false);
  });

  it('is about a difference that exists, and says something', async () => {
    expectProblem(
      await post(planner, '', { ...NOTE, difference: 'nothing' }),
      422,
      'invalid_values',
    );
    expectProblem(await post(planner, '', { ...NOTE, explanation: 'Vậy.' }), 400, 'invalid_body');
    expectProblem(await post(second, '', NOTE), 403, 'not_permitted');
    await written(planner, { ...NOTE, difference: 'kcn-bac-kan' });
    expectProblem(
      await office.app.inject({ url: '/api/explanations/proposed' }),
      401,
      'not_signed_in',
    );
  });

  it('is never rewritten', async () => {
    await expect(
      office.db.query(`update difference_note set explanation = 'Something else altogether'`),
    ).rejects.toThrow('never rewritten');
    await expect(office.db.query('delete from difference_note')).rejects.toThrow('insert only');
  });
});
