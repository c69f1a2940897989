import { describe, expect, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('when something fails', () => {
  test('without an answer the list says so, and trying again works', async () => {
    const atlas = await visit({ apart: true, expectedFailures: [/503|ERR_FAILED|Failed to load/] });
    let down = true;
    await atlas.page.route('**/api/zones?**', (route) =>
      down ? route.fulfill({ status: 503, body: '' }) : route.fallback(),
    );
    await atlas.page.goto(atlas.url);
    const retry = atlas.button(atlas.words.shell.retry).first();
    await retry.waitFor();
    expect(await axeViolations(atlas.page)).toEqual([]);
    down = false;
    await retry.click();
    await atlas.waitForCount(87);
  });

  test('without WebGL the list, the filters and the card still work', async () => {
    const atlas = await visit({ apart: true });
    await atlas.page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
      } as typeof original;
    });
    await atlas.open();
    await atlas.page.getByText(atlas.words.errors.mapTitle).waitFor();
    await atlas.select('KCN Yên Bình');
    expect(await textOf(atlas.card)).toContain('400 ha');
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});
