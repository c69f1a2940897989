import type { Locator } from 'playwright-core';
import { DESK_WORDS } from '../../src/i18n/desk.ts';
import { longestTaskSince, record } from '../harness/trace.ts';
import { textOf } from './atlas.ts';
import type { Desk } from './desk.ts';

/** A file to be chosen: one of the disk, or one made up. */
export type Chosen = string | { name: string; mimeType: string; buffer: Buffer };

/** Marks in the browser's record when a file has been chosen. */
const CHOSEN = 'file chosen';

/** The panel that takes the boundary of a zone from a file. */
export class Import {
  constructor(readonly desk: Desk) {}

  private get words() {
    return DESK_WORDS[this.desk.atlas.lang].importing;
  }
  get panel(): Locator {
    return this.desk.region.getByRole('region', { name: this.words.title });
  }

  /** Opens the form of a zone and in it the panel. */
  async open(slug: string): Promise<this> {
    const { page, region, atlas } = this.desk;
    // Away first: a form that is open would keep what the test before did in it.
    await atlas.show('/?v=1');
    await region.waitFor({ state: 'detached' });
    await atlas.show(`/?view=desk&desk=new-${slug}&lang=${atlas.lang}&v=1`);
    const group = DESK_WORDS[atlas.lang].request.groups.boundary;
    const summary = region.locator('summary', { hasText: group });
    // Open already where a draft holds a boundary.
    if (!(await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open')))) {
      await summary.click();
    }
    await page.getByRole('button', { name: this.words.open, exact: true }).click();
    await this.panel.waitFor();
    return this;
  }

  async choose(file: Chosen): Promise<void> {
    await this.panel.locator('input[type=file]').setInputFiles(file);
  }

  /** What was found, one text for each, once the file has been examined. */
  async findings(): Promise<string[]> {
    await this.panel.locator('.import-figures, .import-finding, .notice').first().waitFor();
    const found = await this.panel.locator('.import-finding').all();
    return Promise.all(found.map(textOf));
  }

  finding(text: string | RegExp): Locator {
    return this.panel.locator('.import-finding', { hasText: text });
  }

  async fix(name: string | RegExp): Promise<void> {
    await this.panel.locator('.import-finding').getByRole('button', { name }).first().click();
  }

  async see(text: string | RegExp): Promise<void> {
    await this.finding(text)
      .getByRole('button', { name: /bản đồ|on the map/ })
      .click();
  }

  /**
   * Takes a file from the start and waits until it is diagnosed.
   *
   * @returns what the longest task of the page's main thread took of the processor meanwhile, milliseconds
   */
  async longestTask(file: string): Promise<number> {
    const { page } = this.desk;
    const toggle = page.getByRole('button', { name: this.words.open, exact: true });
    await toggle.click();
    await toggle.click();
    const input = this.panel.locator('input[type=file]');
    // What comes before is the driver bringing the file.
    await input.evaluate((chosen, mark) => {
      chosen.addEventListener('change', () => performance.mark(mark));
    }, CHOSEN);
    const trace = await record(page, async () => {
      await input.setInputFiles(file);
      await this.panel.locator('.import-result').waitFor({ timeout: 60_000 });
    });
    return longestTaskSince(CHOSEN, trace);
  }

  cancel(): Promise<void> {
    return this.panel.getByRole('button', { name: this.words.cancel, exact: true }).click();
  }

  /** Takes the outline into the request. */
  async use(): Promise<void> {
    await this.panel.getByRole('button', { name: this.words.use, exact: true }).click();
    await this.panel.waitFor({ state: 'detached' });
  }
}
