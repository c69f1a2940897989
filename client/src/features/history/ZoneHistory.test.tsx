import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change, Value } from '../../api/types.ts';
import { makeSource } from '../../testing/detail.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import ChangesView from '../changes/ChangesView.tsx';
import { HistorySection } from './HistorySection.tsx';
import ZoneHistory from './ZoneHistory.tsx';

const status = (text: string): Value => ({
  min: null,
  max: null,
  min_inclusive: null,
  max_inclusive: null,
  approx: false,
  text,
  json: null,
  items: null,
  unit: null,
  confidence: 'stated',
  as_of: null,
  sources: [],
  claim: null,
});
const change = (revision: number, patch: Partial<Change> = {}): Change => ({
  revision,
  at: '2026-11-20T20:00:00Z',
  kind: 'request',
  office: 'board',
  reason: 'Quyết định mới',
  effective_on: '2026-12-01',
  source: makeSource('s1', { title: 'Quyết định 12/QĐ-UBND' }),
  note: null,
  request: 3,
  zones_count: 1,
  regions: [],
  zones: [
    {
      id: 5,
      slug: 'kcn-yen-binh',
      kind: 'kcn',
      name_vi: 'KCN Yên Bình',
      name_en: 'Yên Bình',
      changes: [
        {
          field: 'status',
          scope: '',
          before: status('planned'),
          after: status('operating'),
          since: null,
          until: null,
        },
      ],
      entries: [],
    },
  ],
  ...patch,
});
const page = (items: Change[], next: number | null = null) => ({ items, next });
const HISTORY = '/api/zones/kcn-yen-binh/history';

describe("a zone's history", () => {
  it('says what changed from what to what, since when, why, by whom and by which source', async () => {
    renderAtlas(<ZoneHistory slug="kcn-yen-binh" kind="kcn" />, {
      answers: { [HISTORY]: page([change(7)]) },
    });
    const entry = (await screen.findByRole('article')).textContent ?? '';
    for (const said of [
      'Thay đổi được duyệt',
      'Ban Quản lý các KCN',
      'Có hiệu lực từ 01/12/2026',
      'Trong quy hoạch',
      'Đang hoạt động',
      'Quyết định mới',
      'Quyết định 12/QĐ-UBND',
      'bản dữ liệu số 7',
    ]) {
      expect(entry).toContain(said);
    }
  });

  it('says what became of the entries of the ledger, which have days of their own', async () => {
    const [zone] = change(7).zones;
    const entered = {
      id: 4,
      what: 'entered' as const,
      recipient: 'tenant' as const,
      stage: 'allocated' as const,
      on_date: '2026-11-01',
      area_ha: 30,
      decision_no: '9/QĐ-UBND',
    };
    const zones = zone ? [{ ...zone, changes: [], entries: [entered] }] : [];
    renderAtlas(<ZoneHistory slug="kcn-yen-binh" kind="kcn" />, {
      answers: { [HISTORY]: page([change(7, { zones, effective_on: null })]) },
    });
    const said = (await screen.findByRole('article')).textContent ?? '';
    expect(said).toContain(
      'Ghi lượt giao đất: 30\u00a0ha · Doanh nghiệp thứ cấp · Đã giao đất · 01/11/2026 · 9/QĐ-UBND',
    );
    expect(said).not.toContain('Đúng từ trước tới nay');
  });

  it('leads to the map as it was, and asks for older pages only when told', async () => {
    const { user, store, asked } = renderAtlas(<ZoneHistory slug="kcn-yen-binh" kind="kcn" />, {
      answers: { [HISTORY]: page([change(7, { effective_on: null })], 7) },
    });
    await user.click(await screen.findByRole('button', { name: 'Xem các lần trước' }));
    await expect.poll(() => asked.filter((at) => at.includes('before=7'))).toHaveLength(1);
    const [first] = screen.getAllByRole('button', { name: 'Xem bản đồ khi đó' });
    if (first) await user.click(first);
    // Eight in the evening in London is the next day in Vietnam.
    expect(store.getState()).toMatchObject({ asOf: '2026-11-21', knownAt: 7 });
    await expect.poll(() => asked.filter((at) => at.includes('before=8'))).toHaveLength(1);
  });

  it('offers to bring back what stood before, not what stands', async () => {
    renderAtlas(<ZoneHistory slug="kcn-yen-binh" kind="kcn" />, {
      answers: {
        [HISTORY]: page([change(7), change(4)]),
        '/api/session': makeSession(['propose kcn']),
      },
    });
    const restore = await screen.findByRole('button', { name: 'Khôi phục số liệu khi đó' });
    expect(restore.closest('article')?.textContent).toContain('bản dữ liệu số 4');
  });

  it('is fetched when its section is opened, not before', async () => {
    const { user, asked } = renderAtlas(<HistorySection slug="kcn-yen-binh" kind="kcn" />, {
      answers: { [HISTORY]: page([]) },
    });
    expect(asked.some((address) => address.includes('history'))).toBe(false);
    await user.click(screen.getByText('Lịch sử'));
    expect(await screen.findByText('Chưa có thay đổi nào được ghi nhận.')).toBeTruthy();
  });
});

describe('the page of what changed', () => {
  it('names the zones, leads to them, and counts those of a load', async () => {
    const load = change(1, {
      kind: 'load',
      zones: [],
      zones_count: 99,
      office: null,
      source: null,
    });
    const { user, store } = renderAtlas(<ChangesView />, {
      answers: { '/api/changes': page([change(7), load]) },
      state: { view: 'changes' },
    });
    expect(await screen.findByText('99 khu, cụm')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'RSS' }).getAttribute('href')).toBe(
      '/feeds/changes.rss?lang=vi',
    );
    await user.click(screen.getByRole('button', { name: 'KCN Yên Bình' }));
    expect(store.getState()).toMatchObject({ view: 'map', selected: 'kcn-yen-binh' });
  });
});
