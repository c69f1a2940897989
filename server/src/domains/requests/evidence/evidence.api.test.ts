import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Office, openOffice } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';

let office: Office;
let db: Database;
let app: FastifyInstance;
let desk: Desk;
let board: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  office = await openOffice();
  ({ db, app, desk } = office);
  board = await office.person('board');
  reviewer = await office.person('reviewer_kcn');
});
afterAll(() => office?.close());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000, 7)]);
const put = (person: TestPerson, id: number, bytes: Buffer, name = 'Quyết định 12.pdf') =>
  app.inject({
    method: 'PUT',
    url: `/api/requests/${id}/evidence?name=${encodeURIComponent(name)}`,
    headers: { ...person.headers, 'content-type': 'application/pdf' },
    payload: bytes,
  });
const get = (person: TestPerson, id: number) =>
  app.inject({ url: `/api/evidence/${id}`, headers: person.headers });

const draft = () =>
  desk.draft(board, {
    zone: 'kcn-yen-binh',
    items: [{ field: 'contact', action: 'set', value: { text: 'a' } }],
  });

describe('evidence', () => {
  it('is kept byte by byte, listed, and sent as a file that no page can run', async () => {
    const made = await draft();
    const added = await put(board, made.id, PDF);
    expect(added.statusCode, added.body).toBe(201);
    const stored = added.json<{ id: number }>();
    expect(stored).toMatchObject({
      name: 'Quyết định 12.pdf',
      type: 'application/pdf',
      size: 4009,
    });
    expect((await put(board, made.id, PDF)).json()).toMatchObject({ id: stored.id });
    const seen = await desk.read(board, made.id);
    expect(seen.evidence).toMatchObject([{ id: stored.id }]);
    expect(seen.version).toBe(made.version);

    expectProblem(await get(reviewer, stored.id), 404, 'not_found');
    await desk.step(board, seen, 'submit');
    const file = await get(reviewer, stored.id);
    expect(file.rawPayload.equals(PDF)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    expectProblem(await app.inject(`/api/evidence/${stored.id}`), 401, 'not_signed_in');

    // Handed in: nothing is added or taken away any more.
    expectProblem(await put(board, made.id, PDF), 409, 'wrong_state');
    const url = `/api/requests/${made.id}/evidence/${stored.id}`;
    expectProblem(await desk.send(board, 'DELETE', url), 409, 'wrong_state');
    await expect(db.query('delete from evidence')).rejects.toThrow(/insert only/);
  });

  it('is taken out of a draft by its author, and stays in the record', async () => {
    const made = await draft();
    const { id } = (await put(board, made.id, PDF)).json<{ id: number }>();
    const url = `/api/requests/${made.id}/evidence/${id}`;
    expectProblem(await desk.send(reviewer, 'DELETE', url), 404, 'not_found');
    expect((await desk.send(board, 'DELETE', url)).statusCode).toBe(204);
    const seen = await desk.read(board, made.id);
    expect(seen.evidence).toEqual([]);
    expect(seen.events.map(({ what }) => what)).toEqual([
      'created',
      'evidence_added',
      'evidence_removed',
    ]);
    expectProblem(await get(board, id), 404, 'not_found');
    const [kept] = await db.query<{ size: number }>(
      'select octet_length(bytes) as size from evidence where id = $1',
      [id],
    );
    expect(kept?.size).toBe(PDF.length);
  });

  it('is a PDF or a picture by its bytes, with a plain name, and not too large', async () => {
    const made = await draft();
    const html = await put(board, made.id, Buffer.from('<script>alert(1)</script>'));
    expectProblem(html, 415, 'unsupported_media_type');
    expectProblem(await put(board, made.id, PDF, '../../etc/passwd'), 400, 'invalid_parameter');
    const large = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]);
    expectProblem(await put(board, made.id, large), 413, 'payload_too_large');
    expectProblem(await put(reviewer, made.id, PDF), 404, 'not_found');
  });
});
