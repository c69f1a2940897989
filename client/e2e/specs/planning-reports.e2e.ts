import readWorkbookFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report, Summary } from '../../src/api/schema.gen.ts';
import { PLANNING_WORDS } from '../../src/i18n/planning.ts';
import { type Atlas, textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { DESKTOP, PHONE } from '../harness/browser.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { type VisitOptions, withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
const p = PLANNING_WORDS.vi;
const DAY = '2026-06-14';
let atlas: RunningAtlas;
let board: Official;
let reviewer: Official;

beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(atlas);
  board = await admin.invite('board', ['board']);
  reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
});
afterAll(() => atlas?.stop());

async function openPage(page: string, options: VisitOptions = {}): Promise<Atlas> {
  const opened = await visit({ url: atlas.url, ...options });
  await opened.open(`/?view=planning&plan=${page}&v=1`);
  return opened;
}

const ask = async <T>(path: string): Promise<T> => (await fetch(atlas.url + path)).json() as T;
const figures = (reader: Atlas, name: string) =>
  reader.page.locator(`.report-table [data-column="${name}"]`).allInnerTexts();

/** The parks' report of June, from a page that has it. */
async function parksReport(options: VisitOptions = {}): Promise<Atlas> {
  const reader = await openPage('report', options);
  await reader.page.getByText(p.report.kinds.kcn, { exact: true }).click();
  await reader.page.getByLabel(p.report.closing).selectOption(DAY);
  await reader.page.getByRole('heading', { name: p.report.title.kcn }).waitFor();
  await reader.page.locator('.report-table tr[data-zone="kcn-yen-binh"]').waitFor();
  return reader;
}

describe('reconciliation', () => {
  test('shows every contradiction that the API computes, with both sides', async () => {
    const { contradictions, agreements } = await ask<Summary>('/api/summary');
    expect(contradictions.length).toBeGreaterThan(5);
    const reader = await openPage('reconciliation');
    const rows = reader.page.locator('.recon-table tbody tr[data-key]');
    await rows.first().waitFor();
    const open = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-key')));
    expect(open.toSorted()).toEqual(contradictions.map(({ key }) => key).toSorted());
    for (const { key, title_vi } of contradictions) {
      expect(await textOf(reader.page.locator(`tr[data-key="${key}"]`))).toContain(title_vi);
    }
    await reader.page.getByText(p.reconciliation.shows.all, { exact: true }).click();
    const all = await rows.evaluateAll((list) => list.map((row) => row.getAttribute('data-key')));
    for (const { key } of agreements) expect(all).toContain(key);
    expect(all).toContain('kcn-bac-kan');
  });
});

describe('a report', () => {
  test('says on screen what the workbook says', async () => {
    const reader = await parksReport();
    const { report } = await ask<Report>(`/api/reports/kcn/${DAY}`);
    const bytes = Buffer.from(
      await (await fetch(`${atlas.url}/api/reports/kcn/${DAY}.xlsx`)).arrayBuffer(),
    );
    const rows = (await readWorkbookFile(bytes))[0]?.data ?? [];
    const header = rows.findIndex(([first]) => first === p.report.columns.name.kcn);
    const inFile = (column: string) => {
      const at = rows[header]?.indexOf(column) ?? -1;
      expect(at, column).toBeGreaterThan(0);
      return rows
        .slice(header + 1, header + 1 + report.zones.length)
        .map((row) => row[at])
        .map((cell) => (typeof cell === 'number' ? cell.toLocaleString('vi-VN') : cell));
    };
    for (const name of ['planned_area', 'industrial_area', 'leased_area'] as const) {
      const onScreen = await figures(reader, name);
      expect(onScreen).toHaveLength(19);
      // "từ 290 trở lên" on screen and "từ 290" in a cell say the same.
      expect(onScreen.map((text) => text.replace(' trở lên', ''))).toEqual(
        inFile(p.report.columns[name]),
      );
    }
    expect(await reader.page.locator('.report-open li').count()).toBe(report.not_confirmed);
  });

  test('that is closed stays as it is after a later approval', async () => {
    const office = await parksReport({ as: reviewer });
    await office.button(p.report.lock).click();
    await office.page.getByText(p.report.lockDone(1)).waitFor();
    const before = await figures(office, 'leased_area');
    await reviewer.approve(await board.proposeLeased('kcn-yen-binh', 301.5));
    const reader = await parksReport();
    await reader.page.getByText(/^Đã chốt lần 1/).waitFor();
    expect(await figures(reader, 'leased_area')).toEqual(before);
    expect(before).not.toContain('301,5');
    await reader.page.getByLabel(p.report.version).selectOption('0');
    await reader.page.getByText('301,5', { exact: true }).first().waitFor();
    expect((await ask<Report>(`/api/reports/kcn/${DAY}`)).locked?.version).toBe(1);
  });

  test.each([DESKTOP, PHONE])('is readable for everybody at %o', async (screen) => {
    const reader = await openPage('report', { screen });
    await reader.page.locator('.report-table tbody tr').first().waitFor();
    expect(await axeViolations(reader.page)).toEqual([]);
    await reader.open('/?view=planning&plan=reconciliation&v=1');
    await reader.page.locator('.recon-table tbody tr').first().waitFor();
    expect(await axeViolations(reader.page)).toEqual([]);
  });
});
