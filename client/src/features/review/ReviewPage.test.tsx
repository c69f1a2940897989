import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../api/ledger-types.ts';
import type { ChangeRequest, Comparison } from '../../api/request-types.ts';
import { makeAllocation } from '../../testing/ledger.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { makeRequest, makeValue } from '../../testing/requests.ts';
import { RequestPage } from '../request/RequestPage.tsx';

type Field = Comparison['fields'][number];

const leased = (patch: Partial<Field> = {}): Field => ({
  field: 'leased_area_ha',
  scope: '',
  unit: 'ha',
  standing: makeValue(150),
  proposed: makeValue(160),
  base: makeValue(150),
  from: '2026-11-22',
  until: null,
  changed_meanwhile: false,
  ...patch,
});
const SUBMITTED: Partial<ChangeRequest> = {
  state: 'submitted',
  submitted_at: '2026-11-22T02:00:00Z',
  reason: 'Theo biên bản bàn giao.',
  fields: ['leased_area_ha'],
  allowed: [],
};

interface Opened {
  request?: Partial<ChangeRequest>;
  comparison?: Partial<Comparison>;
  /** Number of who reads; the author is 1. */
  reader?: number;
}
function open({ request = {}, comparison = {}, reader = 2 }: Opened = {}) {
  const shown = makeRequest({ ...SUBMITTED, ...request });
  const after = makeRequest({ ...SUBMITTED, ...request, version: 2, allowed: [] });
  return renderAtlas(<RequestPage id={12} />, {
    answers: {
      '/api/session': makeSession(['read kcn', 'review kcn'], reader),
      '/api/requests/12': shown,
      '/api/requests/12/comparison': {
        fields: [leased()],
        boundary: null,
        entries: [],
        ledger: null,
        outdated: false,
        ...comparison,
      },
      'POST /api/requests/12/approve': { ...after, state: 'approved', revision: 9 },
      'POST /api/requests/12/return': { ...after, state: 'returned' },
      'POST /api/requests/12/rebase': after,
    },
  });
}
const review = { allowed: ['approve', 'return'] } satisfies Partial<ChangeRequest>;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a request under review', () => {
  it('shows old and new side by side, and the difference in words', async () => {
    open({ request: review });
    const row = (await screen.findByText('Tăng 10 ha')).closest('li');
    const [old, proposed] = row ? within(row).getAllByRole('definition') : [];
    expect(old?.textContent).toContain('150');
    expect(proposed?.textContent).toContain('160');
    expect(screen.getByText('Theo biên bản bàn giao.')).toBeTruthy();
  });

  it('is approved only after a second word, on the version that was read', async () => {
    const { user, sent } = open({ request: review });
    await user.click(await screen.findByRole('button', { name: 'Duyệt' }));
    expect(sent).toEqual([]);
    await user.click(button('Duyệt và công bố'));
    await screen.findByText('Đã duyệt và công bố (lần ghi 9).');
    expect(sent).toEqual([{ what: 'POST /api/requests/12/approve', body: {}, ifMatch: '"1"' }]);
  });

  it('is not returned without a word on what to put right', async () => {
    const { user, sent } = open({ request: review });
    const note = await screen.findByLabelText('Ý kiến thẩm định');
    await user.click(button('Trả lại để sửa'));
    expect(note.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(note);
    expect(sent).toEqual([]);
    await user.type(note, 'Kèm biên bản.');
    await user.click(button('Trả lại để sửa'));
    await screen.findByText('Đã trả lại người soạn.');
    expect(sent.map(({ body }) => body)).toEqual([{ note: 'Kèm biên bản.' }]);
  });

  it('tells its author that somebody else decides', async () => {
    open({ reader: 1, request: { allowed: ['withdraw'] } });
    expect(
      await screen.findByText('Đây là đề xuất của bạn: phải có người khác thẩm định.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Duyệt' })).toBeNull();
  });

  it('tells any other reader that its review is not theirs', async () => {
    open({ reader: 3 });
    expect(await screen.findByText(/không được giao thẩm định/)).toBeTruthy();
  });
});

describe('a request whose figures changed meanwhile', () => {
  const outdated = {
    comparison: { fields: [leased({ changed_meanwhile: true })], outdated: true },
  };

  it('cannot be approved, and says so', async () => {
    open({ ...outdated, request: { ...review, outdated: true } });
    expect(await screen.findByText(/Chưa duyệt được/)).toBeTruthy();
    expect(button('Duyệt')).toHaveProperty('disabled', true);
  });

  it('is decided by its author field by field', async () => {
    const { user, sent } = open({
      ...outdated,
      reader: 1,
      request: { state: 'returned', outdated: true, allowed: ['edit', 'rebase'] },
    });
    const settle = await screen.findByRole('button', { name: 'Cập nhật đề xuất' });
    expect(settle).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('radio', { name: /Giữ đề nghị của tôi/ }));
    await user.click(settle);
    await expect
      .poll(() => sent)
      .toEqual([
        {
          what: 'POST /api/requests/12/rebase',
          body: { take: { leased_area_ha: 'mine' } },
          ifMatch: '"1"',
        },
      ]);
  });

  it('tells its author who returned it and why', async () => {
    open({
      reader: 1,
      request: {
        state: 'returned',
        outdated: true,
        decided_by: { id: 2, name: 'Cán bộ thẩm định' },
        decision_note: 'Đối chiếu lại.',
      },
    });
    expect(await screen.findByText('Cán bộ thẩm định trả lại, cần sửa:')).toBeTruthy();
    expect(screen.getByText('Đối chiếu lại.')).toBeTruthy();
  });
});

describe('a boundary under review', () => {
  const square = (west: number) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [west, 21.5],
          [west + 0.01, 21.5],
          [west + 0.01, 21.51],
          [west, 21.5],
        ],
      ],
    ],
  });
  const boundary = (role: 'digitised' | 'indicative'): NonNullable<Comparison['boundary']> => ({
    standing: square(105.8),
    standing_role: role,
    proposed: square(105.81),
    gained: square(105.81),
    lost: square(105.8),
    standing_ha: 60,
    proposed_ha: 57,
    gained_ha: 12,
    lost_ha: 15,
    decision_ha: 55,
    moved_m: 1030,
    outside_ha: 0,
    overlaps: [],
  });

  it('is held against the one before, in hectares and on the map', async () => {
    const { store } = open({ request: review, comparison: { boundary: boundary('digitised') } });
    expect(await screen.findByText('Bớt 15 ha')).toBeTruthy();
    expect(screen.getByText('Quyết định: 55 ha, lệch +2 ha')).toBeTruthy();
    expect(store.getState().overlay).toMatchObject({ gained_ha: 12, lost_ha: 15 });
  });

  it('takes no land from a shape that was only indicative', async () => {
    const { store } = open({ request: review, comparison: { boundary: boundary('indicative') } });
    expect(await screen.findByText(/Tâm cách tâm hình gần đúng 1,03/)).toBeTruthy();
    expect(screen.queryByText(/^Bớt/)).toBeNull();
    expect(store.getState().overlay).toMatchObject({ gained: null, lost: null });
  });
});

describe('entries of the ledger under review', () => {
  const plot = (west: number) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [west, 21.5],
          [west + 0.01, 21.5],
          [west + 0.01, 21.51],
          [west, 21.5],
        ],
      ],
    ],
  });
  const entries: LedgerEntry[] = [
    {
      action: 'correct',
      allocation: 7,
      recipient: 'tenant',
      stage: 'allocated',
      on_date: '2026-05-12',
      area_ha: 12,
      investor: 'Công ty A',
      hidden: ['investor'],
      geometry: plot(105.81),
    },
    { action: 'void', allocation: 8 },
  ];
  const compared: Comparison['entries'] = [
    {
      n: 0,
      action: 'correct',
      outdated: false,
      standing: makeAllocation(7, { investor: 'Công ty A' }),
      polygon: plot(105.8),
      overlaps: [{ key: 'L-9', investor: null, ha: 1.5, geometry: plot(105.82) }],
    },
    {
      n: 1,
      action: 'void',
      outdated: true,
      standing: makeAllocation(8),
      polygon: null,
      overlaps: [],
    },
  ];
  const ledger: Comparison['ledger'] = [
    { recipient: 'tenant', held_ha: 390, change_ha: 12, bound_ha: 400 },
  ];
  const opened = {
    request: { ...review, entries, entry_count: 2, fields: [] },
    comparison: { fields: [], entries: compared, ledger },
  };

  it('tell only what changes, and what is struck out', async () => {
    open(opened);
    const set = (await screen.findByText('Lượt 1: Sửa lượt đã ghi')).closest('li');
    const facts = [...(set?.querySelectorAll('.fact') ?? [])].map((one) =>
      one.textContent?.replaceAll('\u00a0', ' '),
    );
    expect(facts).toEqual([
      'Diện tích10 ha → 12 ha',
      'Không công khaiChưa có → Nhà đầu tư',
      'Thửa đấtĐã có ranh thửa → Ranh thửa khác',
    ]);
    expect(screen.getByText('Xoá khỏi sổ')).toBeTruthy();
    expect(screen.getByText('lượt này vừa đổi')).toBeTruthy();
  });

  it('are held against the land of the zone, and other plots on the map', async () => {
    const { store } = open(opened);
    const row = (await screen.findByText('390\u00a0ha', { normalizer: (text) => text })).closest(
      'tr',
    );
    expect(row?.textContent?.replaceAll('\u00a0', ' ')).toContain('402 ha400 ha vượt 2 ha');
    expect(screen.getByText(/Đè lên 1,5.ha của lượt L-9/)).toBeTruthy();
    expect(store.getState().plots.map(({ tone }) => tone)).toEqual([
      'standing',
      'proposed',
      'overlap',
    ]);
  });

  it('that were changed meanwhile are kept or left out by their author', async () => {
    const { user, sent } = open({
      ...opened,
      comparison: { ...opened.comparison, outdated: true },
      reader: 1,
      request: {
        ...opened.request,
        state: 'returned',
        outdated: true,
        allowed: ['edit', 'rebase'],
      },
    });
    await user.click(await screen.findByRole('radio', { name: 'Bỏ khỏi đề xuất' }));
    await user.click(button('Cập nhật đề xuất'));
    await expect
      .poll(() => sent.map(({ body }) => body))
      .toEqual([{ take: { 'entry/1': 'theirs' } }]);
  });
});
