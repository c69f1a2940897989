import { describe, expect, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { DESKTOP, PHONE, TABLET } from '../harness/browser.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('the first screen', () => {
  test('shows the plan: 87 zones, what is known of them, and an empty ledger said with dignity', async () => {
    const atlas = await (await visit()).open();
    expect(await atlas.count()).toBe(87);
    const intro = atlas.page.locator('.intro');
    await intro.getByText(atlas.words.intro.title(19, 68)).waitFor();
    expect(await textOf(intro)).toContain('43');
    const strip = atlas.page.getByRole('region', { name: atlas.words.target.region });
    await expect.poll(() => textOf(strip)).toContain('1.200 ha');
    const said = await textOf(strip);
    expect(said).toContain('chưa ghi nhận');
    expect(said).not.toMatch(/\bnull\b|NaN|undefined|N\/A/);
  });

  test('draws the map without a call to the outside, within the content security policy', async () => {
    const atlas = await (await visit()).show();
    await atlas.mapDrawn();
    const canvas = atlas.page.locator('.map-sheet canvas');
    const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
    expect(width).toBeGreaterThan(700);
    expect(height).toBeGreaterThan(600);
    // A blank sheet packs to a few kilobytes; a drawn map does not.
    expect((await atlas.page.locator('.map-sheet').screenshot()).length).toBeGreaterThan(50_000);
  });

  test('reads in English, with numbers the English way, and says so in the page', async () => {
    const atlas = await visit({ lang: 'en' });
    await atlas.show('/?lang=en&v=1');
    await expect.poll(() => atlas.page.locator('html').getAttribute('lang')).toBe('en');
    const strip = atlas.page.getByRole('region', { name: atlas.words.target.region });
    await expect.poll(() => textOf(strip)).toContain('1,200 ha');
    await atlas.row('Yên Bình Industrial Park').waitFor();
  });

  test('a link that makes no sense still opens the atlas', async () => {
    const atlas = await visit();
    await atlas.open(
      `/?v=99&kind=castle&min_area=NaN&max_area=-1&at=a,b,c&zone=../../etc&q=${'x'.repeat(300)}&lang=xx&view=%00`,
    );
    expect(await textOf(atlas.page.locator('h1'))).toContain('Atlas');
  });
});

describe.each([
  ['desktop', DESKTOP],
  ['tablet', TABLET],
  ['phone', PHONE],
])('on a %s', (_name, screen) => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing, and nothing scrolls sideways, %s',
    async (theme) => {
      const atlas = await (await visit({ screen: { ...screen, theme } })).show();
      await atlas.mapDrawn();
      expect(await axeViolations(atlas.page)).toEqual([]);
      const overflow = await atlas.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
