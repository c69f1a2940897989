import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapViewProps } from '../map/types.ts';
import { makeDetail } from '../testing/detail.ts';
import { makeProgress } from '../testing/progress.ts';
import { renderAtlas, zonesAnswer } from '../testing/render.tsx';
import { area, makeZone } from '../testing/zones.ts';
import { App } from './App.tsx';

/** The map's side of the agreement, without a drawing. */
let map: MapViewProps;
vi.mock('../map/MapView.tsx', () => ({
  default: (props: MapViewProps) => {
    map = props;
    return <p>map</p>;
  },
}));

const yenBinh = makeZone(5, {
  name_vi: 'KCN Yên Bình',
  name_en: 'Yên Bình Industrial Park',
  slug: 'kcn-yen-binh',
  ...area('planned_area', 400, 400),
});
const choMoi = makeZone(6, { name_vi: 'KCN Chợ Mới', slug: 'kcn-cho-moi', status: 'planned' });
const answers = {
  '/api': { demo: false },
  '/api/zones': zonesAnswer([yenBinh, choMoi]),
  '/api/zones/kcn-yen-binh': makeDetail(yenBinh),
  '/api/targets': { items: [], revision: 1 },
  '/api/targets/land/progress': makeProgress(),
  '/api/industries': { items: [] },
};
const open = (options: Parameters<typeof renderAtlas>[1] = {}) =>
  renderAtlas(<App />, { answers, ...options });
const drawn = () => screen.findByText('map');
const row = (name: RegExp) => screen.findByRole('button', { name });

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
});

describe('the screen', () => {
  it('links list, map and card', async () => {
    const { user, store } = open();
    await drawn();
    await user.hover(await row(/KCN Yên Bình/));
    expect(map.scene.hoveredId).toBe(5);
    map.onSelect(5);
    expect(await screen.findByRole('heading', { level: 2, name: 'KCN Yên Bình' })).toBeTruthy();
    expect(map.scene.selectedId).toBe(5);
    expect(map.scene.padding.right).toBe(420);
    expect((await row(/KCN Yên Bình/)).getAttribute('aria-current')).toBe('true');
    map.onSelect(null);
    await vi.waitFor(() => expect(store.getState().selected).toBeNull());
  });

  it('filters fade zones on the map, and never take them away', async () => {
    const { store } = open();
    await drawn();
    await row(/KCN Yên Bình/);
    expect(map.scene.matching).toBeNull();
    store.getState().setFilters({ min_area: 100 });
    await vi.waitFor(() => expect([...(map.scene.matching ?? [])]).toEqual([5]));
    expect(map.scene.zones?.features).toHaveLength(2);
  });

  it('flies where the list says, not where the reader already clicked', async () => {
    const { user, map: commands } = open();
    await drawn();
    map.onReady(commands as unknown as Parameters<MapViewProps['onReady']>[0]);
    map.onSelect(6);
    await vi.waitFor(() => expect(map.scene.selectedId).toBe(6));
    expect(commands.flyToZone).not.toHaveBeenCalled();
    await user.click(await row(/KCN Yên Bình/));
    await vi.waitFor(() => expect(commands.flyToZone).toHaveBeenCalledWith(5));
  });

  it('without a map the list goes on', async () => {
    const { user } = open();
    await drawn();
    map.onError('no-webgl');
    expect(await screen.findByText('Không vẽ được bản đồ trên máy này')).toBeTruthy();
    expect(screen.queryByRole('toolbar')).toBeNull();
    await user.click(await row(/KCN Yên Bình/));
    expect(await screen.findByRole('heading', { level: 2, name: 'KCN Yên Bình' })).toBeTruthy();
  });

  it('keeps its own basemap when the online one fails, and says so', async () => {
    const { user } = open();
    await drawn();
    map.onError('basemap');
    expect(await screen.findByText(/Bản đồ nền trực tuyến không tải được/)).toBeTruthy();
    expect(screen.getByRole('toolbar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ẩn thông báo' }));
    expect(screen.queryByText(/Bản đồ nền trực tuyến/)).toBeNull();
  });

  it('speaks two languages, on the page and in its title', async () => {
    const { user } = open({ state: { selected: 'kcn-yen-binh' } });
    await row(/KCN Yên Bình/);
    expect(document.documentElement.lang).toBe('vi');
    expect(document.title).toBe('KCN Yên Bình · Atlas KCN Thái Nguyên');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Yên Bình Industrial Park · KCN Atlas Thái Nguyên');
    expect(map.scene.lang).toBe('en');
  });

  it('Escape closes one thing at a time', async () => {
    const { user, store } = open({ state: { selected: 'kcn-yen-binh', openFilter: 'kind' } });
    await row(/KCN Yên Bình/);
    await user.keyboard('{Escape}');
    expect(store.getState()).toMatchObject({ openFilter: null, selected: 'kcn-yen-binh' });
    await user.keyboard('{Escape}');
    expect(store.getState().selected).toBeNull();
  });

  it('says over everything that samples are shown', async () => {
    open({ answers: { ...answers, '/api': { demo: true } } });
    const note = await screen.findByText(/không phải số liệu thật/);
    expect(note.closest('aside')).toBeTruthy();
  });

  it('says when the zones cannot be loaded, and tries again', async () => {
    const { user, asked } = open({ answers: { ...answers, '/api/zones': undefined } });
    expect(await screen.findByText('Máy chủ trả lời 404 (not_found).')).toBeTruthy();
    const before = asked.filter((address) => address.startsWith('/api/zones')).length;
    const [first] = screen.getAllByRole('button', { name: 'Thử lại' });
    if (first) await user.click(first);
    await vi.waitFor(() =>
      expect(asked.filter((address) => address.startsWith('/api/zones')).length).toBe(before + 1),
    );
  });
});

describe('on a phone', () => {
  it('one sheet holds the list, and the card of what is chosen', async () => {
    const { user, store } = open({ phone: true, state: { sheet: 'half' } });
    await user.click(await row(/KCN Yên Bình/));
    expect(await screen.findByRole('heading', { level: 2, name: 'KCN Yên Bình' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Khu, cụm công nghiệp' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Danh sách' }));
    expect(store.getState().selected).toBeNull();
    expect(await screen.findByRole('list', { name: 'Khu, cụm công nghiệp' })).toBeTruthy();
  });
});
