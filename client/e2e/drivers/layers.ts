import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { PLANNING_WORDS } from '../../src/i18n/planning.ts';
import type { Atlas } from './atlas.ts';

/** Red, green and blue, 0-255. */
type Colour = readonly number[];

/** Pixels across of the spot that is looked at: names and lines on it are outvoted. */
const SPOT = 24;
/** Beside the middle, where a name may stand. */
const ASIDE = 48;

const distance = (a: Colour, b: Colour) =>
  Math.hypot(...a.map((value, channel) => value - (b[channel] ?? 0)));

/** The page of reference layers, found by roles and words, and the colour of the map under them. */
export class Layers {
  constructor(readonly atlas: Atlas) {}

  get words() {
    return PLANNING_WORDS[this.atlas.lang].layers;
  }

  get page() {
    return this.atlas.page;
  }

  async open(): Promise<this> {
    await this.atlas.open('/?view=planning&plan=layers');
    await this.page.getByRole('heading', { name: this.words.title }).waitFor();
    return this;
  }

  private button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Reads a file and adds all its polygons. */
  async addFile(name: string, content: object): Promise<void> {
    await this.button(this.words.fromFile).click();
    await this.page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
    await this.button(this.words.take('1')).click();
    await this.button(this.words.send('1')).click();
  }

  /** Adds a service by the address of its tiles. */
  async addTiles(title: string, url: string): Promise<void> {
    await this.button(this.words.fromService).click();
    await this.page.getByText('XYZ', { exact: true }).click();
    await this.page.getByLabel(this.words.address).fill(url);
    await this.page.getByLabel(this.words.name).fill(title);
    await this.button(this.words.addService).click();
  }

  /** Titles of the layers on the map, topmost first. */
  async shown(): Promise<string[]> {
    const list = this.page.getByRole('region', { name: this.words.shown });
    return list.locator('.layer-title strong').allInnerTexts();
  }

  private slider(title: string): Locator {
    return this.page.getByRole('slider', { name: this.words.opacity(title), exact: true });
  }

  async setOpacity(title: string, percent: number): Promise<void> {
    await this.slider(title).fill(String(percent));
  }

  async opacity(title: string): Promise<string> {
    return this.slider(title).inputValue();
  }

  /** The commonest colour of a spot near the middle of what the panels leave free. */
  private async colour(): Promise<Colour> {
    const { x, y } = await this.page.locator('.map').evaluate((map) => {
      const { left, top, width, height } = map.getBoundingClientRect();
      const inset = (side: string) =>
        Number.parseFloat(getComputedStyle(map).getPropertyValue(`--map-${side}`));
      return {
        x: left + (inset('left') + width - inset('right')) / 2,
        y: top + (inset('top') + height - inset('bottom')) / 2,
      };
    });
    const clip = { x: x + ASIDE, y: y + ASIDE, width: SPOT, height: SPOT };
    const picture = await this.page.screenshot({ clip });
    return this.page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        const { data = new Uint8ClampedArray() } =
          canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
        return [0, 1, 2].map((channel) => {
          const values = [...data].filter((_, i) => i % 4 === channel).toSorted((a, b) => a - b);
          return values[Math.floor(values.length / 2)] ?? 0;
        });
      },
      [...picture],
    );
  }

  /** The colour of the map once it no longer changes. */
  async stillColour(): Promise<Colour> {
    await this.atlas.mapDrawn();
    let before = await this.colour();
    for (;;) {
      await wait(400);
      const now = await this.colour();
      if (distance(now, before) < 1) return now;
      before = now;
    }
  }

  /** How far the map's colour is from another, 0 to 441. */
  async colourFrom(other: Colour): Promise<number> {
    return distance(await this.colour(), other);
  }
}
