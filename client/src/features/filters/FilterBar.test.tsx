import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import { FilterBar } from './FilterBar.tsx';

const zones = [
  makeZone(1, { status: 'operating', ...area('planned_area', 400, 400) }),
  makeZone(2, { status: 'operating', kind: 'ccn' }),
  makeZone(3, { status: 'planned', kind: 'ccn', ...area('planned_area', 50, 50) }),
  makeZone(4, { kind: 'it_park', counted: false }),
];
const open = () =>
  renderAtlas(<FilterBar />, {
    answers: {
      '/api/zones': zonesAnswer(zones),
      '/api/industries': { items: [] },
    },
  });
const chip = (name: string | RegExp) => screen.findByRole('button', { name });

describe('filters', () => {
  it('open in place, one at a time, with live counts', async () => {
    const { user, store } = open();
    await user.click(await chip('Tình trạng'));
    const operating = await screen.findByRole('checkbox', { name: /Đang hoạt động\s*2/ });
    await user.click(operating);
    expect(store.getState().filters.status).toEqual(['operating']);
    await user.click(await chip('Loại'));
    expect(screen.queryByRole('checkbox', { name: /Đang hoạt động/ })).toBeNull();
    expect(screen.getByRole('checkbox', { name: /Cụm công nghiệp\s*1/ })).toBeTruthy();
    expect((await chip(/Tình trạng.*Đang hoạt động/)).getAttribute('aria-expanded')).toBe('false');
  });

  it('a figure asks for certainty and says what is left out', async () => {
    const { user, store } = open();
    expect(screen.queryByRole('group', { name: /Nhận khi số công bố/ })).toBeNull();
    await user.click(await chip('Diện tích'));
    await user.type(screen.getByRole('textbox', { name: /Từ/ }), '100{Enter}');
    expect(store.getState().filters.min_area).toBe(100);
    const certainty = within(screen.getByRole('group', { name: /Nhận khi số công bố/ }));
    expect(certainty.getByRole('radio', { name: 'cho phép', checked: true })).toBeTruthy();
    expect(screen.getByText(/1 khu, cụm bị bỏ ra/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hiện cả những nơi đó' }));
    expect(store.getState().filters.certainty).toBe('any');
    expect(screen.queryByText(/bị bỏ ra/)).toBeNull();
  });

  it('refuses what is no number and keeps the limit', async () => {
    const { user, store } = open();
    await user.click(await chip('Diện tích'));
    const from = screen.getByRole('textbox', { name: /Từ/ });
    await user.type(from, '12,5{Enter}');
    expect(store.getState().filters.min_area).toBe(12.5);
    await user.clear(from);
    await user.type(from, 'abc');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    await user.tab();
    expect(store.getState().filters.min_area).toBe(12.5);
    expect(from).toHaveProperty('value', '12.5');
  });

  it('looks beyond the plan when asked to, and clears everything at once', async () => {
    const { user, store } = open();
    await user.click(await chip('Loại'));
    await user.click(screen.getByRole('radio', { name: 'Tất cả' }));
    expect(await screen.findByRole('checkbox', { name: /Khu công nghệ thông tin/ })).toBeTruthy();
    await user.click(await chip('Xoá bộ lọc'));
    expect(store.getState().filters.counted).toBeNull();
  });
});
