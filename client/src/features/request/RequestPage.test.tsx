import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeRequest, FieldInfo } from '../../api/request-types.ts';
import { makeDetail } from '../../testing/detail.ts';
import { makeSession, refusal } from '../../testing/people.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeRequest } from '../../testing/requests.ts';
import { area, makeZone } from '../../testing/zones.ts';
import { NewRequest, RequestPage } from './RequestPage.tsx';

const LEASED = 'Đất công nghiệp đã cho thuê';
const zone = makeZone(5, {
  slug: 'kcn-yen-binh',
  name_vi: 'KCN Yên Bình',
  ...area('planned_area', 400, 400),
});
const hectares = (key: string): FieldInfo => ({
  key,
  type: 'range',
  unit: 'ha',
  subject_of: 'kind',
  codes: null,
});
const REST: Partial<ChangeRequest> = {
  reason: 'Theo biên bản.',
  source: { title: 'Biên bản bàn giao', publisher: 'Ban Quản lý các KCN' },
};
/** As the server answers once it has the figure. */
const SAVED = makeRequest({
  ...REST,
  fields: ['leased_area_ha'],
  items: [
    {
      field: 'leased_area_ha',
      scope: '',
      action: 'set',
      value: { min: 302.25, max: 302.25, min_inclusive: true, max_inclusive: true, approx: false },
    },
  ],
});

afterEach(() => window.localStorage.clear());

function open(request: ChangeRequest | null, answers: Record<string, unknown> = {}) {
  const page = request ? <RequestPage id={request.id} /> : <NewRequest slug="kcn-yen-binh" />;
  return renderAtlas(page, {
    state: { view: 'desk' },
    answers: {
      '/api/session': makeSession(['read kcn', 'propose kcn']),
      '/api/zones': zonesAnswer([zone]),
      '/api/zones/kcn-yen-binh': makeDetail(zone),
      '/api/fields': { items: ['planned_area_ha', 'leased_area_ha'].map(hectares) },
      '/api/requests': { numberMatched: 0, items: [] },
      '/api/requests/12': request,
      'POST /api/requests': SAVED,
      'PATCH /api/requests/12': SAVED,
      ...answers,
    },
  });
}
const field = (label: string) => screen.findByLabelText(label);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const errorOf = (control: HTMLElement) =>
  document.getElementById(`${control.id}-error`)?.textContent ?? null;

describe('a change request being written', () => {
  it('claims nothing to be saved before anything is written', async () => {
    open(null);
    await field(LEASED);
    expect(screen.queryByText('Đã lưu nháp')).toBeNull();
  });

  it('shows at its field a number that cannot be read, and does not send it', async () => {
    const { user, sent } = open(makeRequest(REST));
    const leased = await field(LEASED);
    await user.type(leased, 'ba trăm');
    expect(leased.getAttribute('aria-invalid')).toBe('true');
    expect(errorOf(leased)).toContain('Chưa đọc được số này');
    await user.click(button('Xem lại và gửi'));
    expect(await screen.findByText('Có 1 chỗ cần sửa')).toBeTruthy();
    await user.click(button(LEASED));
    expect(document.activeElement).toBe(leased);
    expect(JSON.stringify(sent)).not.toContain('leased_area_ha');
    expect(sent.filter(({ what }) => what.endsWith('submit'))).toEqual([]);
  });

  it('says how a figure is read before it is sent', async () => {
    const { user } = open(null);
    await user.type(await field(LEASED), 'khoảng 45');
    expect(screen.getByText('Hiểu là khoảng 45 ha')).toBeTruthy();
  });

  it('names everything that is missing, and only once it is to be sent', async () => {
    const { user, sent } = open(null);
    await field(LEASED);
    expect(screen.queryByText('Cần điền mục này.')).toBeNull();
    await user.click(button('Xem lại và gửi'));
    expect(await screen.findByText('Có 4 chỗ cần sửa')).toBeTruthy();
    expect(errorOf(screen.getByLabelText('Lý do'))).toBe('Cần điền mục này.');
    expect(sent).toEqual([]);
  });

  it('is looked over, then sent on the version that was saved', async () => {
    const { user, sent } = open(makeRequest(REST), {
      'POST /api/requests/12/submit': makeRequest({ state: 'submitted', allowed: [] }),
    });
    await user.type(await field(LEASED), '302,25');
    await user.click(button('Xem lại và gửi'));
    await screen.findByText('Xem lại trước khi gửi');
    expect(screen.getByText('302,25 ha')).toBeTruthy();
    expect(sent.at(-1)).toMatchObject({ what: 'PATCH /api/requests/12', ifMatch: '"1"' });
    expect(sent.at(-1)?.body).toMatchObject({
      items: [{ field: 'leased_area_ha', action: 'set', value: { min: 302.25, max: 302.25 } }],
    });
    await user.click(button('Gửi thẩm định'));
    await expect.poll(() => sent.at(-1)?.what).toBe('POST /api/requests/12/submit');
  });

  it('shows at its field what only sending finds wrong, and says it there alone', async () => {
    const { user } = open(SAVED, {
      'POST /api/requests/12/submit': refusal(422, 'invalid_values', [
        { pointer: '/items/0', code: 'impossible_areas', message: 'above another' },
      ]),
    });
    await field(LEASED);
    await user.click(button('Xem lại và gửi'));
    await user.click(await screen.findByRole('button', { name: 'Gửi thẩm định' }));
    await screen.findByText('Có 1 chỗ cần sửa');
    expect(errorOf(screen.getByLabelText(LEASED))).toContain(
      'Không thể đúng cùng lúc với một diện tích khác',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows its author what the reviewer wants put right', async () => {
    open(
      makeRequest({
        state: 'returned',
        decision_note: 'Kèm biên bản.',
        decided_by: { id: 2, name: 'Cán bộ thẩm định' },
      }),
    );
    expect(await screen.findByText('Kèm biên bản.')).toBeTruthy();
    expect(screen.getByText('Cán bộ thẩm định trả lại, cần sửa:')).toBeTruthy();
  });

  it('asks before it is discarded, within sight', async () => {
    const { user, sent } = open(SAVED, {
      'POST /api/requests/12/withdraw': makeRequest({ state: 'withdrawn', allowed: [] }),
    });
    await field(LEASED);
    await user.click(button('Huỷ bản nháp'));
    const asked = await screen.findByRole('alert');
    expect(asked.parentElement?.className).toBe('edit-foot');
    expect(sent).toEqual([]);
    await user.click(button('Huỷ hẳn'));
    await expect.poll(() => sent.at(-1)?.what).toBe('POST /api/requests/12/withdraw');
  });

  it('goes on with the draft that is there already', async () => {
    const { store } = open(null, { '/api/requests': { numberMatched: 1, items: [SAVED] } });
    await expect.poll(() => store.getState().desk).toBe('request-12');
  });

  it('says so where there is no such zone', async () => {
    open(null, { '/api/zones/kcn-yen-binh': undefined });
    expect(await screen.findByText('Khu, cụm này không có trong atlas.')).toBeTruthy();
  });
});
