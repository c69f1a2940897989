import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scenario, ScenarioResult } from '../../api/scenarios.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import { readLocal } from './kept.ts';
import ScenariosPage from './ScenariosPage.tsx';

const PATIENT = { timeout: 20_000 };
const zone = makeZone(4, {
  name_vi: 'KCN Yên Bình',
  slug: 'kcn-yen-binh',
  kind: 'kcn',
  ...area('planned_area', 400, 400),
});
const slice = (ledger_ha: number, scenario_ha: number) => ({
  ledger_ha,
  scenario_ha,
  total_ha: ledger_ha + scenario_ha,
});
const result: ScenarioResult = {
  target: 'land-2026-2030',
  target_ha: 1200,
  period: { start: '2026-01-01', end: '2030-12-31' },
  recorded_ha: 30,
  ...slice(30, 20),
  gap_ha: 1150,
  outside_period_ha: 0,
  by_year: [2026, 2027, 2028, 2029, 2030].map((year) => ({
    year,
    ...slice(year === 2026 ? 30 : 0, year === 2027 ? 20 : 0),
    cumulative_ha: year === 2026 ? 30 : 50,
  })),
  by_orientation: [{ orientation: 'south', ...slice(30, 20) }],
  by_kind: [{ kind: 'kcn', ...slice(30, 20) }],
  zones: [],
  fill: [
    { kind: 'kcn', zones: 0, zones_unknown: 1, before: null, after: null },
    { kind: 'ccn', zones: 0, zones_unknown: 0, before: null, after: null },
  ],
  conflicts: [
    {
      code: 'over_allocated',
      zone: 'kcn-yen-binh',
      new: null,
      other: null,
      other_new: false,
      ha: 5,
      limit_ha: 15,
      year: 2027,
      indicative: false,
      bounds: [105.8, 21.3, 105.9, 21.4],
    },
  ],
  as_of: '2026-11-22',
  revision: 1,
  sample: false,
};
const targets = {
  items: [{ id: 'land-2026-2030', target_ha: 1200, period: result.period }],
  revision: 1,
};
const session = (...subjects: string[]) => ({
  person:
    subjects.length === 0
      ? null
      : {
          id: 1,
          login: 'planner@example.test',
          name: 'P',
          roles: ['planner'],
          permissions: subjects.map((subject) => ({ action: 'propose', subject })),
        },
  csrf: 'x',
  oidc: null,
});
const scenario: Scenario = {
  id: 7,
  version: 3,
  name: 'Phương án A',
  description: '',
  base_revision: 1,
  visibility: 'private',
  token: null,
  zones: 1,
  hectares: 20,
  created_at: '2026-11-20T00:00:00Z',
  updated_at: '2026-11-21T00:00:00Z',
  content: {
    steps: [{ zone: 'kcn-yen-binh', year: 2027, hectares: 20 }],
    new_zones: [],
    extensions: [],
  },
};
const answers = {
  '/api/zones': zonesAnswer([zone]),
  '/api/targets': targets,
  'POST /api/scenarios/evaluate': result,
};
const button = (name: string | RegExp) => screen.findByRole('button', { name }, PATIENT);

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a scenario in the browser', () => {
  it('is tried out without signing in: a zone, hectares, figures at once, conflicts with their place', async () => {
    const { user, sent, store } = renderAtlas(<ScenariosPage />, {
      answers: { ...answers, '/api/session': session() },
      state: { view: 'planning', plan: 'scenarios' },
    });
    await user.click(await button('Lập phương án mới'));
    expect(store.getState().scenario).toBe('local');
    await screen.findByText(/50.ha trên mục tiêu 1\.200.ha/, {}, PATIENT);
    await user.selectOptions(
      await screen.findByLabelText('Thêm khu, cụm', {}, PATIENT),
      'kcn-yen-binh',
    );
    const place = within(
      (await screen.findByRole('heading', { name: 'KCN Yên Bình' })).closest('li') as HTMLElement,
    );
    await user.selectOptions(place.getByLabelText('Năm'), '2027');
    await user.clear(place.getByLabelText('Héc-ta giao'));
    await user.type(place.getByLabelText('Héc-ta giao'), '20,5');
    await expect
      .poll(() => sent.at(-1)?.body, PATIENT)
      .toMatchObject({
        target: 'land-2026-2030',
        content: { steps: [{ zone: 'kcn-yen-binh', year: 2027, hectares: 20.5 }] },
      });
    expect(readLocal()?.content.steps).toHaveLength(1);
    expect(await screen.findByText(/giao quá 5.ha/)).toBeTruthy();
    expect(screen.getByText(/chỉ nằm trong trình duyệt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
  });

  it('says what is no figure, and keeps the one before', async () => {
    stored.set(
      'kcn-atlas-scenario',
      JSON.stringify({ name: '', description: '', content: scenario.content, base: 1 }),
    );
    const { user } = renderAtlas(<ScenariosPage />, {
      answers: { ...answers, '/api/session': session() },
      state: { view: 'planning', plan: 'scenarios', scenario: 'local' },
    });
    const field = await screen.findByLabelText('Héc-ta giao', {}, PATIENT);
    await user.clear(field);
    await user.type(field, '1,234');
    expect(await screen.findByText(/tối đa 2 chữ số thập phân/)).toBeTruthy();
    expect(readLocal()?.content.steps[0]?.hectares).not.toBe(1.234);
  });
});

describe('a scenario that is saved', () => {
  const open = (...subjects: string[]) =>
    renderAtlas(<ScenariosPage />, {
      answers: {
        ...answers,
        '/api/session': session(...subjects),
        '/api/scenarios/7': scenario,
        'PATCH /api/scenarios/7': {
          ...scenario,
          version: 4,
          visibility: 'link',
          token: 'T'.repeat(43),
        },
        'POST /api/requests': { id: 12, version: 1, state: 'draft' },
      },
      state: { view: 'planning', plan: 'scenarios', scenario: 'own-7' },
    });

  it('is shared by a link that can be copied', async () => {
    const { user, sent } = open('planning');
    await user.click(await button('Tạo liên kết'));
    const link = await screen.findByLabelText('Liên kết chỉ để xem', {}, PATIENT);
    expect((link as HTMLInputElement).value).toContain(`scenario=shared-${'T'.repeat(43)}`);
    expect(sent.find(({ what }) => what.startsWith('PATCH'))).toMatchObject({
      ifMatch: '"3"',
      body: { visibility: 'link' },
    });
  });

  it('is turned into drafts, one a zone, and leads to them', async () => {
    const { user, sent, store } = open('planning');
    await user.click(await button('Tạo 1 bản nháp'));
    await user.click(await button('Mở bản nháp: KCN Yên Bình'));
    expect(store.getState()).toMatchObject({ view: 'desk', desk: 'request-12' });
    expect(sent.filter(({ what }) => what === 'POST /api/requests')).toMatchObject([
      {
        body: {
          zone: 'kcn-yen-binh',
          reason: 'Theo phương án “Phương án A”.',
          entries: [{ action: 'enter', stage: 'committed', area_ha: 20, on_date: '2027-01-01' }],
        },
      },
    ]);
  });

  it('is saved, and then has nothing unsaved, however the server orders what it says', async () => {
    const { user, sent } = renderAtlas(<ScenariosPage />, {
      answers: {
        ...answers,
        '/api/session': session('planning'),
        '/api/scenarios/7': scenario,
        'PATCH /api/scenarios/7': {
          ...scenario,
          version: 4,
          content: {
            extensions: [],
            new_zones: [],
            steps: [{ year: 2027, zone: 'kcn-yen-binh', hectares: 25 }],
          },
        },
      },
      state: { view: 'planning', plan: 'scenarios', scenario: 'own-7' },
    });
    const field = await screen.findByLabelText('Héc-ta giao', {}, PATIENT);
    await user.clear(field);
    await user.type(field, '25');
    await screen.findByText('Có thay đổi chưa lưu.');
    await user.click(await button('Lưu'));
    expect(await screen.findByText('Đã lưu.')).toBeTruthy();
    expect(sent.find(({ what }) => what.startsWith('PATCH'))?.ifMatch).toBe('"3"');
  });

  it('has to be saved before it is turned', async () => {
    const { user } = open('planning');
    await user.type(await screen.findByLabelText('Tên phương án', {}, PATIENT), ' 2');
    expect(await screen.findByText('Lưu phương án trước khi chuyển.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /bản nháp/ })).toBeNull();
  });
});

describe('a shared scenario', () => {
  const token = 'a'.repeat(43);
  const open = (extra: object, ...subjects: string[]) =>
    renderAtlas(<ScenariosPage />, {
      answers: { ...answers, '/api/session': session(...subjects), ...extra },
      state: { view: 'planning', plan: 'scenarios', scenario: `shared-${token}` },
    });
  const { name, description, base_revision, updated_at, content } = scenario;
  const shared = {
    [`/api/scenarios/shared/${token}`]: { name, description, base_revision, updated_at, content },
  };

  it('is read by strangers and changed by nobody', async () => {
    open(shared);
    await screen.findByRole('heading', { name: 'Phương án A' }, PATIENT);
    expect(await screen.findByText('2027 · 20 ha', {}, PATIENT)).toBeTruthy();
    expect(screen.queryByLabelText('Héc-ta giao')).toBeNull();
    expect(await button('Đăng nhập để tạo bản sao')).toBeTruthy();
  });

  it('becomes a copy of whoever is signed in', async () => {
    const { user, store } = open(shared, 'planning');
    await user.click(await button('Tạo bản sao của tôi'));
    expect(store.getState().scenario).toBe('local');
    expect(readLocal()).toMatchObject({ name: 'Phương án A (bản sao)', content });
  });

  it('says when the link was ended', async () => {
    open({
      [`/api/scenarios/shared/${token}`]: Response.json(
        { type: 'x', title: 'x', status: 410, code: 'link_expired', requestId: 'r' },
        { status: 410 },
      ),
    });
    expect(await screen.findByText(/không còn được chia sẻ/, {}, PATIENT)).toBeTruthy();
  });
});

it('holds scenarios beside each other, and two of them against each other on the map', async () => {
  const { user, store, map } = renderAtlas(<ScenariosPage />, {
    answers: {
      ...answers,
      '/api/session': session('planning'),
      '/api/scenarios/7': scenario,
      '/api/scenarios/8': { ...scenario, id: 8, name: 'Phương án B' },
    },
    state: { view: 'planning', plan: 'scenarios', scenario: 'compare-7-8' },
  });
  const table = await screen.findByRole('table', { name: /cạnh nhau/ }, PATIENT);
  expect(table.textContent).toContain('Phương án B: Chênh so với Phương án A');
  expect(within(table).getAllByRole('row')).toHaveLength(12);

  await user.click(await button('So sánh trượt trên bản đồ'));
  expect(store.getState().swipe).toEqual({ left: '7', right: '8', at: 50 });
  expect(map.fitShapes.mock.lastCall?.[0]).toHaveLength(2);
  await user.selectOptions(screen.getByLabelText('Bên trái'), 'Phương án B');
  expect(store.getState().swipe).toEqual({ left: '8', right: '7', at: 50 });
  await user.click(await button('Thôi so sánh trượt'));
  expect(store.getState().swipe).toBeNull();
});
