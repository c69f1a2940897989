import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Atlas, textOf } from '../drivers/atlas.ts';
import { Desk, type Invited } from '../drivers/desk.ts';
import { axeViolations } from '../harness/axe.ts';
import { DESKTOP, PHONE } from '../harness/browser.ts';
import { type Official, officialOf } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { type VisitOptions, withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
let atlas: RunningAtlas;
let board: Official;
let second: Official;
let reviewer: Official;

const BOARD: Invited = { login: 'board@example.test', name: 'Cán bộ cập nhật', roles: ['board'] };
const LEASED = 'Đất công nghiệp đã cho thuê';

const arrive = async (options: VisitOptions = {}) =>
  new Desk(await visit({ ...options, url: atlas.url }));

/** A browser of their own in which somebody is signed in. */
const signedIn = (as: Official, options: VisitOptions = {}) => arrive({ ...options, as });

/** The first administrator and the Board come by the screens, the others as the screens do it. */
beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  const link = /http\S+\/welcome#token=\S+/.exec(atlas.log())?.[0];
  if (!link) throw new Error(`no link for the first administrator:\n${atlas.log()}`);
  const office = await arrive({ apart: true });
  await office.setUp(link);
  const invited = await arrive({ apart: true });
  await invited.join(await office.invite(BOARD));
  board = await officialOf(invited.page, atlas.url);
  const admin = await officialOf(office.page, atlas.url);
  second = await admin.invite('board2', ['board']);
  reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
});
afterAll(() => atlas?.stop());

/** Waits until the card shows a figure for a field. */
async function cardSays(reader: Atlas, figure: string): Promise<void> {
  await expect.poll(() => textOf(reader.card), { timeout: 20_000 }).toContain(figure);
}

describe('a change', () => {
  test('is proposed, returned, sent again, approved, and seen in another browser', async () => {
    const author = await signedIn(board);
    const review = await signedIn(reviewer);
    const reader = (await arrive()).atlas;
    await reader.open('/?zone=kcn-yen-binh&v=1');
    await reader.cardOf('KCN Yên Bình');

    await author.propose('kcn-yen-binh');
    await author.field(LEASED).fill('khoảng 301,5');
    await author.saved();
    await author.explain('Cập nhật theo báo cáo quý.');
    const id = await author.submit();

    await review.openRequest(id);
    await expect.poll(() => textOf(review.region)).toContain('khoảng 301,5 ha');
    await review.giveBack('Kiểm tra lại số đã cho thuê.');

    await author.openRequest(id);
    await author.region.getByText('Kiểm tra lại số đã cho thuê.').waitFor();
    await author.field(LEASED).fill('302,25');
    await author.saved();
    expect(await author.submit()).toBe(id);

    await review.openRequest(id);
    await review.approve();
    await review.region.getByText(review.words.states.approved, { exact: true }).waitFor();
    await cardSays(reader, '302,25 ha');
  });

  test('draws a boundary whose hectares are those of PostGIS', async () => {
    const author = await signedIn(board);
    const review = await signedIn(reviewer);
    await author.propose('kcn-nam-pho-yen');
    const drawn = await author.drawBoundary([
      [0.35, 0.25],
      [0.62, 0.28],
      [0.65, 0.6],
      [0.33, 0.62],
    ]);
    await author.explain('Số hoá từ bản vẽ quy hoạch chi tiết.');
    const id = await author.submit();
    await review.openRequest(id);
    await review.approve();
    await review.region.getByText(review.words.states.approved, { exact: true }).waitFor();

    const { role, measured } = await review.page.evaluate(async () => {
      const { geometry, properties } = await (await fetch('/api/zones/kcn-nam-pho-yen')).json();
      const reply = await fetch('/api/geometry/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ geometry, zone: 'kcn-nam-pho-yen' }),
      });
      return { role: properties.geometry_role, measured: (await reply.json()).area_ha };
    });
    expect(role).toBe('digitised');
    expect(drawn).toBeGreaterThan(10);
    // A hundredth for what is shown, and as much for six decimals of a degree.
    expect(Math.abs(measured - drawn)).toBeLessThan(0.02 + drawn * 1e-5);
  });

  test('of two editors who race, the later one is told and decides field by field', async () => {
    const early = await signedIn(board);
    const late = await signedIn(second);
    const review = await signedIn(reviewer);
    const propose = async (desk: Desk, value: string) => {
      await desk.propose('kcn-song-cong-2');
      await desk.field(LEASED).fill(value);
      await desk.explain('Số liệu mới.');
      return desk.submit();
    };
    const one = await propose(early, '150');
    const two = await propose(late, '160');
    await review.openRequest(one);
    await review.approve();
    await review.region.getByText(review.words.states.approved, { exact: true }).waitFor();

    await review.openRequest(two);
    await review.region.getByText(review.words.review.outdated).waitFor();
    expect(await review.atlas.button(review.words.review.approve).isDisabled()).toBe(true);
    await review.giveBack('Đối chiếu với số vừa duyệt.');

    await late.openRequest(two);
    await late.region.getByText(late.words.review.outdated).waitFor();
    const mine = late.region.getByRole('radio', { name: new RegExp(late.words.review.mine) });
    await mine.check();
    await late.atlas.button(late.words.review.rebase).click();
    await late.field(LEASED).waitFor();
    expect(await late.field(LEASED).inputValue()).toBe('160');
  });

  test('is not lost when the session ends under it', async () => {
    const author = await signedIn(board, { apart: true, expectedFailures: [/401/] });
    await author.propose('kcn-diem-thuy');
    await author.page.context().clearCookies();
    await author.field(LEASED).fill('99');
    await author.page.getByRole('dialog').waitFor();
    await author.signIn(BOARD.login);
    await author.saved();
    await author.page.reload();
    await author.field(LEASED).waitFor();
    expect(await author.field(LEASED).inputValue()).toBe('99');
  });
});

describe('a reader', () => {
  test('is refused everywhere, and sees no way in but the quiet one', async () => {
    const desk = await arrive({ expectedFailures: [/40[13]/] });
    await desk.atlas.open('/?zone=kcn-yen-binh&v=1');
    await desk.atlas.card.waitFor();
    expect(await desk.atlas.button(desk.words.request.propose).count()).toBe(0);
    expect(await desk.atlas.button(desk.atlas.words.shell.signIn).count()).toBe(1);
    await desk.atlas.show('/?view=desk&desk=people&v=1');
    await desk.page.getByText(desk.words.desk.signInFirst).waitFor();
    const answers = await desk.page.evaluate(async () => {
      const ask = async (method: string, path: string, body?: unknown) =>
        (
          await fetch(path, {
            method,
            headers: { 'content-type': 'application/json', 'if-match': '"1"' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
        ).status;
      return Promise.all([
        ask('POST', '/api/requests', { zone: 'kcn-yen-binh', items: [] }),
        ask('POST', '/api/requests/1/approve', {}),
        ask('GET', '/api/requests'),
        ask('GET', '/api/people'),
        ask('POST', '/api/people', { login: 'x1', name: 'x', roles: ['admin'] }),
        ask('GET', '/api/desk/work'),
        ask('POST', '/api/zones/kcn-yen-binh/confirmation', {}),
      ]);
    });
    for (const status of answers) expect([401, 403]).toContain(status);
  });

  test('with a wrong password is told so, and nothing more; with the right one comes in', async () => {
    const desk = await arrive({ apart: true, expectedFailures: [/401/] });
    await desk.atlas.open('/?view=desk&v=1');
    await desk.signIn('nobody@example.test', 'khong phai mat khau nay');
    await desk.page.getByText(desk.words.account.failed).waitFor();
    await desk.signIn(BOARD.login);
    await desk.region.getByRole('heading', { name: desk.words.work.title }).waitFor();
  });
});

describe('the screens of the desk', () => {
  let request: number;
  beforeAll(async () => {
    const submitted = await board.proposeArea('kcn-song-cong-1', 197);
    await reviewer.approve(submitted);
    request = submitted.id;
  });

  test.each([
    ['desktop, light', { ...DESKTOP, theme: 'light' }, 'vi'],
    ['desktop, dark', { ...DESKTOP, theme: 'dark' }, 'en'],
    ['phone, light', { ...PHONE, theme: 'light' }, 'en'],
    ['phone, dark', { ...PHONE, theme: 'dark' }, 'vi'],
  ] as const)('axe finds nothing on a %s', async (_name, screen, lang) => {
    const desk = await signedIn(board, { screen, lang });
    const address = (place: string) =>
      `/?view=desk&desk=${place}${lang === 'en' ? '&lang=en' : ''}&v=1`;
    const stands = async (heading: string) => {
      await desk.region.getByRole('heading', { name: heading }).first().waitFor();
      expect(await axeViolations(desk.page)).toEqual([]);
      const overflow = await desk.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    };
    await desk.atlas.show(address('work'));
    await stands(desk.words.work.title);
    for (const [place, heading] of [
      ['account', desk.words.account.title],
      ['table', desk.words.table.title],
      ['new-kcn-thuong-dinh', desk.words.request.why],
      [`request-${request}`, desk.words.review.steps],
    ] as const) {
      await desk.atlas.show(address(place));
      await stands(heading);
    }
  });
});
