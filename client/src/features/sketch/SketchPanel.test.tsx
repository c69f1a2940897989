import { screen, within } from '@testing-library/react';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { beginSketch } from '../../map/sketch/state.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import SketchPanel from './SketchPanel.tsx';

const zone = makeZone(5, {
  name_vi: 'KCN Yên Bình',
  slug: 'kcn-yen-binh',
  ...area('planned_area', 100, 100),
});
/** What is found by its role takes its time on a busy machine. */
const PATIENT = { timeout: 20_000 };
const answers = { '/api/zones': zonesAnswer([zone]) };
const NOTHING_KNOWN = { features: [], numberMatched: 0, numberReturned: 0 };
const corner = (lon: number, lat: number) => [lon, lat];
/** 114,66 ha by PostGIS. */
const field: MultiPolygon = {
  type: 'MultiPolygon',
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
const open = (geometry: MultiPolygon | null, boundaries?: unknown) =>
  renderAtlas(<SketchPanel />, {
    answers: { ...answers, '/api/boundaries': boundaries ?? NOTHING_KNOWN },
    state: {
      sketch: beginSketch('kcn-yen-binh', geometry),
      camera: { lon: 105.845, lat: 21.595, zoom: 14, bearing: 0 },
    },
  });
const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;

describe('drawing a boundary', () => {
  it('says the hectares and how far they are from the plan', async () => {
    open(field);
    const answer = within(
      await screen.findByRole('region', { name: 'Ranh giới KCN Yên Bình' }, PATIENT),
    );
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
    expect(await screen.findByText(/cắt hoặc chạy trùng nhau/)).toBeTruthy();
    expect(button('Dùng ranh giới này').disabled).toBe(true);
  });

  const typeCorners = async (user: ReturnType<typeof open>['user'], corners: readonly string[]) => {
    const typed = screen.getByLabelText('Nhập góc bằng toạ độ');
    for (const at of corners) {
      await user.type(typed, `${at}{Enter}`);
      await expect.poll(() => (typed as HTMLInputElement).value).toBe('');
    }
  };

  it('cuts a hole by typed corners and takes it out again, by keyboard alone', async () => {
    const { user, store } = open(field);
    await user.click(screen.getByLabelText('Khoét lỗ'));
    await typeCorners(user, ['21.593, 105.843', '21.593, 105.847', '21.597, 105.847']);
    screen.getByRole('button', { name: 'Khép kín thành một lỗ' }).focus();
    await user.keyboard('{Enter}');
    const holes = within(await screen.findByRole('list', { name: 'Các lỗ của phần 1' }, PATIENT));
    expect(holes.getByText('−9,17 ha')).toBeTruthy();
    expect(screen.getByText('105,49 ha', { selector: '.answer-figure' })).toBeTruthy();
    expect(store.getState().sketch?.geometry?.coordinates[0]).toHaveLength(2);

    holes.getByText('Lỗ 1').focus();
    await user.click(holes.getByText('Lỗ 1'));
    await user.click(button('Đặt lại góc 1 của lỗ 1, phần 1'));
    const place = screen.getByLabelText('Toạ độ mới của góc 1 của lỗ 1, phần 1');
    await user.type(place, '21.592, 105.843{Enter}');
    await expect
      .poll(() => store.getState().sketch?.geometry?.coordinates[0]?.[1]?.[0])
      .toEqual([105.843, 21.592]);

    button('Bỏ lỗ 1 của phần 1').focus();
    await user.keyboard('{Enter}');
    expect(store.getState().sketch?.geometry).toEqual(field);
    await user.click(button('Hoàn tác'));
    expect(store.getState().sketch?.geometry?.coordinates[0]).toHaveLength(2);
  });

  it('says so where a hole fits in no part, and keeps its corners', async () => {
    const { user, store } = open(field);
    await user.click(screen.getByLabelText('Khoét lỗ'));
    await typeCorners(user, ['21.7, 105.9', '21.7, 105.91', '21.71, 105.91']);
    await user.click(button('Khép kín thành một lỗ'));
    expect(await screen.findByText(/không nằm trọn trong phần nào/)).toBeTruthy();
    expect(store.getState().sketch).toMatchObject({ geometry: field });
    expect(store.getState().sketch?.typed).toHaveLength(3);
    await user.click(screen.getByLabelText('Sửa góc'));
    expect(screen.queryByText(/không nằm trọn trong phần nào/)).toBeNull();
  });

  /** A circle about the field. */
  const round = (corners: number): MultiPolygon => {
    const ring = Array.from({ length: corners }, (_, i) => {
      const turn = (2 * Math.PI * i) / corners;
      return [105.845 + 0.005 * Math.cos(turn), 21.595 + 0.005 * Math.sin(turn)];
    });
    return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? []]]] };
  };

  it('lists the first 200 corners and has all of them in a file', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    });
    const { user } = open(round(1500));
    await user.click(await screen.findByText('Phần 1'));
    expect(screen.getAllByRole('button', { name: /^Bỏ góc/ })).toHaveLength(200);
    expect(screen.getByText(/Còn 1\.300 góc nữa/)).toBeTruthy();
    await user.click(button('Tải tệp CSV'));
    await expect.poll(() => saved).toHaveLength(1);
    const rows = (await saved[0]?.text())?.trimEnd().split('\r\n') ?? [];
    expect(rows.filter((row) => row.startsWith('1.1;'))).toHaveLength(1500);
    expect(rows[0]).toContain('chưa được duyệt');
    vi.restoreAllMocks();
  });

  it('says that more corners than the map can hold are changed otherwise', async () => {
    open(round(2001));
    expect(
      await screen.findByText(/có 2\.001 góc; trên bản đồ chỉ sửa được đến 2\.000/),
    ).toBeTruthy();
    expect(screen.queryByText(/Kéo góc để dời/)).toBeNull();
  });

  it('says how not to snap, and when there is nothing known to snap to', async () => {
    const { asked } = open(field, new Response('', { status: 500 }));
    expect(screen.getByText(/Giữ phím Alt/)).toBeTruthy();
    expect(await screen.findByText(/Chưa đọc được ranh giới các khu bên cạnh/)).toBeTruthy();
    expect(asked.some((path) => /\/api\/boundaries\?.*bbox=105\.80/.test(path))).toBe(true);
  });
});
