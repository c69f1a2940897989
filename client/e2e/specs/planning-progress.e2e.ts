import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { PLANNING_WORDS } from '../../src/i18n/planning.ts';
import { type Atlas, textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { PHONE } from '../harness/browser.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
const words = PLANNING_WORDS.en.progress;

interface Progress {
  target_ha: number;
  recorded_ha: number;
  remaining_ha: number;
  entries: number;
  pace: {
    from_start_ha_per_year: number;
    from_today_ha_per_year: number;
    elapsed_share: number;
    at_baseline_pace_ha: number;
  };
  by_quarter: { year: number; quarter: number; recorded_ha: number; entries: number }[];
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const ha = (value: number) => `${number.format(value)} ha`;
const whole = (value: number) => ha(Math.round(value));

async function answer<T>(url: string): Promise<T> {
  const reply = await fetch(url);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}

/** The last row of the table: how the period ends. */
async function endRow(page: Page): Promise<string[]> {
  const cells = page.locator('.burn-table tbody tr').last().locator('td');
  return (await cells.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
}

async function openProgress(atlas: Atlas, more = ''): Promise<void> {
  await atlas.open(`/?view=planning&lang=${atlas.lang}${more}&v=1`);
  await atlas.page.locator('.progress .plot').waitFor();
}

describe('the page of the land target', () => {
  const url = inject('demoUrl');
  let progress: Progress;
  beforeAll(async () => {
    progress = await answer(`${url}/api/targets/land-2026-2030/progress`);
  });

  test('says, draws and tabulates what the API answers', async () => {
    const atlas = await visit({ url, lang: 'en' });
    await openProgress(atlas);
    const { page } = atlas;
    const { pace } = progress;
    expect(progress.entries).toBeGreaterThan(0);

    const said = await textOf(page.locator('.progress-said'));
    expect(said).toContain(`${Math.round(100 * pace.elapsed_share)}% of 2026–2030 is gone`);
    expect(said).toContain(
      `records ${ha(progress.recorded_ha)}, ${ha(progress.remaining_ha)} to go`,
    );
    expect(said).toContain(`${whole(pace.from_start_ha_per_year)} a year from the start`);
    expect(said).toContain(`${whole(pace.from_today_ha_per_year)} a year from today`);
    expect(said).toContain(`2030 ends at ${whole(pace.at_baseline_pace_ha)}`);

    const drawn = await page.locator('.plot .plot-along').allTextContents();
    expect(drawn.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      words.chart.even(whole(pace.from_start_ha_per_year)),
      words.chart.needed(whole(pace.from_today_ha_per_year)),
    ]);
    const [, even, needed, before, ...forecast] = await endRow(page);
    expect([even, needed, before]).toEqual([
      ha(progress.target_ha),
      ha(progress.target_ha),
      whole(pace.at_baseline_pace_ha),
    ]);
    const labels = async (of: string) => {
      const texts = await page.locator(`.plot-end-${of} .plot-label`).allTextContents();
      return texts.join().replace(/\s+/g, ' ');
    };
    expect([await labels('low'), await labels('middle'), await labels('high')]).toEqual(forecast);
    const [low = '', middle = '', high = ''] = forecast;
    expect(await textOf(page.locator('.progress-forecast'))).toBe(
      words.forecast('2030', low, middle, high),
    );
    expect(await axeViolations(page)).toEqual([]);

    await page.getByText(words.chart.asTable, { exact: true }).click();
    await page.getByRole('region', { name: words.table.caption }).waitFor();
    expect(await endRow(page)).toEqual(['–none', even, needed, before, ...forecast]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('keeps the assumptions of a planner in the link', async () => {
    const atlas = await visit({ url, lang: 'en' });
    await openProgress(atlas);
    const slider = atlas.page.getByRole('slider', { name: words.assumptions.pace.share });
    await slider.focus();
    for (let press = 0; press < 10; press += 1) await slider.press('ArrowLeft');
    await atlas.page.getByText(words.assumptions.own).waitFor();
    await expect
      .poll(() => new URL(atlas.page.url()).searchParams.get('forecast'))
      .toMatch(/^1,50,/);
    const forecast = await textOf(atlas.page.locator('.progress-forecast'));

    const link = new URL(atlas.page.url());
    const other = await visit({ url, lang: 'en' });
    await other.open(link.pathname + link.search);
    await other.page.locator('.progress .plot').waitFor();
    expect(await textOf(other.page.locator('.progress-forecast'))).toBe(forecast);
    await other.button(words.assumptions.reset).click();
    await expect.poll(() => new URL(other.page.url()).searchParams.has('forecast')).toBe(false);
    expect(await textOf(other.page.locator('.progress-forecast'))).not.toBe(forecast);
  });

  test('leads from a bar to its entries and from a zone to the map', async () => {
    const atlas = await visit({ url, lang: 'en' });
    await openProgress(atlas);
    const [quarter] = progress.by_quarter;
    if (!quarter) throw new Error('the demonstration has entries');
    const name = words.breakdown.quarterLong(quarter.quarter, quarter.year);
    await atlas
      .button(new RegExp(`^${name}: ${ha(quarter.recorded_ha).replace(' ', '\\s')}`))
      .click();
    await expect
      .poll(() => Object.fromEntries(new URL(atlas.page.url()).searchParams))
      .toMatchObject({
        plan: 'ledger',
        l_year: String(quarter.year),
        l_quarter: String(quarter.quarter),
        l_recipient: 'tenant',
      });
    await atlas.page.goBack();
    await atlas.page.locator('.progress .plot').waitFor();
    await atlas.button(words.breakdown.toMap('Nam Phổ Yên Industrial Park')).click();
    await atlas.card.waitFor();
    expect(new URL(atlas.page.url()).searchParams.get('zone')).toBe('kcn-nam-pho-yen');
  });

  test('counts for the day that is read, and says which', async () => {
    const atlas = await visit({ url, lang: 'en' });
    await openProgress(atlas, '&as_of=2026-03-01');
    const then = await answer<Progress>(
      `${url}/api/targets/land-2026-2030/progress?as_of=2026-03-01`,
    );
    expect(then.recorded_ha).toBeLessThan(progress.recorded_ha);
    const said = await textOf(atlas.page.locator('.progress-said'));
    expect(said).toContain(`As of 1 Mar 2026`);
    expect(said).toContain(`records ${ha(then.recorded_ha)}`);
    expect(said).toContain(`${whole(then.pace.from_today_ha_per_year)} a year from 1 Mar 2026`);
  });

  test('prints chart and table on landscape A4', async () => {
    const atlas = await visit({ url, lang: 'en' });
    await openProgress(atlas);
    await atlas.page.emulateMedia({ media: 'print' });
    const table = await atlas.page.locator('.burn-table table').boundingBox();
    expect(table?.width).toBeGreaterThan(600);
    expect(await atlas.page.locator('.assumption-field input').first().isVisible()).toBe(false);
    const pdf = (await atlas.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = new Set([...pdf.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, box]) => box));
    expect(
      [...boxes].map((box) => box?.split(' ').map((side) => Math.round(Number(side)))),
    ).toEqual([[0, 0, 842, 595]]);
  });

  test('fits a phone', async () => {
    const atlas = await visit({ url, screen: PHONE });
    await openProgress(atlas);
    const over = await atlas.page
      .locator('.planning')
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over).toBe(0);
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});
