import { describe, expect, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { PHONE } from '../harness/browser.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('the map as of a day', () => {
  test('is chosen in the top bar, said over the page, kept by the link, and left again', async () => {
    const atlas = await (await visit()).open();
    await atlas.button(atlas.words.moment.open).click();
    const [asked] = await Promise.all([
      atlas.page.waitForResponse((reply) => /\/api\/zones\?.*as_of=2024-12-31/.test(reply.url())),
      atlas.page.getByLabel(atlas.words.moment.day, { exact: true }).fill('2024-12-31'),
    ]);
    expect(asked.status()).toBe(200);
    const banner = atlas.page.locator('.pinned');
    expect(await textOf(banner)).toContain(atlas.words.moment.pinned('31/12/2024'));
    await expect.poll(() => new URL(atlas.page.url()).searchParams.get('as_of')).toBe('2024-12-31');
    expect(await axeViolations(atlas.page)).toEqual([]);

    const link = new URL(atlas.page.url());
    const again = await (await visit()).open(link.pathname + link.search);
    await again.page.getByText(again.words.moment.pinned('31/12/2024')).waitFor();
    await again.button(again.words.moment.back).click();
    await expect.poll(() => new URL(again.page.url()).searchParams.has('as_of')).toBe(false);
    expect(await banner.count()).toBe(1);
  });

  test('on a phone the day is chosen in the sheet', async () => {
    const atlas = await (await visit({ screen: PHONE })).open();
    await atlas.button(atlas.words.sheet.taller).click();
    await atlas.page.getByLabel(atlas.words.moment.day, { exact: true }).fill('2024-12-31');
    await atlas.page.getByText(atlas.words.moment.pinned('31/12/2024')).waitFor();
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});
