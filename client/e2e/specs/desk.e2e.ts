import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Atlas, textOf } from '../drivers/atlas.ts';
import { Desk, type Official } from '../drivers/desk.ts';
import { axeViolations } from '../harness/axe.ts';
import { DESKTOP, PHONE, type Screen } from '../harness/browser.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const { visit } = withBrowser();
let atlas: RunningAtlas;

const BOARD: Official = { login: 'board@example.test', name: 'Cán bộ cập nhật', roles: ['board'] };
const SECOND: Official = { login: 'board2@example.test', name: 'Cán bộ thứ hai', roles: ['board'] };
const REVIEWER: Official = {
  login: 'reviewer@example.test',
  name: 'Cán bộ thẩm định',
  roles: ['reviewer_kcn'],
};
const LEASED = 'Đất công nghiệp đã cho thuê';

interface Visit {
  screen?: Screen;
  lang?: 'vi' | 'en';
  expectedFailures?: readonly RegExp[];
}
const arrive = async (options: Visit = {}) => new Desk(await visit({ ...options, url: atlas.url }));

/** A browser of their own in which somebody is signed in. */
async function signedIn({ login }: Official, options: Visit = {}): Promise<Desk> {
  const desk = await arrive(options);
  await desk.atlas.open(`/?view=desk&v=1${options.lang === 'en' ? '&lang=en' : ''}`);
  await desk.signIn(login);
  await desk.region.getByRole('heading', { name: desk.words.work.title }).waitFor();
  return desk;
}

beforeAll(async () => {
  atlas = await startAtlas();
  const link = /http\S+\/welcome#token=\S+/.exec(atlas.log())?.[0];
  if (!link) throw new Error(`no link for the first administrator:\n${atlas.log()}`);
  const admin = await arrive();
  await admin.setUp(link);
  for (const official of [BOARD, SECOND, REVIEWER]) {
    const invitation = await admin.invite(official);
    await (await arrive()).join(invitation);
  }
});
afterAll(() => atlas?.stop());

/** Waits until the card shows a figure for a field. */
async function cardSays(reader: Atlas, figure: string): Promise<void> {
  await expect.poll(() => textOf(reader.card), { timeout: 20_000 }).toContain(figure);
}

describe('a change', () => {
  test('is proposed, returned, sent again, approved, and seen in another browser', async () => {
    const author = await signedIn(BOARD);
    const reviewer = await signedIn(REVIEWER);
    const reader = (await arrive()).atlas;
    await reader.open('/?zone=kcn-yen-binh&v=1');
    await reader.card.getByRole('heading', { name: 'KCN Yên Bình', exact: true }).waitFor();

    await author.propose('kcn-yen-binh');
    await author.field(LEASED).fill('khoảng 301,5');
    await author.saved();
    await author.explain('Cập nhật theo báo cáo quý.');
    const id = await author.submit();

    await reviewer.openRequest(id);
    await expect.poll(() => textOf(reviewer.region)).toContain('khoảng 301,5 ha');
    await reviewer.giveBack('Kiểm tra lại số đã cho thuê.');

    await author.openRequest(id);
    await author.region.getByText('Kiểm tra lại số đã cho thuê.').waitFor();
    await author.field(LEASED).fill('302,25');
    await author.saved();
    expect(await author.submit()).toBe(id);

    await reviewer.openRequest(id);
    await reviewer.approve();
    await reviewer.region.getByText(reviewer.words.states.approved, { exact: true }).waitFor();
    await cardSays(reader, '302,25 ha');
  });

  test('draws a boundary whose hectares are those of PostGIS', async () => {
    const author = await signedIn(BOARD);
    const reviewer = await signedIn(REVIEWER);
    await author.propose('kcn-nam-pho-yen');
    const drawn = await author.drawBoundary([
      [0.35, 0.25],
      [0.62, 0.28],
      [0.65, 0.6],
      [0.33, 0.62],
    ]);
    await author.explain('Số hoá từ bản vẽ quy hoạch chi tiết.');
    const id = await author.submit();
    await reviewer.openRequest(id);
    await reviewer.approve();
    await reviewer.region.getByText(reviewer.words.states.approved, { exact: true }).waitFor();

    const { role, measured } = await reviewer.page.evaluate(async () => {
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
    const first = await signedIn(BOARD);
    const second = await signedIn(SECOND);
    const reviewer = await signedIn(REVIEWER);
    const propose = async (desk: Desk, value: string) => {
      await desk.propose('kcn-song-cong-2');
      await desk.field(LEASED).fill(value);
      await desk.explain('Số liệu mới.');
      return desk.submit();
    };
    const one = await propose(first, '150');
    const two = await propose(second, '160');
    await reviewer.openRequest(one);
    await reviewer.approve();
    await reviewer.region.getByText(reviewer.words.states.approved, { exact: true }).waitFor();

    await reviewer.openRequest(two);
    await reviewer.region.getByText(reviewer.words.review.outdated).waitFor();
    expect(await reviewer.atlas.button(reviewer.words.review.approve).isDisabled()).toBe(true);
    await reviewer.giveBack('Đối chiếu với số vừa duyệt.');

    await second.openRequest(two);
    await second.region.getByText(second.words.review.outdated).waitFor();
    const mine = second.region.getByRole('radio', { name: new RegExp(second.words.review.mine) });
    await mine.check();
    await second.atlas.button(second.words.review.rebase).click();
    await second.field(LEASED).waitFor();
    expect(await second.field(LEASED).inputValue()).toBe('160');
  });

  test('is not lost when the session ends under it', async () => {
    const author = await signedIn(BOARD, { expectedFailures: [/401/] });
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
    await desk.atlas.open('/?view=desk&desk=people&v=1');
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

  test('with a wrong password is told so, and nothing more', async () => {
    const desk = await arrive({ expectedFailures: [/401/] });
    await desk.atlas.open('/?view=desk&v=1');
    await desk.signIn('nobody@example.test', 'khong phai mat khau nay');
    await desk.page.getByText(desk.words.account.failed).waitFor();
  });
});

describe.each([
  ['desktop, light', { ...DESKTOP, theme: 'light' }, 'vi'],
  ['desktop, dark', { ...DESKTOP, theme: 'dark' }, 'en'],
  ['phone, light', { ...PHONE, theme: 'light' }, 'en'],
  ['phone, dark', { ...PHONE, theme: 'dark' }, 'vi'],
] as const)('on a %s', (_name, screen, lang) => {
  test('axe finds nothing on the screens of the desk', async () => {
    const desk = await signedIn(BOARD, { screen, lang });
    const at = async (place: string, ready: string | RegExp) => {
      const query = lang === 'en' ? '&lang=en' : '';
      await desk.atlas.open(`/?view=desk&desk=${place}${query}&v=1`);
      await desk.region.getByRole('heading', { name: ready }).first().waitFor();
      expect(await axeViolations(desk.page)).toEqual([]);
      const overflow = await desk.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    };
    await at('work', desk.words.work.title);
    await at('account', desk.words.account.title);
    await at('table', desk.words.table.title);
    await at('new-kcn-thuong-dinh', desk.words.request.why);
    await at('request-1', desk.words.review.steps);
  });
});
