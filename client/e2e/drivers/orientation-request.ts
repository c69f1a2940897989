import type { Locator } from 'playwright-core';
import type { Desk } from './desk.ts';

/** The form of a request about the orientation of a region, found by the words on the screen. */
export class OrientationRequest {
  constructor(readonly desk: Desk) {}

  get words() {
    return this.desk.words.orientation;
  }

  /** Opens it from the card of a region. */
  async open(region: string): Promise<this> {
    const { atlas } = this.desk;
    await atlas.open(`/?view=regions&region=${region}&v=1`);
    await atlas.button(this.words.propose).click();
    await this.part('priorities').waitFor();
    return this;
  }

  /** A part of the form, by its heading. */
  part(name: keyof typeof this.words.parts): Locator {
    return this.desk.region.locator('details.edit-group', { hasText: this.words.parts[name] });
  }

  async write(part: 'priorities', text: { vi: string; en: string }): Promise<void> {
    const group = this.part(part);
    await group.getByRole('button', { name: this.words.edit }).click();
    await group.getByLabel(this.words.vi).fill(text.vi);
    await group.getByLabel(this.words.en).fill(text.en);
  }

  /** Brings the outline in from a file. */
  async chooseOutline(geometry: object, method: string, metres: string): Promise<void> {
    const group = this.part('outline');
    await group.locator('summary').first().click();
    await group.getByRole('button', { name: this.words.outline.file }).click();
    const feature = { type: 'Feature', properties: {}, geometry };
    await group.locator('input[type=file]').setInputFiles({
      name: 'phan-vung.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(feature)),
    });
    await group.getByRole('button', { name: this.desk.words.importing.use }).click();
    await group.getByLabel(this.words.outline.method).fill(method);
    await group.getByLabel(this.words.outline.accuracy).fill(metres);
  }
}
