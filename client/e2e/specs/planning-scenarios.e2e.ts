import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Progress, RequestList, Scenario } from '../../src/api/schema.gen.ts';
import { textOf } from '../drivers/atlas.ts';
import { Planning } from '../drivers/planning.ts';
import { Swipe } from '../drivers/swipe.ts';
import { axeViolations } from '../harness/axe.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const ZONE = 'kcn-yen-binh';
const NAME = 'Giao sớm ở Yên Bình';

const { visit } = withBrowser();
let atlas: RunningAtlas;
let planner: Official;
beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  planner = await (await firstAdmin(atlas)).invite('planner', ['planner']);
});
afterAll(() => atlas?.stop());

const progress = async () =>
  (await (await fetch(`${atlas.url}/api/targets/land-2026-2030/progress`)).json()) as Progress;

describe('a scenario', () => {
  test('is shared with a second browser, turned into a draft, and changes nothing that is live', async () => {
    const before = await progress();
    const author = await new Planning(await visit({ as: planner })).open('scenarios');
    const { page } = author;
    const s = author.words.scenarios;
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await button(s.begin).click();
    await page.getByLabel(s.name).fill(NAME);
    await page.getByLabel(s.places.choose).selectOption(ZONE);
    await page.getByLabel(s.places.year, { exact: true }).selectOption('2028');
    await page.getByLabel(s.places.hectares).fill('20,5');
    const result = page.getByRole('region', { name: s.result.label });
    await expect.poll(() => textOf(result)).toContain('20,5 ha của phương án');
    await expect
      .poll(() => textOf(result.locator('tbody').first()))
      .toContain('2028 0 20,5 20,5 20,5');
    expect(await axeViolations(page)).toEqual([]);
    await button(s.save).click();
    await page.waitForURL(/scenario=own-\d+/);

    await button(s.share.on).click();
    const link = await page.getByLabel(s.share.link).inputValue();
    const reader = await visit({ url: atlas.url, apart: true });
    await reader.page.goto(link);
    await reader.page.getByRole('heading', { name: NAME }).waitFor();
    await reader.page.getByText('2028 · 20,5 ha').waitFor();
    const shared = reader.page.getByRole('region', { name: s.result.label });
    await expect.poll(() => textOf(shared)).toContain('20,5 ha của phương án');
    expect(await reader.page.getByLabel(s.places.hectares).count()).toBe(0);
    expect(await textOf(reader.page.locator('body'))).not.toContain('planner');

    await button(s.promote.go('1')).click();
    await button(s.promote.done('KCN Yên Bình')).click();
    await page.waitForURL(/desk=request-\d+/);
    const { body } = await planner.send('GET', '/api/requests?mine=true');
    const { items } = body as unknown as RequestList;
    expect(items).toMatchObject([
      { state: 'draft', subject: 'planning', zone: { slug: ZONE }, entry_count: 1 },
    ]);
    expect(await progress()).toEqual(before);
  });

  test('is held against another on the map, and a link shows the same two', async () => {
    const kept = async (name: string, hectares: number) => {
      const steps = [{ zone: ZONE, year: 2029, hectares }];
      const content = { steps, new_zones: [], extensions: [] };
      const { body } = await planner.send('POST', '/api/scenarios', { name, content });
      return (body as unknown as Scenario).id;
    };
    const names = ['Ít', 'Vừa', 'Nhiều'];
    const ids: number[] = [];
    for (const [i, name] of names.entries()) ids.push(await kept(name, 10 * (i + 1)));
    const author = await visit({ as: planner });
    await author.open(`/?view=planning&plan=scenarios&scenario=compare-${ids.join('-')}`);
    const swipe = new Swipe(author);
    await swipe.start();
    await author.page
      .getByLabel(swipe.words.right, { exact: true })
      .selectOption({ label: 'Nhiều' });
    await swipe.divider.press('Home');
    await swipe.divider.press('PageUp');
    await expect.poll(() => swipe.shown()).toEqual({ sides: ['Ít', 'Nhiều'], at: 10 });
    await swipe.maps.nth(1).waitFor();
    await expect.poll(() => author.page.url()).toContain(`swipe=${ids[0]},${ids[2]},10`);
    expect(await axeViolations(author.page)).toEqual([]);

    const second = await visit({ as: planner, apart: true });
    await second.open(`/${new URL(author.page.url()).search}`);
    expect(await new Swipe(second).shown()).toEqual({ sides: ['Ít', 'Nhiều'], at: 10 });
  });
});
