import { describe, expect, inject, test } from 'vitest';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe('npm start -- --demo', () => {
  test('marks every sample on the screen and in every export', async () => {
    const atlas = await (await visit({ url: inject('demoUrl') })).open();
    await atlas.page.getByText(atlas.words.shell.demo).waitFor();
    const strip = atlas.page.getByRole('region', { name: atlas.words.target.region });
    await strip.getByText(atlas.words.terms.sample, { exact: true }).first().waitFor();

    const reply = await fetch(`${inject('demoUrl')}/api/allocations`);
    const { items } = (await reply.json()) as { items: { sample: boolean; zone: string }[] };
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ sample }) => sample)).toBe(true);
    expect(reply.headers.get('x-atlas-sample')).toBe('true');
  });
});
