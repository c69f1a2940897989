import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESK_WORDS } from '../../src/i18n/desk.ts';
import { LEDGER_WORDS } from '../../src/i18n/ledger.ts';
import { textOf } from '../drivers/atlas.ts';
import { Desk } from '../drivers/desk.ts';
import { axeViolations } from '../harness/axe.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { textOfPdf } from '../harness/pdf.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
const words = DESK_WORDS.vi.entries;
const ledger = LEDGER_WORDS.vi;

let atlas: RunningAtlas;
let board: Official;
let reviewer: Official;
beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(atlas);
  board = await admin.invite('board', ['board']);
  reviewer = await admin.invite('reviewer-kcn', ['reviewer_kcn']);
});
afterAll(() => atlas?.stop());

/** A plot of about 30 ha in the south of the province. */
const PLOT = {
  type: 'Polygon',
  coordinates: [
    [
      [105.88, 21.4],
      [105.886, 21.4],
      [105.886, 21.4045],
      [105.88, 21.4045],
      [105.88, 21.4],
    ],
  ],
};

interface Progress {
  recorded_ha: number;
  by_orientation: { orientation: string; recorded_ha: number }[];
  by_zone: { zone: string; recorded_ha: number }[];
}

const json = async <T>(path: string): Promise<T> => {
  const reply = await fetch(atlas.url + path);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
};

describe('three allocations', () => {
  test('one is written on the screen, two come with their requests; somebody else approves them', async () => {
    const reader = await visit({ as: board });
    const desk = new Desk(reader);
    const { page } = reader;
    await reader.open('/?view=planning&plan=ledger&v=1');
    await page.getByText(ledger.emptyTitle, { exact: true }).waitFor();
    await page.getByLabel(words.addZone).selectOption('kcn-yen-binh');
    await reader.button(words.add).click();
    const box = desk.region.locator('.entry-box').first();
    await box.getByLabel(ledger.fields.recipient).selectOption('tenant');
    await box.getByLabel(ledger.fields.area_ha, { exact: true }).fill('12,5');
    await box.getByLabel(words.firstStage).selectOption('allocated');
    await box.getByLabel(words.day.enter).fill('2026-05-04');
    await desk.explain('Giao đất cho doanh nghiệp');
    expect(await axeViolations(page)).toEqual([]);
    const id = await desk.submit();
    const { etag } = await reviewer.send('GET', `/api/requests/${id}`);
    await reviewer.send('POST', `/api/requests/${id}/approve`, {}, etag ?? '');

    await board.allocate(reviewer, 'kcn-nam-pho-yen', {
      area_ha: 30,
      on_date: '2026-02-10',
      stage: 'cleared',
      geometry: PLOT,
    });
    await board.allocate(reviewer, 'kcn-thanh-binh', {
      area_ha: 7.25,
      on_date: '2026-08-01',
      stage: 'allocated',
    });
  });

  test('line, burn-up, regions, ledger, card and files say the same hectares', async () => {
    const progress = await json<Progress>('/api/targets/land-2026-2030/progress');
    expect(progress.recorded_ha).toBe(49.75);
    const reader = await visit({ as: board });
    const { page, words: m } = reader;
    await reader.open('/?view=planning&v=1');
    const line = page.getByRole('img', { name: m.target.lineLabel('49,75 ha', '1.200 ha') });
    await line.first().waitFor();
    expect(await textOf(page.locator('.strip-sentence'))).toContain('49,75 ha');
    await page.locator('.progress .plot').waitFor();
    expect(await textOf(page.locator('.progress-said'))).toContain('49,75 ha');
    const steps = await page.locator('.burn-table tbody tr').allTextContents();
    expect(steps.some((row) => row.includes('49,75'))).toBe(true);
    const split = await textOf(page.locator('.split'));
    for (const figure of ['42,5 ha', '7,25 ha', '30 ha', '12,5 ha'])
      expect(split).toContain(figure);

    // On paper as on the screen.
    await page.emulateMedia({ media: 'print' });
    expect(await textOf(page.locator('.progress-said'))).toContain('49,75 ha');
    const paper = await textOfPdf(await page.pdf({ preferCSSPageSize: true }));
    for (const figure of ['49,75 ha', '1.200 ha', '42,5 ha', '7,25 ha', '30 ha', '12,5 ha'])
      expect(paper).toContain(figure);
    await page.emulateMedia({ media: null });

    await reader.show('/?view=planning&plan=ledger&v=1');
    await page.getByText(ledger.sums, { exact: true }).waitFor();
    expect(await textOf(page.locator('.ledger-sums'))).toContain(
      ledger.sum('49,75 ha', '49,75 ha', 3),
    );
    const csv = await (await fetch(`${atlas.url}/api/allocations.csv`)).text();
    const [head = '', , ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
    const held = head.split(';').indexOf('held_ha');
    const sum = rows.reduce((ha, row) => ha + Number(row.split(';')[held]?.replace(',', '.')), 0);
    expect(sum).toBe(progress.recorded_ha);

    await reader.show('/?zone=kcn-yen-binh&v=1');
    await page.getByText(ledger.zoneSum(ledger.recipients.tenant, '12,5 ha', 1)).waitFor();
  });

  test('the plot of an entry is drawn and flown to', async () => {
    const reader = await visit({ as: board });
    const { page } = reader;
    await reader.open('/?view=planning&plan=ledger&l_zone=kcn-nam-pho-yen&v=1');
    await page
      .locator('.ledger-table tbody button, .ledger-table tbody [aria-expanded]')
      .first()
      .click();
    await reader.button(ledger.onMap).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('at') ?? '', { timeout: 20_000 })
      .toMatch(/^105\.8[78]\d*,21\.40\d*,1\d/);
  });
});
