import type { Locator } from 'playwright-core';
import { DESK_WORDS } from '../../src/i18n/desk.ts';
import { SKETCH_WORDS } from '../../src/i18n/sketch.ts';
import type { LngLat } from '../../src/lib/geodesy/lng-lat.ts';
import { textOf } from './atlas.ts';
import type { Desk } from './desk.ts';

/** A place of the map as shares of its width and height, from the top left. */
export type Spot = readonly [x: number, y: number];

type Pixel = { x: number; y: number };

/** The drawing tool, used with the pointer on the map. */
export class Sketch {
  constructor(readonly desk: Desk) {}

  private get page() {
    return this.desk.page;
  }
  get words() {
    return SKETCH_WORDS[this.desk.atlas.lang];
  }
  get panel(): Locator {
    return this.page.locator('.sketch');
  }
  private button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Opens the form of a zone and begins to draw its boundary. */
  async open(slug: string): Promise<this> {
    const { region, atlas } = this.desk;
    const { request } = DESK_WORDS[atlas.lang];
    const lang = atlas.lang === 'en' ? '&lang=en' : '';
    await atlas.open(`/?view=desk&desk=new-${slug}${lang}&v=1`);
    await region.locator('summary', { hasText: request.groups.boundary }).click();
    await atlas.button(request.draw).click();
    await this.panel.waitFor();
    await atlas.mapDrawn();
    return this;
  }

  async choose(tool: 'draw' | 'cut' | 'edit'): Promise<void> {
    await this.panel.getByText(this.words[tool], { exact: true }).click();
  }

  private async pixelOf([x, y]: Spot): Promise<Pixel> {
    const map = await this.page.locator('.map-sheet canvas').boundingBox();
    if (!map) throw new Error('there is no map to draw on');
    return { x: map.x + x * map.width, y: map.y + y * map.height };
  }

  /** Clicks each corner and the first one again. */
  async ring(corners: readonly Pixel[]): Promise<void> {
    for (const { x, y } of [...corners, ...corners.slice(0, 1)]) {
      await this.page.mouse.move(x, y, { steps: 4 });
      await this.page.mouse.click(x, y, { delay: 60 });
    }
  }

  /** Moves the mouse from one place to another with its button down. */
  async drag(from: Pixel, to: Pixel): Promise<void> {
    await this.page.mouse.move(from.x, from.y, { steps: 4 });
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  /** The corners of the n-th ring that the panel lists, to a tenth of a metre. */
  async corners(n: number): Promise<LngLat[]> {
    const listed = await this.panel.locator('.corners').nth(n).locator('li').allTextContents();
    return listed.map((text): LngLat => {
      const [, lat, lon] = /(\d\d\.\d{6}), (\d{3}\.\d{6})/.exec(text) ?? [];
      return [Number(lon), Number(lat)];
    });
  }

  /**
   * Finds out where the ground lies on the screen by drawing a first ring there, and takes that out again.
   *
   * @returns what turns longitude and latitude into a place on the screen
   */
  async calibrate(): Promise<(at: LngLat) => Pixel> {
    const spots: readonly Spot[] = [
      [0.1, 0.3],
      [0.45, 0.3],
      [0.45, 0.85],
    ];
    const pixels = await Promise.all(spots.map((spot) => this.pixelOf(spot)));
    await this.choose('draw');
    await this.ring(pixels);
    await this.button(this.words.removePart(1)).waitFor();
    const ground = await this.corners(0);
    await this.button(this.words.removePart(1)).click();
    await this.choose('draw');
    // North is up, and the tool may begin a ring at another corner.
    const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
    const [west, east] = ends(ground.map(([lon]) => lon));
    const [south, north] = ends(ground.map(([, lat]) => lat));
    const [left, right] = ends(pixels.map(({ x }) => x));
    const [top, bottom] = ends(pixels.map(({ y }) => y));
    return ([lon, lat]) => ({
      x: left + ((lon - west) / (east - west)) * (right - left),
      y: bottom - ((lat - south) / (north - south)) * (bottom - top),
    });
  }

  /** The n-th hole of a part in the list. */
  hole(n: number, part: number): Locator {
    return this.button(this.words.removeHole(n, part));
  }

  /** Hectares, as the tool shows them. */
  async hectares(): Promise<number> {
    const figure = await textOf(this.panel.locator('.answer-figure'));
    return Number(figure.replace(/[^\d,]/g, '').replace(',', '.'));
  }

  /** Takes what was drawn into the request and says how it was obtained. */
  async use(): Promise<void> {
    await this.button(this.words.finish).click();
    await this.desk.field(this.desk.words.request.method).fill('Số hoá từ bản vẽ kèm quyết định');
  }
}
