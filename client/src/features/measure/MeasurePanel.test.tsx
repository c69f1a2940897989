import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { WordsProvider } from '../../i18n/context.tsx';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { addPoint, type MeasureMode } from '../../map/measure/state.ts';
import type { MapApi } from '../../map/types.ts';
import { StoreProvider } from '../../store/context.tsx';
import { createAtlasStore } from '../../store/create.ts';
import { MapApiContext } from '../stage/map-api.ts';
import { loadCalculator } from './calculator.ts';
import { MeasurePanel } from './MeasurePanel.tsx';

/** A field in the south of the province; PostGIS gives it 114.6587 ha. */
const FIELD: LngLat[] = [
  [105.84, 21.59],
  [105.85, 21.59],
  [105.85, 21.6],
  [105.84, 21.6],
];

// Fetched once, however slow the machine is, so that no test waits for it.
beforeAll(async () => {
  await loadCalculator();
});

function open(mode: MeasureMode = 'area', points: readonly LngLat[] = []) {
  const store = createAtlasStore();
  const flyToPoint = vi.fn();
  const focus = vi.fn();
  const map = { current: { flyToPoint, focus } as unknown as MapApi };
  render(
    <MapApiContext value={map}>
      <StoreProvider store={store}>
        <WordsProvider lang="vi">
          <button type="button" onClick={() => store.getState().startMeasuring(mode)}>
            Mở
          </button>
          <MeasurePanel />
        </WordsProvider>
      </StoreProvider>
    </MapApiContext>,
  );
  const start = () =>
    act(() => {
      screen.getByRole('button', { name: 'Mở' }).focus();
      store.getState().startMeasuring(mode);
      for (const at of points) {
        const { measure, setMeasure } = store.getState();
        if (measure) setMeasure(addPoint(measure, at));
      }
    });
  return { store, start, flyToPoint, focus, user: userEvent.setup() };
}
const panel = () => screen.getByRole('region', { name: 'Đo trên bản đồ' });
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const said = () => plain(screen.getAllByRole('status')[0]?.textContent);
const answer = async (text: string | RegExp) => {
  const found = await screen.findByText(text, { selector: '.answer-figure' });
  return plain(found.textContent);
};
const rows = () =>
  within(panel())
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)).slice(0, 4));

it('is not there while nothing is measured', () => {
  open();
  expect(screen.queryByRole('region')).toBeNull();
});

describe('what is said', () => {
  it('first what to do, then how many points are missing', () => {
    const { start, store } = open('area');
    start();
    expect(screen.getByRole('status').textContent).toBe('Bấm lên bản đồ để đặt các đỉnh của vùng.');
    act(() => {
      const { measure, setMeasure } = store.getState();
      if (measure) setMeasure(addPoint(measure, [105.84, 21.59]));
    });
    expect(within(panel()).getByText('Thêm ít nhất 2 điểm nữa.')).toBeTruthy();
  });

  it('hectares first, then square metres and perimeter', async () => {
    const { start } = open('area', FIELD);
    start();
    expect(await answer('114,66 ha')).toBe('114,66 ha');
    expect(said()).toContain('m²Chu vi 4,29 km');
  });

  it('a distance in kilometres and to the decimetre', async () => {
    const { start } = open('distance', FIELD.slice(0, 3));
    start();
    expect(await answer(/km$/)).toBe('2,14 km');
    expect(said()).toMatch(/2\.14\d,\d m/);
  });

  it('a ring that crosses itself has no area, and the reason is given', async () => {
    const [a, b, c, d] = FIELD as [LngLat, LngLat, LngLat, LngLat];
    const { start } = open('area', [a, c, b, d]);
    start();
    expect(await answer('Không có diện tích')).toBeTruthy();
    expect(within(panel()).getByText(/Các cạnh cắt nhau/)).toBeTruthy();
    expect(panel().textContent).not.toContain('m²');
  });
});

describe('the points', () => {
  it('stand in VN-2000 with north first, in WGS84 with latitude first, and the way to the next', async () => {
    const { start, user } = open('area', FIELD);
    start();
    await screen.findByRole('table');
    expect(rows()[0]).toEqual(['1', '2388417.91', '431463.30', '1,04 km']);
    expect(rows()).toHaveLength(4);
    await user.click(screen.getByRole('radio', { name: 'WGS84' }));
    expect(rows()[0]).toEqual(['1', '21.590000', '105.840000', '1,04 km']);
  });

  it('the last one of a line leads nowhere', async () => {
    const { start } = open('distance', FIELD.slice(0, 2));
    start();
    await screen.findByRole('table');
    expect(rows()[1]?.[3]).toBe('');
  });

  it('go one by one, and the focus stays where the row was', async () => {
    const { start, user, store } = open('area', FIELD);
    start();
    await user.click(await screen.findByRole('button', { name: 'Bỏ điểm 2' }));
    expect(store.getState().measure?.points).toEqual([FIELD[0], FIELD[2], FIELD[3]]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bỏ điểm 2' }));
  });

  it('are copied with their columns', async () => {
    const { start, user } = open('area', FIELD.slice(0, 1));
    start();
    await user.click(await screen.findByRole('button', { name: 'Chép bảng toạ độ' }));
    expect(await screen.findByText('Đã chép')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('X (Bắc)\tY (Đông)\n2388417.91\t431463.30');
  });
});

describe('typed coordinates', () => {
  it('add a point in either system, show it on the map, and leave the field ready', async () => {
    const { start, user, store, flyToPoint } = open();
    start();
    const field = screen.getByRole('textbox', { name: 'Nhập toạ độ' });
    await user.type(field, '21.59, 105.84{Enter}');
    await vi.waitFor(() => expect(store.getState().measure?.points).toEqual([[105.84, 21.59]]));
    expect(flyToPoint).toHaveBeenCalledWith([105.84, 21.59]);
    expect(field).toHaveProperty('value', '');
    await user.type(field, '2388413.55 432498.81{Enter}');
    await vi.waitFor(() => expect(store.getState().measure?.points).toHaveLength(2));
    expect(store.getState().measure?.points[1]?.[0]).toBeCloseTo(105.85, 6);
  });

  it('name the slip, and mend it where it is plain', async () => {
    const { start, user, store } = open();
    start();
    const field = screen.getByRole('textbox', { name: 'Nhập toạ độ' });
    await user.type(field, 'Sông Công{Enter}');
    expect(await screen.findByText(/Cần đúng hai số/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.clear(field);
    expect(field.getAttribute('aria-invalid')).toBe('false');
    await user.type(field, '10.77, 106.7{Enter}');
    expect(await screen.findByText(/nằm xa tỉnh Thái Nguyên/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '105.84, 21.59{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Dùng 21.590000, 105.840000' }));
    expect(store.getState().measure?.points).toEqual([[105.84, 21.59]]);
  });
});

describe('the tools', () => {
  it('undo, redo, clear and finish, each only when there is something to do', async () => {
    const { start, user, store } = open('area', FIELD);
    start();
    const tool = (name: string) => screen.getByRole('button', { name });
    const count = () => store.getState().measure?.points.length;
    expect(tool('Làm lại')).toHaveProperty('disabled', true);
    await user.click(tool('Hoàn tác'));
    expect(count()).toBe(3);
    await user.click(tool('Làm lại'));
    expect(count()).toBe(4);
    await user.click(tool('Kết thúc hình'));
    expect(store.getState().measure?.closed).toBe(true);
    expect(tool('Kết thúc hình')).toHaveProperty('disabled', true);
    await user.click(tool('Xoá hết điểm'));
    expect(count()).toBe(0);
    await user.click(tool('Hoàn tác'));
    expect(count()).toBe(4);
  });

  it('Ctrl+Z works wherever the focus is, but not on text being typed', async () => {
    const { start, user, store } = open('area', FIELD);
    start();
    const count = () => store.getState().measure?.points.length;
    await user.keyboard('{Control>}z{/Control}');
    expect(count()).toBe(3);
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(count()).toBe(4);
    await user.click(screen.getByRole('textbox', { name: 'Nhập toạ độ' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(count()).toBe(4);
  });

  it('the other way of measuring keeps the points', async () => {
    const { start, user, store } = open('area', FIELD);
    start();
    await user.click(screen.getByRole('radio', { name: 'Khoảng cách' }));
    expect(store.getState().measure).toMatchObject({ mode: 'distance', points: FIELD });
  });

  it('the help leads to the map, where the keys work', async () => {
    const { start, user, focus } = open();
    start();
    await user.click(screen.getByText('Dùng bàn phím'));
    await user.click(screen.getByRole('button', { name: 'Tới bản đồ để đặt điểm' }));
    expect(focus).toHaveBeenCalled();
  });
});

it('takes the focus when it opens and gives it back when it ends', async () => {
  const { start, user, store } = open();
  start();
  expect(document.activeElement?.textContent).toBe('Đo trên bản đồ');
  await user.click(screen.getByRole('button', { name: 'Thôi đo' }));
  expect(store.getState().measure).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mở' }));
});
