import { describe, expect, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

/** Corners of a field in the south of the province, latitude before longitude as people write it. */
const FIELD = ['21.59, 105.84', '21.59, 105.85', '21.6, 105.85', '21.6, 105.84'];
/** Hectares of FIELD on the WGS84 ellipsoid, by PostGIS `ST_Area(geography)`. */
const FIELD_HA = 114.6587;

describe('measuring', () => {
  test('by keyboard alone: typed corners give the hectares PostGIS gives, and VN-2000 corners', async () => {
    const atlas = await (await visit()).open();
    await atlas.mapDrawn();
    await atlas.button(atlas.words.map.measure).press('Enter');
    const panel = atlas.measurePanel;
    await panel.waitFor();
    const typed = panel.getByLabel(atlas.words.measure.add);
    for (const corner of FIELD) {
      await typed.fill(corner);
      await typed.press('Enter');
      await expect.poll(() => typed.inputValue()).toBe('');
    }
    const answer = panel.locator('.answer-figure');
    await answer.waitFor();
    const hectares = Number((await textOf(answer)).replace(/[^\d,]/g, '').replace(',', '.'));
    expect(Math.abs(hectares - FIELD_HA)).toBeLessThan(0.01);
    const table = await textOf(panel.getByRole('table'));
    expect(table.replaceAll(/[.\s]/g, '')).toContain('2388417');
    expect(await axeViolations(atlas.page)).toEqual([]);

    await atlas.button(atlas.words.measure.undo).click();
    await expect.poll(() => panel.getByRole('rowheader').count()).toBe(3);
  });

  test('points set on the map, undone by keyboard', async () => {
    const atlas = await (await visit()).open();
    await atlas.mapDrawn();
    await atlas.button(atlas.words.map.measure).click();
    const centre = await atlas.mapCentre();
    for (const [dx, dy] of [
      [-60, -60],
      [60, -60],
      [60, 60],
    ] as const) {
      await atlas.page.mouse.click(centre.x + dx, centre.y + dy);
      await atlas.page.waitForTimeout(350);
    }
    const rows = atlas.measurePanel.getByRole('rowheader');
    await expect.poll(() => rows.count()).toBe(3);
    await atlas.measurePanel.locator('.answer-figure').waitFor();
    await atlas.page.keyboard.press('Backspace');
    await expect.poll(() => rows.count()).toBe(2);
  });

  test('edges that cross give a reason, not an area', async () => {
    const atlas = await (await visit()).open();
    await atlas.button(atlas.words.map.measure).click();
    const typed = atlas.measurePanel.getByLabel(atlas.words.measure.add);
    for (const corner of [FIELD[0], FIELD[2], FIELD[1], FIELD[3]]) {
      await typed.fill(corner ?? '');
      await typed.press('Enter');
      await expect.poll(() => typed.inputValue()).toBe('');
    }
    await atlas.measurePanel.getByText(atlas.words.measure.crossing).waitFor();
  });
});
