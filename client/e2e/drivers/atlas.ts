import type { Locator, Page } from 'playwright-core';
import { en } from '../../src/i18n/en.ts';
import { vi } from '../../src/i18n/vi.ts';

const WORDS = { vi: vi.m, en: en.m };
type FilterName = keyof typeof vi.m.filters.names;

/** What stands on the screen, with every kind of white space as one plain space. */
export async function textOf(place: Locator): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, ' ');
}

/** What a reader can do on the screen, found as a reader finds it: by roles and words. */
export class Atlas {
  constructor(
    readonly page: Page,
    readonly url: string,
    readonly lang: 'vi' | 'en' = 'vi',
  ) {}

  get words() {
    return WORDS[this.lang];
  }

  /** Opens a link and waits until the zones are there. `path` begins with `/`. */
  async open(path = '/'): Promise<this> {
    await Promise.all([
      this.page.waitForResponse((reply) => reply.url().includes('/api/zones?')),
      this.page.goto(this.url + path),
    ]);
    await this.page.locator('main').waitFor();
    return this;
  }

  /**
   * Turns to a place by its address as Back and Forward do: nothing is loaded again on a page where the atlas is open.
   * What no address holds (an opened filter, the height of the sheet, the measure tool) stays as it is.
   */
  async show(path = '/'): Promise<this> {
    if (!this.page.url().startsWith(this.url)) return this.open(path);
    await this.page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    return this;
  }

  /** Waits until the map has drawn and its canvas stands still. */
  async mapDrawn(): Promise<void> {
    await this.page.locator('.map-sheet canvas').waitFor();
    await this.page.waitForLoadState('networkidle');
    await this.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400))),
        ),
    );
  }

  button(name: string | RegExp): Locator {
    return typeof name === 'string'
      ? this.page.getByRole('button', { name, exact: true })
      : this.page.getByRole('button', { name });
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.words.search.label });
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: this.words.list.label });
  }

  row(name: string): Locator {
    return this.list.locator('button.row', { has: this.page.getByText(name, { exact: true }) });
  }

  get card(): Locator {
    return this.page.getByRole('complementary', { name: this.words.zone.cardLabel });
  }

  /** Waits for the card of the zone with this name. */
  async cardOf(name: string): Promise<void> {
    await this.card.getByRole('heading', { name, exact: true }).waitFor();
  }

  get measurePanel(): Locator {
    return this.page.getByRole('region', { name: this.words.measure.title });
  }

  /** Zones under the filters, as the list announces it. */
  async count(): Promise<number> {
    const said = await this.page.locator('.list-count strong', { hasText: /\d/ }).textContent();
    return Number(said?.replace(/\D+/g, '') ?? Number.NaN);
  }

  /** Waits until the list says it holds `zones` zones. */
  async waitForCount(zones: number): Promise<void> {
    await this.page
      .locator('.list-count strong', { hasText: this.words.list.count(zones) })
      .waitFor();
  }

  /** Opens a filter and ticks a value by the words beside it. */
  async tick(filter: FilterName, value: string): Promise<void> {
    await this.openFilter(filter);
    await this.page.locator('#filter-body').getByText(value, { exact: true }).click();
  }

  async openFilter(filter: FilterName): Promise<void> {
    const chip = this.page.locator('.chip', { hasText: this.words.filters.names[filter] });
    if ((await chip.getAttribute('aria-expanded')) === 'false') await chip.click();
  }

  async select(name: string): Promise<void> {
    await this.search.fill(name);
    await this.row(name).click();
    await this.card.waitFor();
  }

  /** Opens the passport of a figure in the card by its label and returns the passport. */
  async passport(label: string): Promise<Locator> {
    const figure = this.card.getByRole('button', { name: new RegExp(`^${label}`) });
    await figure.click();
    const id = await figure.getAttribute('aria-controls');
    return this.page.locator(`[id="${id}"]`);
  }

  async view(name: keyof typeof vi.m.shell.views): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.words.shell.viewsLabel })
      .getByRole('button', { name: this.words.shell.views[name] })
      .click();
  }

  /** The middle of what the panels leave of the map: where the keyboard's crosshair is. */
  async mapCentre(): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.map-sheet').boundingBox();
    if (!box) throw new Error('the map is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
