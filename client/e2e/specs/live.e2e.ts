import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

let server: RunningAtlas;
let board: Official;
let reviewer: Official;
beforeAll(async () => {
  server = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(server);
  board = await admin.invite('board', ['board']);
  reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
});
afterAll(() => server?.stop());

describe('an approval', () => {
  test('repaints list and card of every open page, and says so; a pinned page stays', async () => {
    const open = async (path: string) => (await visit({ url: server.url })).open(path);
    const reading = await open('/?zone=kcn-yen-binh&v=1');
    const listing = await open('/');
    const pinned = await open('/?as_of=2026-01-01&v=1');
    await reading.cardOf('KCN Yên Bình');
    await listing.mapDrawn();
    await pinned.row('KCN Yên Bình').waitFor();

    const said = [reading, listing].map((atlas) =>
      atlas.page
        .getByRole('status')
        .filter({ hasText: atlas.words.live.updated('KCN Yên Bình') })
        .waitFor({ state: 'attached' }),
    );
    const request = await board.proposeArea('kcn-yen-binh', 411);
    await Promise.all([reviewer.approve(request), ...said]);
    for (const atlas of [reading, listing]) {
      await expect.poll(() => textOf(atlas.row('KCN Yên Bình'))).toContain('411 ha');
    }
    await expect.poll(() => textOf(reading.card.locator('.bigs'))).toContain('411');
    expect(await textOf(pinned.row('KCN Yên Bình'))).toContain('400 ha');
  });

  test('is told in the history of the zone and on the page of changes', async () => {
    const atlas = await (await visit({ url: server.url })).show('/?zone=kcn-yen-binh&v=1');
    await atlas.card.getByText(atlas.words.zone.history, { exact: true }).click();
    const newest = atlas.card.getByRole('article').first();
    await newest.waitFor();
    expect(await textOf(newest)).toMatch(/400 ha → .*411 ha/);
    await atlas.button(atlas.words.shell.close).click();
    await atlas.button(atlas.words.shell.views.changes).click();
    const page = atlas.page.getByRole('region', { name: atlas.words.shell.views.changes });
    await page.getByText('Điều chỉnh quy hoạch', { exact: true }).first().waitFor();
  });

  test('a confirmation makes stale figures fresh on an open card', async () => {
    const atlas = await (await visit({ url: server.url })).show('/?zone=kcn-diem-thuy&v=1');
    await atlas.cardOf('KCN Điềm Thụy');
    await atlas.card.locator('.fresh-line').waitFor();
    await board.send('POST', '/api/zones/kcn-diem-thuy/confirmation', {});
    await expect
      .poll(() => atlas.card.locator('.fresh-line.fresh-fresh').count(), { timeout: 10_000 })
      .toBe(1);
  });
});
