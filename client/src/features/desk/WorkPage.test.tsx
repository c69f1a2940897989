import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkItem, WorkType } from '../../api/request-types.ts';
import { makeSession, refusal } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { WorkPage } from './WorkPage.tsx';

function item(type: WorkType, id: number, patch: Partial<WorkItem> = {}): WorkItem {
  return {
    type,
    zone: {
      id,
      slug: `kcn-${id}`,
      kind: 'kcn',
      name_vi: `KCN số ${id}`,
      name_en: `Park ${id}`,
    },
    region: null,
    request: null,
    field: null,
    since: null,
    weight: 100,
    ...patch,
  };
}
const WORK = [
  item('unconfirmed', 1),
  item('contradiction', 2, { field: 'planned_area_ha', weight: 276 }),
  item('contradiction', 3, { field: 'investment', weight: 675 }),
  item('stale', 4, { since: '2025-06-30' }),
  item('review', 5, { request: 12, since: '2026-11-20' }),
];
const countsOf = (items: readonly WorkItem[]) =>
  Object.fromEntries(
    items.map(({ type }) => [type, items.filter((one) => one.type === type).length]),
  );

function open(items: readonly WorkItem[], answers: Record<string, unknown> = {}) {
  return renderAtlas(<WorkPage />, {
    state: { view: 'desk', desk: 'work' },
    answers: {
      '/api/session': makeSession(['read kcn', 'propose kcn', 'confirm kcn']),
      '/api/desk/work': { items, counts: countsOf(items) },
      '/api/requests': { numberMatched: 0, items: [] },
      ...answers,
    },
  });
}
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? '';
const group = async (name: RegExp) => within(await screen.findByRole('region', { name }));

describe('the work list', () => {
  it('has what waits for a decision first, and explains each type once', async () => {
    open(WORK);
    await screen.findByText('5 việc, gấp nhất ở trên.');
    await screen.findByText('Đề xuất của tôi');
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual([
      'Chờ tôi thẩm định 1',
      'Các nguồn nói khác nhau 2',
      'Quá 12 tháng chưa xác nhận 1',
      'Chưa rõ ngày, chưa ai xác nhận 1',
      'Đề xuất của tôi',
    ]);
    expect(screen.getAllByText(/chọn một số liệu và nêu lý do/)).toHaveLength(1);
  });

  it('says of each place only what tells it from the others', async () => {
    open(WORK);
    const rows = (await group(/khác nhau/)).getAllByRole('button');
    expect(rows.map(({ textContent }) => plain(textContent))).toEqual([
      'KCN số 2Diện tích quy hoạch · lệch nhau 276 ha',
      'KCN số 3Vốn đầu tư hạ tầng',
    ]);
    const [stale] = (await group(/Quá 12 tháng/)).getAllByRole('button');
    expect(stale?.textContent).toBe('KCN số 4số liệu từ 30/6/2025');
  });

  it('opens a request at the desk, and a place with figures in doubt on the map', async () => {
    const { user, store } = open(WORK);
    await user.click(await screen.findByRole('button', { name: /KCN số 5/ }));
    expect(store.getState().desk).toBe('request-12');
    await user.click(screen.getByRole('button', { name: /^KCN số 1/ }));
    expect(store.getState().selected).toBe('kcn-1');
  });

  it('is narrowed to one type, and widened again', async () => {
    const { user } = open(WORK);
    const chip = await screen.findByRole('button', { name: /Khác nhau 2/ });
    await user.click(chip);
    expect(screen.queryByText('KCN số 5')).toBeNull();
    await user.click(chip);
    expect(screen.getByText('KCN số 5')).toBeTruthy();
  });

  it('shows a few of many, the rest on demand', async () => {
    const { user } = open(Array.from({ length: 9 }, (_, n) => item('area', n + 1)));
    expect((await group(/Thiếu diện tích/)).getAllByRole('listitem')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Xem thêm 3 việc' }));
    expect((await group(/Thiếu diện tích/)).getAllByRole('listitem')).toHaveLength(9);
  });

  it('records with one tap that figures still hold', async () => {
    const { user, sent } = open(WORK, {
      'POST /api/zones/kcn-4/confirmation': {
        zone: 'kcn-4',
        confirmed_on: '2026-11-22',
        revision: 3,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Vẫn đúng: KCN số 4' }));
    expect(await screen.findByText('Đã xác nhận ngày 22/11/2026')).toBeTruthy();
    expect(sent.map(({ what }) => what)).toEqual(['POST /api/zones/kcn-4/confirmation']);
  });

  it('says why a confirmation was refused', async () => {
    const { user } = open(WORK, {
      'POST /api/zones/kcn-4/confirmation': refusal(403, 'not_permitted'),
    });
    await user.click(await screen.findByRole('button', { name: 'Vẫn đúng: KCN số 4' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Việc này ngoài phần được giao cho bạn.',
    );
  });

  it('says so when all is done', async () => {
    open([]);
    expect(await screen.findByText('Mọi việc đã xong')).toBeTruthy();
  });

  it('offers to ask again when there is no answer', async () => {
    let refused = true;
    const { user } = open([], {
      '/api/desk/work': () =>
        refused ? refusal(503, 'unavailable') : { items: WORK, counts: countsOf(WORK) },
    });
    await screen.findByRole('alert');
    refused = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('5 việc, gấp nhất ở trên.')).toBeTruthy();
  });
});
