import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../lib/filter/types.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import { ZoneList } from './ZoneList.tsx';

const zones = [
  makeZone(1, {
    name_vi: 'KCN Yên Bình',
    slug: 'kcn-yen-binh',
    status: 'operating',
    new_communes: ['Phường Vạn Xuân'],
    ...area('planned_area', 400, 400),
    ...area('free_area', 0, 40),
    free_area_basis: 'occupancy',
    freshness: 'stale',
    evidence_on: '2025-06-30',
  }),
  makeZone(2, { name_vi: 'KCN Chợ Mới 1', slug: 'kcn-cho-moi-1' }),
  makeZone(3, {
    kind: 'ccn',
    name_vi: 'CCN chưa công bố tên · 1',
    slug: 'ccn-1',
    name_published: false,
    location_basis: 'unpublished',
  }),
];
const open = () => renderAtlas(<ZoneList />, { answers: { '/api/zones': zonesAnswer(zones) } });
const focused = () => document.activeElement?.textContent ?? '';

describe('the list', () => {
  it('says in each row what is known, and plainly what is not', async () => {
    open();
    const rows = await screen.findAllByRole('button');
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'KCN Yên BìnhQuá 12 tháng chưa xác nhận400 haĐang hoạt động, Phường Vạn Xuâncòn tối đa 40 ha',
      'KCN Chợ Mới 1chưa rõ haTrong quy hoạch, Thái Nguyên cũ',
      'CCN chưa công bố tên · 1chưa rõ haTrong quy hoạch, chưa công bố vị trí',
    ]);
    expect(screen.getByText('1 cụm chưa công bố tên')).toBeTruthy();
  });

  it('is walked by arrow keys as one stop of Tab, and opens a zone', async () => {
    const { user, store } = open();
    await screen.findAllByRole('button');
    await user.tab();
    expect(focused()).toContain('Yên Bình');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('Chợ Mới 1');
    expect(store.getState().hovered).toBe(2);
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('chưa công bố tên');
    await user.keyboard('{Home}{Enter}');
    expect(store.getState()).toMatchObject({ selected: 'kcn-yen-binh', selectedFrom: 'list' });
    await user.tab();
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
  });

  it('marks the selected zone and the one under the pointer on the map', async () => {
    const { store } = open();
    await screen.findAllByRole('button');
    store.getState().select('kcn-cho-moi-1', 'map');
    store.getState().hover(1);
    const list = within(await screen.findByRole('list'));
    expect((await list.findByRole('button', { current: true })).textContent).toContain('Chợ Mới 1');
    const [first] = list.getAllByRole('button');
    expect(first?.className).toContain('row-hovered');
  });
});

describe('nothing found', () => {
  it('offers each condition to drop with what it brings back', async () => {
    const { user, store } = renderAtlas(<ZoneList />, {
      answers: { '/api/zones': zonesAnswer(zones) },
      state: {
        filters: {
          ...NO_FILTERS,
          kind: ['kcn'],
          orientation: ['north'],
          min_area: 300,
        },
      },
    });
    const drop = await screen.findByRole('button', { name: /Phía Bắc 1 khu, cụm/ });
    expect(screen.queryByRole('button', { name: /Loại/ })).toBeNull();
    await user.click(drop);
    expect(store.getState().filters.orientation).toEqual([]);
    expect((await screen.findAllByRole('button')).length).toBe(1);
  });
});
