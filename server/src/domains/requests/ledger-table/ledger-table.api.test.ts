import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION, type Office, openOffice } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import { ledgerHeader } from '../../../lib/ledger-table.ts';
import { csvRows, writeCsv } from '../../../lib/sheet/csv.ts';
import { writeSheets } from '../../../lib/sheet/workbook.ts';
import type { LedgerEntry } from '../entries/schema.ts';

let office: Office;
let app: FastifyInstance;
let board: TestPerson;
let doit: TestPerson;
let parks: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  ({ app } = office);
  board = await office.person('board');
  doit = await office.person('doit');
  parks = await office.person('reviewer_kcn');
});
afterAll(() => office?.close());

const NAMES = [
  'slug',
  'recipient',
  'stage',
  'area_ha',
  'on_date',
  'decision_no',
  'investor',
  'hidden',
];
const ROWS = [
  ['kcn-yen-binh', 'tenant', 'allocated', '12,5', '2026-03-01', '01/QĐ', 'Công ty A', 'investor'],
  ['kcn-yen-binh', 'Nhà đầu tư thứ cấp', 'Cam kết', '4', '4/5/2026', '02/QĐ', 'Công ty B', ''],
  ['kcn-nam-pho-yen', 'developer', 'cleared', '30', '2026-02-01', '03/QĐ', '', ''],
];
const csv = (rows: string[][], names = NAMES) => Buffer.from(writeCsv([names, ...rows]));

interface Preview {
  rows: {
    row: number;
    slug: string;
    entry: LedgerEntry | null;
    problems: { column: string; code: string; detail: string | null }[];
  }[];
  problems: { code: string; column: string | null }[];
  valid: number;
  invalid: number;
  known: number;
}
const upload = async (body: Buffer, format = 'csv', person = board): Promise<Preview> => {
  const reply = await send(body, format, person);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Preview>();
};
const send = (body: Buffer, format: string, person: TestPerson): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url: `/api/ledger/preview?format=${format}`,
    headers: { ...person.headers, 'content-type': 'text/csv' },
    payload: body,
  });

describe('a table of the ledger', () => {
  it('is read whole, entered as one request a zone, and known again', async () => {
    const preview = await upload(csv(ROWS));
    expect(preview).toMatchObject({ valid: 3, invalid: 0, known: 0, problems: [] });
    expect(preview.rows[0]?.entry).toMatchObject({
      action: 'enter',
      area_ha: 12.5,
      on_date: '2026-03-01',
      hidden: ['investor'],
    });
    expect(preview.rows[1]?.entry).toMatchObject({
      recipient: 'tenant',
      stage: 'committed',
      on_date: '2026-05-04',
    });
    const body = {
      rows: preview.rows.map(({ slug, entry }) => ({ zone: slug, entry })),
      reason: 'Sổ năm 2026',
      source: DECISION,
    };
    const made = await office.desk.send(board, 'POST', '/api/ledger/requests', body);
    expect(made.statusCode, made.body).toBe(201);
    const { requests, state } = made.json<{
      requests: { id: number; zone: string }[];
      state: string;
    }>();
    expect(state).toBe('submitted');
    expect(requests.map(({ zone }) => zone)).toEqual(['kcn-yen-binh', 'kcn-nam-pho-yen']);
    for (const { id } of requests) {
      const request = await office.desk.read(parks, id);
      await office.desk.step(parks, request, 'approve', {});
    }
    const { items } = await read(app, '/api/allocations', { query: {} });
    expect(items).toHaveLength(3);

    // What was given away can be read again: those entries are known, and nothing doubles.
    const given = (await app.inject('/api/allocations.csv')).rawPayload;
    expect(await upload(given)).toMatchObject({ rows: [], known: 3, valid: 0, problems: [] });
    const workbook = (await app.inject('/api/allocations.xlsx')).rawPayload;
    expect(await upload(workbook, 'xlsx')).toMatchObject({ known: 3, valid: 0 });
  });

  it('says what is wrong, cell by cell, and repairs nothing', async () => {
    const wrong = await upload(
      csv([
        ['nowhere', 'tenant', 'allocated', '1', '2026-03-01', '11/QĐ', '', ''],
        ['kcn-yen-binh', 'someone', 'revoked', '1.200', '31/2/2026', '12/QĐ', '', 'name'],
        ['kcn-yen-binh', '', 'allocated', '~45', '2026-03-01', '12/QĐ', '', ''],
        ['ccn-huyen-tung', 'tenant', 'allocated', '1', '2026-03-01', '11/QĐ', '', ''],
      ]),
    );
    expect(wrong).toMatchObject({ valid: 0, invalid: 4 });
    const codes = wrong.rows.map(({ problems }) =>
      problems.map(({ column, code }) => `${column} ${code}`),
    );
    expect(codes).toEqual([
      ['slug unknown_slug'],
      [
        'hidden unknown_code',
        'recipient unknown_code',
        'stage unknown_code',
        'area_ha figure_ambiguous',
        'on_date day_unreadable',
      ],
      ['recipient cell_missing', 'area_ha figure_unreadable'],
      ['slug foreign_kind', 'decision_no repeated_decision'],
    ]);
    const formula = await writeSheets([
      { name: 'a', columns: [], headers: 1, rows: [NAMES, ...ROWS] },
    ]);
    expect(await upload(formula, 'xlsx')).toMatchObject({ valid: 3 });
    const twice = await upload(csv([ROWS[0] ?? [], ROWS[0] ?? []]));
    expect(twice.rows[1]?.problems).toMatchObject([
      { column: 'decision_no', code: 'repeated_decision' },
    ]);
    expect((await upload(Buffer.from(csvRows([['a', 'b']])))).problems).toMatchObject([
      { code: 'no_slug_column' },
    ]);
  });

  it('is entered as a whole or not at all', async () => {
    const { rows } = await upload(csv(ROWS.map((row) => row.with(5, ''))));
    const entries = rows.map(({ slug, entry }) => ({ zone: slug, entry }));
    const last = entries[2];
    const body = {
      rows: [...entries, { ...last, entry: { ...last?.entry, area_ha: 9_999 } }],
      reason: 'Sổ',
      source: DECISION,
    };
    const refused = await office.desk.send(board, 'POST', '/api/ledger/requests', body);
    const problem = expectProblem(refused, 422, 'invalid_values') as {
      errors?: { pointer: string }[];
    };
    expect(problem.errors?.[0]?.pointer).toMatch(/^\/rows\/[23]\/entry/);
    const { items } = await read(app, '/api/requests', {
      query: { mine: 'true' },
      headers: board.headers,
    });
    expect(items).toHaveLength(2);
  });

  it('is for those who may enter allocations; the empty one has every column', async () => {
    expectProblem(await send(csv(ROWS), 'csv', parks), 403, 'not_permitted');
    expect(await upload(csv(ROWS), 'csv', doit)).toMatchObject({ valid: 0, invalid: 3 });
    const empty = await app.inject({ url: '/api/ledger/template.csv', headers: board.headers });
    expect(empty.body).toBe(writeCsv(ledgerHeader()));
    expect(await upload(empty.rawPayload)).toMatchObject({ valid: 0, invalid: 0 });
  });
});
