import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { beginSketch } from '../../map/sketch/state.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import SketchPanel from './SketchPanel.tsx';

const zone = makeZone(5, {
  name_vi: 'KCN Yên Bình',
  slug: 'kcn-yen-binh',
  ...area('planned_area', 100, 100),
});
const answers = { '/api/zones': zonesAnswer([zone]) };
const corner = (lon: number, lat: number) => [lon, lat];
/** 114,66 ha by PostGIS. */
const field = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        corner(105.84, 21.59),
        corner(105.85, 21.59),
        corner(105.85, 21.6),
        corner(105.84, 21.6),
        corner(105.84, 21.59),
      ],
    ],
  ],
};
const open = (geometry: typeof field | null) =>
  renderAtlas(<SketchPanel />, {
    answers,
    state: { sketch: beginSketch('kcn-yen-binh', geometry) },
  });
const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;

describe('drawing a boundary', () => {
  it('says the hectares and how far they are from the plan', async () => {
    open(field);
    const answer = within(await screen.findByRole('region', { name: 'Ranh giới KCN Yên Bình' }));
    expect(answer.getAllByText(/114,66/)).toHaveLength(2);
    expect(answer.getByText(/lớn hơn 14,66/)).toBeTruthy();
  });

  it('takes a part by its typed corners, without the map', async () => {
    const { user, store } = open(null);
    const typed = screen.getByLabelText('Nhập góc bằng toạ độ');
    for (const at of ['21.59, 105.84', '21.59, 105.85', '2389411.37 432527.04']) {
      await user.type(typed, `${at}{Enter}`);
      await expect.poll(() => (typed as HTMLInputElement).value).toBe('');
    }
    expect(store.getState().sketch?.typed).toHaveLength(3);
    expect(button('Dùng ranh giới này').disabled).toBe(true);
    await user.click(button('Khép kín thành một phần'));
    expect(store.getState().sketch?.geometry?.coordinates).toHaveLength(1);
    await user.click(button('Dùng ranh giới này'));
    expect(store.getState().sketch?.finished).toBe(true);
  });

  it('places a corner again and takes one out by number', async () => {
    const { user, store } = open(field);
    await user.click(screen.getByText('Phần 1'));
    await user.click(button('Bỏ góc 4'));
    expect(store.getState().sketch?.geometry?.coordinates[0]?.[0]).toHaveLength(4);
    await user.click(button('Đặt lại góc 1'));
    await user.type(screen.getByLabelText('Toạ độ mới của góc 1'), '21.58, 105.83{Enter}');
    await expect
      .poll(() => store.getState().sketch?.geometry?.coordinates[0]?.[0]?.[0])
      .toEqual([105.83, 21.58]);
    await user.click(button('Hoàn tác'));
    await user.keyboard('{Control>}z{/Control}');
    expect(store.getState().sketch?.geometry).toEqual(field);
  });

  it('asks before it throws away what was drawn, and not when nothing was', async () => {
    const { user, store } = open(field);
    await user.click(button('Bỏ phần 1'));
    await user.click(button('Thôi vẽ'));
    await user.click(button('Vẽ tiếp'));
    expect(store.getState().sketch).not.toBeNull();
    await user.click(button('Thôi vẽ'));
    await user.click(button('Bỏ hết'));
    expect(store.getState().sketch).toBeNull();
  });

  it('takes no boundary that crosses itself', async () => {
    const [a = [], b = [], c = [], d = []] = field.coordinates[0]?.[0] ?? [];
    open({ type: 'MultiPolygon', coordinates: [[[a, c, b, d, a]]] });
    expect(await screen.findByText(/tự cắt nhau/)).toBeTruthy();
    expect(button('Dùng ranh giới này').disabled).toBe(true);
  });
});
