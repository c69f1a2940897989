import { describe, expect, test } from 'vitest';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('finding land', () => {
  test('filters count, the link keeps them, Back undoes them', async () => {
    const atlas = await (await visit()).open();
    await atlas.tick('kind', atlas.words.terms.kind.kcn);
    await atlas.waitForCount(19);
    await atlas.tick('status', atlas.words.terms.status.operating);
    await atlas.waitForCount(6);
    await expect.poll(() => atlas.page.url()).toMatch(/kind=kcn.*status=operating/);

    await atlas.page.reload();
    await atlas.waitForCount(6);
    await atlas.page.goBack();
    await atlas.waitForCount(19);
  });

  test('a ceiling is a possible answer, never a sure one; what is not published comes back by asking', async () => {
    const atlas = await (await visit()).show('/?min_free=30&kind=kcn&status=operating&v=1');
    await expect.poll(() => atlas.count()).toBeLessThan(87);
    const possible = await atlas.count();
    await atlas.row('KCN Yên Bình').waitFor();
    await atlas.page.getByText(atlas.words.filters.certainties.sure, { exact: true }).click();
    await atlas.page.getByText(atlas.words.list.emptyTitle).waitFor();
    expect(possible).toBeGreaterThan(0);
  });

  test('nothing found shows which condition to drop, and what comes back', async () => {
    const atlas = await (await visit()).show('/?kind=kcn&status=unknown&v=1');
    await atlas.page.getByText(atlas.words.list.emptyTitle).waitFor();
    await atlas.page.locator('.empty-ways button', { hasText: atlas.words.list.count(19) }).click();
    await atlas.waitForCount(19);
  });

  test.each([
    ['Yên Bình', 'KCN Yên Bình'],
    ['song cong', 'KCN Sông Công I'],
    ['Tân Hòa', 'KCN - đô thị - dịch vụ Phú Bình'],
  ])(
    'the search finds by tones, without tones and by former communes: %s',
    async (typed, found) => {
      const atlas = await (await visit()).show();
      await atlas.search.fill(typed);
      await atlas.row(found).waitFor();
      expect(await atlas.count()).toBeLessThan(87);
    },
  );

  test('typed tones rank first', async () => {
    const atlas = await (await visit()).show();
    await atlas.waitForCount(87);
    await atlas.search.fill('Tân');
    await expect.poll(() => atlas.count()).toBeLessThan(87);
    const first = await atlas.list.locator('.row-name').first().innerText();
    expect(first).toContain('Tân');
  });

  test('the list is the equal of the map: by keyboard from the search to a card and back', async () => {
    // Anew: the focus is where a reader begins, in no field.
    const atlas = await (await visit()).open();
    await atlas.page.keyboard.press('/');
    await atlas.page.keyboard.type('KCN Yên Bình');
    await atlas.page.keyboard.press('ArrowDown');
    await atlas.page.keyboard.press('Enter');
    await atlas.card.getByRole('heading', { name: 'KCN Yên Bình', exact: true }).waitFor();
    const focused = await atlas.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('KCN Yên Bình');
    await atlas.page.keyboard.press('Escape');
    await atlas.card.waitFor({ state: 'detached' });
  });

  test('a zone clicked on the map opens its card', async () => {
    const atlas = await (await visit()).show('/?zone=kcn-tay-pho-yen&v=1');
    await atlas.mapDrawn();
    await atlas.card.getByRole('button', { name: atlas.words.zone.zoom }).click();
    await atlas.mapDrawn();
    const stage = await atlas.page.locator('.stage-map').boundingBox();
    await atlas.button(atlas.words.shell.close).first().click();
    await atlas.card.waitFor({ state: 'detached' });
    if (!stage) throw new Error('no stage');
    await atlas.page.mouse.click(stage.x + stage.width / 2, stage.y + stage.height / 2);
    await atlas.card.getByRole('heading', { name: 'KCN - đô thị - dịch vụ Tây Phổ Yên' }).waitFor();
  });
});
