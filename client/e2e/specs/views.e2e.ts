import { describe, expect, inject, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { PHONE } from '../harness/browser.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('the summary', () => {
  test('closes every group: known + unpublished = official, as the API says', async () => {
    const atlas = await (await visit()).open('/?view=summary&v=1');
    const table = atlas.page.getByRole('table').first();
    await table.waitFor();
    const text = await textOf(table);
    for (const figure of ['3.908,39', '136,61', '4.045', '848,84', '1.218,23', '2.067,07']) {
      expect(text).toContain(figure);
    }
    for (const figure of ['236,4', '440', '676,4', '1.855,1', '305,9', '2.161']) {
      expect(text).toContain(figure);
    }
    expect(await axeViolations(atlas.page)).toEqual([]);
  });

  test('shows every contradiction that the API computes, with both sides', async () => {
    const summary = (await (await fetch(`${inject('atlasUrl')}/api/summary`)).json()) as {
      contradictions: { title_vi: string; explanation_vi: string }[];
    };
    expect(summary.contradictions.length).toBeGreaterThanOrEqual(7);
    const atlas = await (await visit()).show('/?view=summary&v=1');
    await atlas.page
      .getByRole('heading', {
        name: atlas.words.summary.contradictions(summary.contradictions.length),
      })
      .waitFor();
    for (const { title_vi, explanation_vi } of summary.contradictions) {
      await atlas.page.getByText(title_vi, { exact: true }).first().waitFor();
      await atlas.page.getByText(explanation_vi).first().waitFor();
    }
  });

  test('reads on a phone, in English, in the dark', async () => {
    const atlas = await visit({ screen: { ...PHONE, theme: 'dark' }, lang: 'en' });
    await atlas.open('/?view=summary&lang=en&v=1');
    await atlas.page.getByRole('heading', { name: atlas.words.summary.title }).waitFor();
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});

describe('the orientations', () => {
  test('each region has its card: priorities, words of the plan, its zones', async () => {
    const atlas = await (await visit()).show('/?view=regions&v=1');
    const region = atlas.button(new RegExp(atlas.words.terms.region.south));
    await region.first().click();
    await atlas.page.getByText(atlas.words.regions.priorities, { exact: true }).first().waitFor();
    await expect.poll(() => atlas.page.url()).toContain('region=south');
    await atlas.mapDrawn();
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});

describe('the target', () => {
  test('opens upward: what is needed, what was, which land could serve', async () => {
    const progress = (await (
      await fetch(`${inject('atlasUrl')}/api/targets/land-2026-2030/progress`)
    ).json()) as { pace: { from_start_ha_per_year: number }; recorded_ha: number };
    expect(progress).toMatchObject({ recorded_ha: 0, pace: { from_start_ha_per_year: 240 } });
    const atlas = await (await visit()).show();
    await atlas.button(atlas.words.target.open).click();
    const strip = atlas.page.getByRole('region', { name: atlas.words.target.region });
    await strip.getByText(atlas.words.target.serveTitle).waitFor();
    const text = await textOf(strip);
    for (const said of ['240', '320', '400', atlas.words.target.ledgerNone]) {
      expect(text).toContain(said);
    }
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});
