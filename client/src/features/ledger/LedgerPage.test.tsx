import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Allocation } from '../../api/ledger-types.ts';
import { NO_LEDGER_FILTER } from '../../lib/ledger/filter.ts';
import type { AtlasState } from '../../store/state.ts';
import { allocationPage, makeAllocation } from '../../testing/ledger.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import LedgerPage from './LedgerPage.tsx';

const zone = makeZone(5, { slug: 'kcn-yen-binh', name_vi: 'KCN Yên Bình' });

interface Opened {
  items?: Allocation[];
  matched?: number;
  state?: Partial<AtlasState>;
  phone?: boolean;
  may?: Parameters<typeof makeSession>[0];
  answers?: Record<string, unknown>;
}
function open(opened: Opened = {}) {
  const { items = [], matched = items.length, state = {}, phone = false, may = [] } = opened;
  return renderAtlas(<LedgerPage />, {
    phone,
    state: { view: 'planning', plan: 'ledger', ...state },
    answers: {
      '/api/session': makeSession(may),
      '/api/zones': zonesAnswer([zone]),
      '/api/industries': { items: [] },
      '/api/sources': { items: [] },
      '/api/allocations': allocationPage(items, matched),
      ...opened.answers,
    },
  });
}
const plain = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll('\u00a0', ' ');
const filtered = (patch: Partial<typeof NO_LEDGER_FILTER>) => ({
  state: { ledgerFilter: { ...NO_LEDGER_FILTER, ...patch } },
});
const askedFor = (asked: readonly string[]) =>
  asked.filter((address) => address.startsWith('/api/allocations')).at(-1);

describe('the ledger', () => {
  it('says that it is empty, and what that does not mean', async () => {
    open();
    expect(await screen.findByText('Sổ chưa có lượt nào')).toBeTruthy();
    expect(screen.getByText(/Sổ trống không có nghĩa là chưa giao đất/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /XLSX/ })).toBeNull();
  });

  it('does not call a filter that nothing matches an empty ledger', async () => {
    const { user, store } = open(filtered({ stage: 'built' }));
    const none = (await screen.findByText('Không có lượt nào khớp bộ lọc')).parentElement;
    expect(screen.queryByText('Sổ chưa có lượt nào')).toBeNull();
    if (none) await user.click(within(none).getByRole('button', { name: 'Bỏ các bộ lọc' }));
    expect(store.getState().ledgerFilter).toEqual(NO_LEDGER_FILTER);
  });

  it('shows entries with their sums, the two recipients apart', async () => {
    open({
      items: [
        makeAllocation(2, { area_ha: 12.5, held_ha: 10, investor: 'Công ty A' }),
        makeAllocation(1, { recipient: 'developer', area_ha: 50 }),
      ],
    });
    const row = (await screen.findByText('Công ty A')).closest('tr');
    expect(plain(row)).toContain('12/5/2026');
    expect(plain(row)).toContain('10 trên 12,5 ha');
    expect(plain(screen.getByText('Tổng các lượt theo bộ lọc').parentElement)).toContain(
      'Doanh nghiệp thứ cấpđang giữ 10 ha, đã ghi 12,5 ha (1 lượt)',
    );
    expect(screen.getByText(/Không cộng hai bên/)).toBeTruthy();
  });

  it('opens an entry in place, with its stages and what is kept from the public', async () => {
    const entry = makeAllocation(1, {
      hidden: ['investor', 'capital'],
      project: 'Nhà máy linh kiện',
      stage: 'cleared',
      held_ha: 7,
      events: [
        { stage: 'committed', on_date: '2026-01-05', area_ha: 10 },
        { stage: 'allocated', on_date: '2026-05-12', area_ha: 10 },
        { stage: 'revoked', on_date: '2026-09-01', area_ha: 3 },
      ],
      flags: ['outside_zone'],
    });
    const { user } = open({ items: [entry] });
    const more = await screen.findByRole('button', { name: /Chi tiết lượt giao/ });
    await user.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const stages = within(screen.getByText('Các giai đoạn').closest('td') ?? document.body);
    expect(stages.getAllByRole('listitem').map(plain)).toEqual([
      'Cam kết 05/01/2026',
      'Đã giao đất 12/5/2026',
      'Thu hồi 3 ha 01/9/2026',
      'Thửa đất nằm một phần ngoài ranh giới khu',
    ]);
    const fact = (name: string) =>
      plain(stages.getByText(name, { selector: 'dt' }).nextElementSibling);
    expect(fact('Nhà đầu tư')).toBe('Không công khai');
    expect(fact('Dự án')).toBe('Nhà máy linh kiện');
    expect(fact('Ngành')).toBe('Chưa ghi');
  });

  it('tells an official what the public is not told, and says that it is not', async () => {
    const entry = makeAllocation(1, { hidden: ['investor'] });
    const { user } = open({
      items: [entry],
      may: ['read kcn'],
      answers: { '/api/ledger/entries/1': { ...entry, investor: 'Công ty A', geometry: null } },
    });
    await user.click(await screen.findByRole('button', { name: /Chi tiết lượt giao/ }));
    expect(plain((await screen.findByText('Công ty A')).closest('dd'))).toBe(
      'Công ty Akhông công khai',
    );
    expect(screen.queryByRole('button', { name: 'Thu hồi' })).toBeNull();
  });

  it('leads those who may propose to the form of the zone, with what is to be done', async () => {
    const { user, store } = open({ items: [makeAllocation(7)], may: ['propose planning'] });
    await user.click(await screen.findByRole('button', { name: /Chi tiết lượt giao/ }));
    await user.click(await screen.findByRole('button', { name: 'Thu hồi' }));
    expect(store.getState()).toMatchObject({
      view: 'desk',
      desk: 'new-kcn-yen-binh',
      wantedEntry: { zone: 'kcn-yen-binh', action: 'revoke', allocation: 7 },
    });
  });

  it('asks of which zone a new entry is', async () => {
    const { user, store } = open({ may: ['propose kcn'] });
    const enter = await screen.findByRole('button', { name: 'Ghi một lượt giao đất' });
    expect(enter).toHaveProperty('disabled', true);
    await user.selectOptions(screen.getByLabelText('Khu, cụm được giao đất'), 'kcn-yen-binh');
    await user.click(enter);
    expect(store.getState().wantedEntry).toEqual({
      zone: 'kcn-yen-binh',
      action: 'enter',
      allocation: null,
    });
  });

  it('asks for what the filter says, and downloads the same', async () => {
    const { user, asked } = open({
      items: [makeAllocation(1)],
      ...filtered({ year: 2027, quarter: 2, kind: 'kcn', zone: 'kcn-yen-binh' }),
    });
    const link = await screen.findByRole('link', { name: 'CSV' });
    const wanted = 'year=2027&quarter=2&kind=kcn&zone=kcn-yen-binh';
    expect(link.getAttribute('href')).toBe(`/api/allocations.csv?${wanted}`);
    expect(askedFor(asked)).toBe(`/api/allocations?${wanted}&limit=50&offset=0`);
    await user.selectOptions(screen.getByLabelText('Năm'), '');
    expect(screen.getByLabelText('Quý')).toHaveProperty('disabled', true);
    await expect
      .poll(() => askedFor(asked))
      .toBe('/api/allocations?kind=kcn&zone=kcn-yen-binh&limit=50&offset=0');
  });

  it('asks for one page at a time', async () => {
    const items = Array.from({ length: 50 }, (_, index) => makeAllocation(index + 1));
    const { user, asked } = open({ items, matched: 120 });
    expect(await screen.findByText('1–50 trong 120 lượt')).toBeTruthy();
    expect(screen.getByText('Tổng các lượt theo bộ lọc')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Trang sau' }));
    await expect.poll(() => askedFor(asked)).toBe('/api/allocations?limit=50&offset=50');
  });

  it('stands as cards on a phone', async () => {
    const { user, store } = open({ items: [makeAllocation(1)], phone: true });
    const card = (await screen.findByText('KCN Yên Bình', { selector: 'strong' })).closest('li');
    expect(screen.queryByRole('table')).toBeNull();
    if (card) await user.click(within(card).getByText('KCN Yên Bình', { selector: 'strong' }));
    await user.click(screen.getByRole('button', { name: 'Mở thẻ KCN Yên Bình' }));
    expect(store.getState()).toMatchObject({ view: 'map', selected: 'kcn-yen-binh' });
  });
});
