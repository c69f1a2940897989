import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION, type Desk, type Office, openOffice, set, TODAY } from '../../../../test/desk.ts';
import type { TestPerson } from '../../../../test/people.ts';
import { expectProblem, read } from '../../../../test/read.ts';
import type { Database } from '../../../db/database.ts';
import { writeCsv } from '../../../lib/sheet/csv.ts';
import type { ChangeItem } from '../item-schema.ts';
import type { ChangeRequest } from '../schema.ts';
import { plainText } from './cell/cell.ts';
import { readCsv } from './file/csv.ts';
import { readWorkbook, writeWorkbook } from './file/workbook.ts';
import type { Preview } from './preview.ts';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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

const download = (person: TestPerson, format: string, kind: string) =>
  app.inject({ url: `/api/desk/table.${format}?kind=${kind}`, headers: person.headers });

/** The current table, cell by cell. */
async function tableOf(person: TestPerson, kind: string): Promise<string[][]> {
  const reply = await download(person, 'csv', kind);
  expect(reply.statusCode, reply.body).toBe(200);
  const table = readCsv(reply.rawPayload);
  if ('problem' in table) throw new Error(table.problem.message);
  return table.rows.map((row) => [...row]);
}

async function upload(
  person: TestPerson,
  payload: Buffer | string,
  format = 'csv',
  type = format === 'csv' ? CSV : XLSX,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: `/api/desk/table/preview?format=${format}`,
    headers: { ...person.headers, 'content-type': type },
    payload,
  });
}

async function preview(person: TestPerson, payload: Buffer | string, format = 'csv') {
  const reply = await upload(person, payload, format);
  expect(reply.statusCode, reply.body).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  return reply.json<Preview>();
}

/** A table with the given columns only, of zones by slug. */
const rows = (...table: string[][]) => writeCsv(table);
const problemsOf = ({ problems, rows: all }: Preview) =>
  [...problems, ...all.flatMap((row) => row.problems)].map(({ row, column, code }) => [
    row,
    column,
    code,
  ]);

const ONE = 'kcn-song-cong-1';
const TWO = 'kcn-song-cong-2';

describe('the current table', () => {
  it('is for the office that keeps the kind', async () => {
    for (const format of ['csv', 'xlsx']) {
      expectProblem(await app.inject(`/api/desk/table.${format}?kind=kcn`), 401, 'not_signed_in');
      expectProblem(await download(doit, format, 'kcn'), 403, 'not_permitted');
      expectProblem(await download(reviewer, format, 'kcn'), 403, 'not_permitted');
      expectProblem(await download(board, format, 'ccn'), 403, 'not_permitted');
    }
  });

  it('is the same in both formats, a row for each zone', async () => {
    const table = await tableOf(doit, 'ccn');
    const { numberMatched } = await read(app, '/api/zones', {
      query: { kind: 'ccn', counted: 'all', limit: 1 },
    });
    expect(table).toHaveLength(numberMatched + 2);
    expect(table[0]?.slice(0, 4)).toEqual(['slug', 'kind', 'name', 'name_vi']);
    expect(table[0]).not.toContain('orientation');
    const reply = await download(doit, 'xlsx', 'ccn');
    expect(reply.headers).toMatchObject({
      'content-type': XLSX,
      'content-disposition': `attachment; filename="ccn-${TODAY}.xlsx"`,
      'cache-control': 'no-store',
    });
    expect(await readWorkbook(reply.rawPayload)).toEqual({ rows: table });
  });

  it('shows figures as they are known', async () => {
    const table = await tableOf(board, 'kcn');
    const cell = (slug: string, column: string) =>
      table.find(([first]) => first === slug)?.[table[0]?.indexOf(column) ?? -1];
    expect(cell(ONE, 'planned_area_ha')).toBe('196,88');
    expect(cell(ONE, 'occupancy_stated_pct')).toBe('>90');
    expect(cell(ONE, 'status')).toBe('Đang hoạt động');
  });

  it('sent back as it is changes nothing, whatever the kind and the format', async () => {
    for (const [person, kind] of [
      [board, 'kcn'],
      [board, 'it_park'],
      [doit, 'ccn'],
    ] as const) {
      for (const format of ['csv', 'xlsx']) {
        const file = (await download(person, format, kind)).rawPayload;
        const table = await preview(person, file, format);
        expect(table).toMatchObject({ rows: [], problems: [], changed: 0 });
        expect(table.unchanged).toBeGreaterThan(0);
      }
    }
  });
});

describe('a preview', () => {
  it('shows what each changed cell does, and keeps nothing', async () => {
    const before = await read(app, '/api');
    const file = rows(
      ['slug', 'leased_area_ha', 'status', 'developer', 'industry', 'occupancy_stated_pct'],
      [ONE, '~100,5', 'Đang xây dựng hạ tầng', "'=HYPERLINK(1)", '26; luyện kim', '-'],
      [TWO, '', '', '', '', ''],
    );
    const { rows: changed, ...counts } = await preview(board, file);
    expect(counts).toEqual({ problems: [], changed: 1, unchanged: 1, revision: before.revision });
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ row: 2, slug: ONE, zone: { slug: ONE, kind: 'kcn' } });
    const changes = new Map(changed[0]?.changes.map((change) => [change.field, change]));
    expect(changes.get('leased_area_ha')?.proposed).toMatchObject({
      min: 100.5,
      max: 100.5,
      approx: true,
      unit: 'ha',
    });
    expect(changes.get('status')).toMatchObject({
      standing: { text: 'operating', claim: `${ONE}/status/1` },
      proposed: { text: 'under_construction' },
    });
    expect(changes.get('developer')?.proposed).toMatchObject({ text: '=HYPERLINK(1)' });
    expect(changes.get('industry')?.proposed).toMatchObject({ items: ['26', 'luyện kim'] });
    expect(changes.get('occupancy_stated_pct')).toMatchObject({
      standing: { min: 90, min_inclusive: false },
      proposed: null,
    });
    const items: ChangeItem[] = [...(changed[0]?.items ?? [])];
    expect(items.map(({ field, action }) => `${field} ${action}`)).toEqual([
      'status set',
      'leased_area_ha set',
      'occupancy_stated_pct clear',
      'developer set',
      'industry set',
    ]);
    const { numberMatched } = (
      await app.inject({ url: '/api/requests', headers: board.headers })
    ).json<{ numberMatched: number }>();
    expect(numberMatched).toBe(0);
  });

  it('names every problem with its row and column', async () => {
    const file = rows(
      ['name', 'slug', 'planned_area_ha', 'status', 'leased_area_ha', 'secret', 'kind', 'name_vi'],
      ['', ONE, '1.200', 'chạy', '10..', '', '', ''],
      ['', TWO, '', '', '9999', 'x', '', ''],
      ['', 'kcn-nowhere', '1', '', '', '', '', ''],
      ['', 'ccn-ba-xuyen', '1', '', '', '', '', ''],
      ['', '', '5', '', '', '', '', ''],
      ['Another', 'kcn-yen-binh', '', '', '', '', 'ccn', '-'],
      ['', ONE, '7', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
    );
    const table = await preview(board, file);
    expect(problemsOf(table)).toEqual([
      [null, 'secret', 'unknown_column'],
      [2, 'planned_area_ha', 'figure_ambiguous'],
      [2, 'leased_area_ha', 'figure_unreadable'],
      [2, 'status', 'not_a_code'],
      [3, 'leased_area_ha', 'impossible_areas'],
      [4, 'slug', 'unknown_slug'],
      [5, 'slug', 'foreign_kind'],
      [6, 'slug', 'slug_missing'],
      [7, 'kind', 'read_only'],
      [7, 'name', 'read_only'],
      [7, 'name_vi', 'cannot_be_cleared'],
      [8, 'slug', 'repeated_row'],
    ]);
    expect(table.changed).toBe(0);
    expect(table.rows[0]?.problems[0]).toMatchObject({
      message: 'can be read in two ways; write: 1200 / 1,2000',
      detail: '1200 / 1,2000',
    });
  });

  it('takes what any spreadsheet makes of the table', async () => {
    const table = await tableOf(board, 'kcn');
    const at = table[0]?.indexOf('contact') ?? -1;
    const [names = [], labels = [], ...zones] = table;
    const edited = [names, ...zones.reverse(), labels].map((row) =>
      row.map((cell, i) => (i === at && row[0] === ONE ? 'Phòng Đầu tư' : cell)),
    );
    const english = edited.map((row) => row.map((cell) => cell.replace(/^(\d+),(\d+)$/, '$1.$2')));
    const quoted = (sign: string) =>
      english.map((row) =>
        row.map((cell) => JSON.stringify(cell).replaceAll('\\"', '""')).join(sign),
      );
    for (const file of [
      writeCsv(edited),
      quoted(',').join('\n').replaceAll('\\n', '\n'),
      Buffer.from(`\ufeff${quoted('\t').join('\r\n').replaceAll('\\n', '\n')}`, 'utf16le'),
      await writeWorkbook('x', edited),
    ]) {
      const format = Buffer.isBuffer(file) && file[0] === 0x50 ? 'xlsx' : 'csv';
      const { rows: changed, problems } = await preview(board, file, format);
      expect(problems).toEqual([]);
      expect(changed.map(({ slug, items }) => [slug, items])).toEqual([
        [ONE, [{ field: 'contact', scope: '', action: 'set', value: { text: 'Phòng Đầu tư' } }]],
      ]);
    }
  });

  it('says what is wrong with a file that is no table', async () => {
    for (const [file, format, code] of [
      ['name;x\n', 'csv', 'no_slug_column'],
      ['slug;name;name\n', 'csv', 'repeated_column'],
      ['slug;name\n', 'csv', 'no_rows'],
      [Buffer.from([0x73, 0x3b, 0xf4]), 'csv', 'not_text'],
      ['slug;name', 'xlsx', 'not_workbook'],
    ] as const) {
      const table = await preview(board, file, format);
      expect(table).toMatchObject({ rows: [], changed: 0, problems: [{ code }] });
    }
    const long = `slug\n${`${ONE}\n`.repeat(5_002)}`;
    expect(problemsOf(await preview(board, long))).toEqual([[null, null, 'too_many_rows']]);
    const many = `slug;status;planned_area_ha\n${`${ONE};x;y\n`.repeat(5_000)}`;
    const told = await preview(board, many);
    expect(told.problems).toEqual([]);
    expect(told.rows).toHaveLength(5_000);
  });

  it('is refused to whoever may not propose, and to other bodies', async () => {
    expectProblem(await upload(reviewer, 'slug\n'), 403, 'not_permitted');
    const stranger = await app.inject({
      method: 'POST',
      url: '/api/desk/table/preview?format=csv',
      headers: { 'content-type': CSV },
      payload: 'slug\n',
    });
    expectProblem(stranger, 401, 'not_signed_in');
    for (const type of [XLSX, 'application/vnd.ms-excel', 'application/octet-stream']) {
      const reply = await upload(board, `slug\n${ONE}`, 'csv', type);
      expect(reply.json<Preview>(), reply.body).toMatchObject({ problems: [], unchanged: 1 });
    }
    expectProblem(
      await upload(board, '{}', 'csv', 'application/json'),
      415,
      'unsupported_media_type',
    );
    expectProblem(await upload(board, 'slug\n', 'ods', CSV), 400, 'invalid_parameter');
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    expectProblem(await upload(board, large), 413, 'payload_too_large');
  });
});

describe('the requests of a table', () => {
  const contact = (text: string) => [set('contact', { text })];
  const send = (person: TestPerson, body: object) =>
    desk.send(person, 'POST', '/api/desk/table/requests', body);
  const count = async () =>
    (await db.query<{ n: number }>('select count(*)::integer as n from change_request'))[0]?.n;

  it('are one for each row, handed in when they say why and by what', async () => {
    const file = rows(['slug', 'contact', 'planned_area_ha'], [ONE, 'a', '>=200'], [TWO, 'b', '']);
    const { rows: changed, revision } = await preview(board, file);
    const body = {
      rows: changed.map(({ slug, items }) => ({ slug, items })),
      reason: 'Rà soát quý IV',
      source: DECISION,
      effective_on: '2026-10-01',
      base_revision: revision,
    };
    const reply = await send(board, body);
    expect(reply.statusCode, reply.body).toBe(201);
    const { batch, state, requests } = reply.json<{
      batch: string;
      state: string;
      requests: { id: number; zone: string }[];
    }>();
    expect(state).toBe('submitted');
    expect(requests.map(({ zone }) => zone)).toEqual([ONE, TWO]);
    const listed = await app.inject({
      url: `/api/requests?batch=${batch}`,
      headers: reviewer.headers,
    });
    const { items } = listed.json<{ items: ChangeRequest[] }>();
    expect(items.map(({ id }) => id).sort()).toEqual(requests.map(({ id }) => id).sort());
    for (const request of items) {
      expect(request).toMatchObject({
        state: 'submitted',
        batch,
        reason: body.reason,
        effective_on: '2026-10-01',
        author: { id: board.id },
      });
    }
    const first = await desk.read(reviewer, requests[0]?.id ?? 0);
    expect(first.items).toEqual([
      {
        field: 'planned_area_ha',
        scope: '',
        action: 'set',
        value: { min: 200, min_inclusive: true, approx: false },
      },
      { field: 'contact', scope: '', action: 'set', value: { text: 'a' } },
    ]);
    await desk.step(reviewer, first, 'approve', {});
    const table = await tableOf(board, 'kcn');
    const row = table.find(([slug]) => slug === ONE);
    const cell = (column: string) => row?.[table[0]?.indexOf(column) ?? -1];
    expect([cell('planned_area_ha'), cell('contact')]).toEqual(['>=200', 'a']);
    expect(await preview(board, file)).toMatchObject({ changed: 1, unchanged: 1, problems: [] });
  });

  it('are drafts while a reason or a source is missing, or when asked for', async () => {
    for (const shared of [
      {},
      { reason: 'Vì sao' },
      { reason: 'Vì sao', source: { title: 'Quyết định', publisher: '' } },
      { reason: 'Vì sao', source: DECISION, draft: true },
    ]) {
      const reply = await send(board, { rows: [{ slug: ONE, items: contact('c') }], ...shared });
      expect(reply.statusCode, reply.body).toBe(201);
      const { state, requests } = reply.json<{ state: string; requests: { id: number }[] }>();
      expect(state).toBe('draft');
      expect(await desk.read(board, requests[0]?.id ?? 0)).toMatchObject({ state: 'draft' });
    }
  });

  it('are made all or not at all, with every fault by its row', async () => {
    const before = await count();
    const whole = { reason: 'Vì sao', source: DECISION };
    const faulty = await send(board, {
      ...whole,
      rows: [
        { slug: ONE, items: contact('d') },
        { slug: TWO, items: [set('planned_area_ha', { min: 5, max: 1 })] },
        { slug: 'kcn-yen-binh', items: [set('leased_area_ha', { min: 90_000, max: 90_000 })] },
      ],
    });
    const { errors } = expectProblem(faulty, 422, 'invalid_values');
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/rows/1/items/0/value', 'bounds_swapped'],
      ['/rows/2/items/0', 'impossible_areas'],
    ]);
    const unknown = await send(board, {
      ...whole,
      rows: ['kcn-nowhere', ONE, ONE].map((slug) => ({ slug, items: contact('e') })),
    });
    expect(
      expectProblem(unknown, 422, 'invalid_values').errors?.map(({ pointer, code }) => [
        pointer,
        code,
      ]),
    ).toEqual([
      ['/rows/0/slug', 'unknown_slug'],
      ['/rows/2/slug', 'repeated_row'],
    ]);
    for (const person of [doit, reviewer]) {
      const foreign = await send(person, {
        ...whole,
        rows: [
          { slug: 'ccn-ba-xuyen', items: contact('f') },
          { slug: ONE, items: contact('f') },
        ],
      });
      expectProblem(foreign, 403, 'not_permitted');
    }
    expectProblem(await send(board, { rows: [] }), 400, 'invalid_body');
    expect(await count()).toBe(before);
  });

  it('are told when other values were approved since the preview', async () => {
    const { revision } = await preview(board, rows(['slug'], [ONE]));
    await db.transaction(async (tx) => {
      const [made] = await tx.query<{ id: number }>(
        `insert into revision (kind, actor, reason) values ('request', 'board', '') returning id`,
      );
      await tx.query(
        `update choice set rev = int4range(lower(rev), $2)
         where field = 'planned_area_ha' and upper_inf(rev) and zone = (select id from zone where slug = $1)`,
        [TWO, made?.id],
      );
    });
    const reply = await send(board, {
      rows: [
        { slug: ONE, items: contact('g') },
        { slug: TWO, items: [set('planned_area_ha', { min: 250, max: 250 })] },
      ],
      reason: 'Vì sao',
      source: DECISION,
      base_revision: revision,
    });
    const { errors } = expectProblem(reply, 409, 'outdated_values');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/rows/1/items/0']);
  });

  it('come from a whole table at once', async () => {
    const table = await tableOf(doit, 'ccn');
    const slugs = table.slice(2).map(([slug = '']) => plainText(slug));
    const body = {
      rows: slugs.map((slug) => ({ slug, items: contact('Sở Công Thương') })),
      reason: 'Đầu mối chung',
      source: DECISION,
    };
    const reply = await send(doit, body);
    expect(reply.statusCode, reply.body).toBe(201);
    expect(reply.json<{ requests: object[] }>().requests).toHaveLength(slugs.length);
  });
});
