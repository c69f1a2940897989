import type { Locator } from 'playwright-core';
import { SWIPE_WORDS } from '../../src/i18n/swipe.ts';
import type { Atlas } from './atlas.ts';

/** Two sides of the map with a divider between them, found by roles and words. */
export class Swipe {
  constructor(readonly atlas: Atlas) {}

  get words() {
    return SWIPE_WORDS[this.atlas.lang];
  }

  async start(): Promise<void> {
    await this.atlas.button(this.words.start).click();
    await this.divider.waitFor();
  }

  async stop(): Promise<void> {
    await this.atlas.button(this.words.stop).click();
  }

  get divider(): Locator {
    return this.atlas.page.getByRole('slider', { name: this.words.divider });
  }

  /** Both sides by name, and where the divider stands. */
  async shown(): Promise<{ sides: string[]; at: number }> {
    await this.divider.waitFor();
    const sides = await this.atlas.page.locator('.swipe-name strong').allInnerTexts();
    return { sides, at: Number(await this.divider.getAttribute('aria-valuenow')) };
  }

  /** Maps that are drawn: one, and its mirror while something is swiped. */
  get maps(): Locator {
    return this.atlas.page.locator('.stage canvas');
  }
}
