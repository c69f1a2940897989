import { createHash } from 'node:crypto';
import readWorkbookFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactly, type Office, openOffice, set } from '../../../test/desk.ts';
import type { TestPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';

const DAY = '2026-06-14';
let office: Office;
let board: TestPerson;
let parks: TestPerson;
let clusters: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  board = await office.person('board');
  parks = await office.person('reviewer_kcn');
  clusters = await office.person('reviewer_ccn');
});
afterAll(() => office?.close());

const report = (kind: 'kcn' | 'ccn', query: Record<string, number> = {}, day = DAY) =>
  read(office.app, '/api/reports/{kind}/{day}', { params: { kind, day }, query });
const ask = (path: string) => office.app.inject({ url: `/api/reports/${path}` });
const lock = (person: TestPerson, kind: string, day = DAY) =>
  office.desk.send(person, 'POST', `/api/reports/${kind}/${day}/lock`);
const leased = (ha: number) =>
  office.desk.approved(board, parks, {
    zone: 'kcn-yen-binh',
    effective_on: null,
    items: [set('leased_area_ha', exactly(ha))],
  });
const yenBinh = (of: Awaited<ReturnType<typeof report>>) =>
  of.report.zones.find(({ slug }) => slug === 'kcn-yen-binh');

describe('GET /api/reports/:kind/:day', () => {
  it('lists every zone of the kind, what is unknown as unknown, and sums only what is known', async () => {
    const { report: kcn, locked, versions } = await report('kcn');
    expect({ locked, versions }).toEqual({ locked: null, versions: [] });
    expect(kcn.zones).toHaveLength(19);
    expect(kcn.period).toEqual({ from: '2025-12-15', to: DAY });
    expect(kcn.totals.planned_area).toMatchObject({ zones: 17, zones_unknown: 2, max: null });
    expect(kcn.totals.leased_area).toEqual({ zones: 0, zones_unknown: 19, min: 0, max: 0 });
    expect(kcn.by_status.reduce((sum, { zones }) => sum + zones, 0)).toBe(19);
    const summary = await read(office.app, '/api/summary', { query: { as_of: DAY } });
    const stated = summary.groups.find((g) => g.dimension === 'kind' && g.kind === 'kcn');
    const exact = kcn.zones.filter(({ planned_area: p }) => p && p.min === p.max);
    expect(exact.reduce((sum, { planned_area: p }) => sum + (p?.min ?? 0), 0)).toBeCloseTo(
      stated?.known_ha ?? 0,
      2,
    );
    expect((await report('ccn')).report.zones).toHaveLength(68);
  });

  it('takes only days on which data close', async () => {
    expectProblem(await ask('kcn/2026-06-15'), 400, 'invalid_parameter');
    expectProblem(await ask('it_park/2026-06-14'), 400, 'invalid_parameter');
    expectProblem(await ask(`kcn/${DAY}?version=3`), 400, 'invalid_parameter');
  });

  it('counts a zone as confirmed by what was said in the period, and not after it', async () => {
    const end = '2026-12-14';
    const before = (await report('kcn', {}, end)).report;
    await office.desk.send(board, 'POST', '/api/zones/kcn-diem-thuy/confirmation', {});
    const after = (await report('kcn', {}, end)).report;
    expect(after.not_confirmed).toBe(before.not_confirmed - 1);
    expect(after.zones.find(({ slug }) => slug === 'kcn-diem-thuy')).toMatchObject({
      confirmed_on: '2026-11-22',
      confirmed: true,
    });
    // What was said in November does not confirm June.
    const june = (await report('kcn')).report;
    expect(june.zones.find(({ slug }) => slug === 'kcn-diem-thuy')).toMatchObject({
      confirmed_on: null,
      confirmed: false,
    });
  });
});

describe('a closed report', () => {
  it('is closed by a reviewer of the kind alone, and not before its day', async () => {
    expectProblem(
      await office.app.inject({ method: 'POST', url: `/api/reports/kcn/${DAY}/lock` }),
      401,
      'not_signed_in',
    );
    expectProblem(await lock(board, 'kcn'), 403, 'not_permitted');
    expectProblem(await lock(clusters, 'kcn'), 403, 'not_permitted');
    expectProblem(await lock(parks, 'kcn', '2026-12-14'), 409, 'wrong_state');
  });

  it('stays as it is whatever is approved later; closing again makes a new version', async () => {
    const live = (await report('kcn')).report;
    const first = await lock(parks, 'kcn');
    expect(first.statusCode, first.body).toBe(201);
    const closed = await report('kcn');
    expect(closed.locked).toMatchObject({ version: 1, office: 'board', revision: live.revision });
    expect(closed.report).toEqual(live);
    expect((await lock(parks, 'kcn')).json()).toEqual(first.json());

    await leased(300);
    expect((await report('kcn')).report).toEqual(live);
    expect(yenBinh(await report('kcn', { version: 0 }))?.leased_area).toMatchObject({ min: 300 });

    const second = (await lock(parks, 'kcn')).json<{ version: number }>();
    expect(second.version).toBe(2);
    const newest = await report('kcn');
    expect(newest.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(yenBinh(newest)?.leased_area).toMatchObject({ min: 300, max: 300 });
    const older = await report('kcn', { version: 1 });
    expect(older.report).toEqual(live);

    const raw = (await ask(`kcn/${DAY}?version=1`)).body;
    const bytes = raw.slice(raw.indexOf('"report":') + '"report":'.length, -1);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(older.locked?.sha256);
  });

  it('can neither be changed nor taken away, nor written by somebody who may not', async () => {
    const { db } = office;
    await expect(db.query(`update report_snapshot set version = 9`)).rejects.toThrow('insert only');
    await expect(db.query(`delete from report_snapshot`)).rejects.toThrow('insert only');
    const insert = (person: number, hash: string) =>
      db.query(`insert into report_snapshot (kind, closing_day, version, revision, made_by, at, content, sha256)
        values ('kcn', '2025-12-14', 1, 1, ${person}, now(), '{}', '${hash}')`);
    const right = createHash('sha256').update('{}').digest('hex');
    await expect(insert(clusters.id, right)).rejects.toThrow('may not close');
    await expect(insert(parks.id, 'a'.repeat(64))).rejects.toThrow('hash');
  });
});

describe('the workbook', () => {
  it('holds the figures of the report, numbers as numbers, and runs nothing', async () => {
    const name = '=HYPERLINK("http://example.test")';
    await office.desk.approved(board, parks, {
      zone: 'kcn-song-cong-1',
      effective_on: null,
      items: [set('developer', { text: name })],
    });
    const { report: kcn } = await report('kcn', { version: 0 });
    const reply = await ask(`kcn/${DAY}.xlsx?version=0`);
    expect(reply.statusCode, reply.body.slice(0, 300)).toBe(200);
    expect(reply.headers['content-disposition']).toContain(`bao-cao-kcn-${DAY}.xlsx`);
    const [main, open, notes] = await readWorkbookFile(reply.rawPayload);
    const rows = main?.data ?? [];
    const header = rows.findIndex(([first]) => first === 'Khu công nghiệp');
    const column = (title: string) => rows[header]?.indexOf(title) ?? -1;
    const zones = rows.slice(header + 1, header + 1 + kcn.zones.length);
    expect(zones.map(([first]) => first)).toEqual(kcn.zones.map(({ name_vi }) => name_vi));
    for (const [n, zone] of kcn.zones.entries()) {
      const said = zones[n]?.[column('Diện tích quy hoạch (ha)')];
      const { planned_area: area } = zone;
      if (area === null) expect(said).toBe('Chưa công bố');
      else if (area.min === area.max && !area.approx) expect(said).toBe(area.min);
      else expect(typeof said).toBe('string');
    }
    const developers = zones.map((row) => row[column('Chủ đầu tư hạ tầng')]);
    expect(developers).toContain(`'${name}`);
    expect(open?.data[0]?.[0]).toBe(`${kcn.not_confirmed} nơi chưa được xác nhận trong kỳ`);
    expect(open?.data).toHaveLength(kcn.not_confirmed + 1);
    expect(JSON.stringify(notes?.data)).toContain('Điều 2 khoản 22');
  });
});
