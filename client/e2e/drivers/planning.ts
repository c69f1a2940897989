import type { Locator } from 'playwright-core';
import { PLANNING_WORDS } from '../../src/i18n/planning.ts';
import type { Atlas } from './atlas.ts';

/** The planners' desk, as a reader finds its things: by roles and words. */
export class Planning {
  constructor(readonly atlas: Atlas) {}

  get words() {
    return PLANNING_WORDS[this.atlas.lang];
  }

  get page() {
    return this.atlas.page;
  }

  async open(place: 'conformity' | 'overlaps' | 'scenarios', query = ''): Promise<this> {
    await this.atlas.open(`/?view=planning&plan=${place}${query}`);
    return this;
  }

  get matrix(): Locator {
    return this.page.getByRole('grid', { name: this.words.conformity.matrix });
  }

  /** The button of a class, with its zones and hectares. */
  classButton(name: keyof typeof this.words.conformity.classes): Locator {
    return this.page
      .locator('.class-total')
      .filter({ hasText: this.words.conformity.classes[name] });
  }

  /** Zones of the matrix, without its head. */
  async rows(): Promise<number> {
    return Number(await this.matrix.getAttribute('aria-rowcount')) - 1;
  }

  cell(row: number, column: number): Locator {
    return this.matrix.locator(`[data-cell="${row}-${column}"]`);
  }

  get grounds(): Locator {
    return this.page.getByRole('region', { name: this.words.conformity.why });
  }

  /** Gives a layer as a file. */
  async chooseLayer(name: string, text: string): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  }

  async hold(): Promise<void> {
    await this.page
      .getByRole('button', { name: /So .* hình với các khu|against the zones/ })
      .click();
  }

  get result(): Locator {
    return this.page.getByRole('region', { name: this.words.overlaps.result });
  }

  /** Hectares of each zone, by name, as the tables say them. */
  async hectares(): Promise<Map<string, string>> {
    const rows = await this.result.locator('tbody tr').all();
    const said = await Promise.all(
      rows.map(
        async (row) =>
          [
            (await row.locator('th').innerText()).trim(),
            (await row.locator('td').first().innerText()).replace(/\s+/g, ' '),
          ] as const,
      ),
    );
    return new Map(said);
  }
}
