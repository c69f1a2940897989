import { describe, expect, test } from 'vitest';
import { textOf } from '../drivers/atlas.ts';
import { axeViolations } from '../harness/axe.ts';
import { PHONE } from '../harness/browser.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();

describe("a zone's card", () => {
  test('says a bound as a bound: 400 ha, more than 90 % filled, at most 40 ha free', async () => {
    const atlas = await (await visit()).open('/?zone=kcn-yen-binh&v=1');
    await atlas.cardOf('KCN Yên Bình');
    const text = await textOf(atlas.card);
    expect(text).toContain('400 ha');
    expect(text).toMatch(/trên 90 ?%/);
    expect(text).toMatch(/40 ha/);
  });

  test("a part's figure never becomes the zone's", async () => {
    const atlas = await (await visit()).show('/?zone=kcn-diem-thuy&v=1');
    const figures = atlas.card.locator('.bigs');
    await figures.getByText(/Khu A/).waitFor();
    expect(await figures.locator('.big-unknown').count()).toBeGreaterThan(0);
  });

  test('every figure has a passport: sources, date, certainty, and the values that lost', async () => {
    const atlas = await (await visit()).show('/?zone=kcn-song-cong-1&v=1');
    await atlas.cardOf('KCN Sông Công I');
    const passport = await atlas.passport(atlas.words.zone.planned);
    const text = await textOf(passport);
    expect(text).toContain('196,88');
    expect(text).toContain(atlas.words.passport.attribution.row(8));
    for (const lost of ['195', '220', '320']) expect(text).toContain(lost);
    expect(await axeViolations(atlas.page)).toEqual([]);
  });

  test('an unnamed zone stays unnamed, and stands in the inset', async () => {
    const atlas = await (await visit()).show('/?zone=ccn-bac-kan-chua-cong-bo-08&v=1');
    await atlas.card.getByText(atlas.words.zone.location.unpublished).waitFor();
    expect(await textOf(atlas.card)).toContain('CCN chưa công bố tên · Bắc Kạn cũ · 8');
  });

  test('an address that names no zone says so and leads back', async () => {
    const atlas = await visit({ expectedFailures: [/404/] });
    await atlas.show('/?zone=kcn-khong-co&v=1');
    await atlas.card.getByText(atlas.words.errors.zoneNotFound).waitFor();
    await atlas.button(atlas.words.shell.back).click();
    expect(await atlas.count()).toBe(87);
  });

  test('on a phone the card is a sheet of three heights', async () => {
    const atlas = await (await visit({ screen: PHONE })).open('/?zone=kcn-yen-binh&v=1');
    await atlas.cardOf('KCN Yên Bình');
    const sheet = atlas.page.locator('.sheet');
    const taller = atlas.button(atlas.words.sheet.taller);
    const heights: number[] = [];
    while (await atlas.button(atlas.words.sheet.lower).isVisible()) {
      await atlas.button(atlas.words.sheet.lower).click();
    }
    for (;;) {
      await atlas.page.waitForTimeout(250);
      heights.push((await sheet.boundingBox())?.height ?? 0);
      if (!(await taller.isVisible())) break;
      await taller.click();
    }
    expect(heights).toHaveLength(3);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights.map(Math.round)).size).toBe(3);
    expect(await axeViolations(atlas.page)).toEqual([]);
  });
});
