import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Allocation, LedgerEntry } from '../../../api/ledger-types.ts';
import type { ChangeRequest, FieldInfo } from '../../../api/request-types.ts';
import type { AtlasState } from '../../../store/state.ts';
import { makeDetail } from '../../../testing/detail.ts';
import { allocationPage, makeAllocation } from '../../../testing/ledger.ts';
import { makeSession, refusal } from '../../../testing/people.ts';
import { renderAtlas, zonesAnswer } from '../../../testing/render.tsx';
import { makeRequest } from '../../../testing/requests.ts';
import { area, makeZone } from '../../../testing/zones.ts';
import { RequestPage } from '../RequestPage.tsx';

const zone = makeZone(5, {
  slug: 'kcn-yen-binh',
  name_vi: 'KCN Yên Bình',
  ...area('planned_area', 400, 400),
});
const FIELDS: FieldInfo[] = [
  { key: 'leased_area_ha', type: 'range', unit: 'ha', subject_of: 'kind', codes: null },
  { key: 'orientation', type: 'code', unit: null, subject_of: 'planning', codes: ['north'] },
];
const ENTRY: LedgerEntry = {
  action: 'enter',
  recipient: 'tenant',
  stage: 'allocated',
  on_date: '2026-05-12',
  area_ha: 10,
};
const WHY: Partial<ChangeRequest> = {
  reason: 'Theo quyết định.',
  source: { title: 'Quyết định giao đất', publisher: 'UBND tỉnh' },
};

afterEach(() => window.localStorage.clear());

interface Opened {
  request?: Partial<ChangeRequest>;
  standing?: Allocation[];
  state?: Partial<AtlasState>;
  may?: Parameters<typeof makeSession>[0];
  answers?: Record<string, unknown>;
}
function open({ request, standing = [], state, may, answers }: Opened = {}) {
  const draft = makeRequest({ ...WHY, ...request });
  return renderAtlas(<RequestPage id={12} />, {
    state: { view: 'desk', desk: 'request-12', ...state },
    answers: {
      '/api/session': makeSession(may ?? ['read kcn', 'propose kcn']),
      '/api/zones': zonesAnswer([zone]),
      '/api/zones/kcn-yen-binh': makeDetail(zone),
      '/api/fields': { items: FIELDS },
      '/api/industries': { items: [] },
      '/api/allocations': allocationPage(standing),
      '/api/requests/12': draft,
      'PATCH /api/requests/12': draft,
      ...answers,
    },
  });
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The form is there only once zone, fields and draft are. */
const found = (name: string | RegExp) => screen.findByRole('button', { name }, { timeout: 10_000 });
const box = (name: RegExp) => within(screen.getByRole('group', { name }));
const sentEntries = (sent: { body: unknown }[]) =>
  (sent.at(-1)?.body as { entries?: LedgerEntry[] } | undefined)?.entries;

describe('entries of the ledger in a change request', () => {
  it('are sent once they are whole, and keep the rest of the draft waiting for nothing', async () => {
    const { user, sent } = open();
    await user.click(await found('Ghi một lượt giao đất'));
    const entry = box(/^Lượt 1: Ghi lượt mới/);
    await user.selectOptions(entry.getByLabelText('Bên nhận đất'), 'tenant');
    await expect.poll(() => sentEntries(sent), { timeout: 10_000 }).toEqual([]);
    await user.type(entry.getByLabelText('Diện tích'), '12,5');
    expect(entry.getByText(/^Hiểu là 12,5.ha$/)).toBeTruthy();
    await user.selectOptions(entry.getByLabelText('Giai đoạn đầu tiên được ghi'), 'allocated');
    await user.type(entry.getByLabelText('Ngày của giai đoạn này'), '2026-05-12');
    await user.type(entry.getByLabelText('Nhà đầu tư'), 'Công ty A');
    await user.click(entry.getByLabelText('Không công khai: Nhà đầu tư'));
    await expect
      .poll(() => sentEntries(sent), { timeout: 10_000 })
      .toMatchObject([
        { action: 'enter', area_ha: 12.5, investor: 'Công ty A', hidden: ['investor'] },
      ]);
  });

  it('say at each place what is missing before they can be sent', async () => {
    const { user } = open();
    await user.click(await found('Ghi một lượt giao đất'));
    await user.click(button('Xem lại và gửi'));
    expect(await screen.findByText('Có 4 chỗ cần sửa')).toBeTruthy();
    await user.click(button('Lượt 1, diện tích'));
    expect(document.activeElement).toBe(box(/^Lượt 1/).getByLabelText('Diện tích'));
  });

  it('hold the hectares against what the zone can hand out', async () => {
    const { user } = open({ standing: [makeAllocation(7, { area_ha: 390 })] });
    expect(
      await screen.findByText(/Doanh nghiệp thứ cấp: sổ đang giữ 390.ha, nhiều nhất 400.ha/),
    ).toBeTruthy();
    await user.click(button('Ghi một lượt giao đất'));
    const entry = box(/^Lượt 1/);
    await user.selectOptions(entry.getByLabelText('Bên nhận đất'), 'tenant');
    await user.selectOptions(entry.getByLabelText('Giai đoạn đầu tiên được ghi'), 'allocated');
    await user.type(entry.getByLabelText('Diện tích'), '12');
    expect(screen.getByText(/Vượt 2.ha: sẽ không gửi được/)).toBeTruthy();
  });

  it('bring a standing entry forward only, and take no more back than is left', async () => {
    const { user } = open({
      standing: [
        makeAllocation(7, {
          stage: 'cleared',
          events: [
            { stage: 'allocated', on_date: '2026-05-12', area_ha: 10 },
            { stage: 'cleared', on_date: '2026-06-12', area_ha: 10 },
            { stage: 'revoked', on_date: '2026-07-12', area_ha: 4 },
          ],
        }),
      ],
    });
    await user.click(
      await screen.findByRole('button', { name: /^Cập nhật giai đoạn: 12\/5\/2026/ }),
    );
    const stages = within(box(/^Lượt 1/).getByLabelText('Giai đoạn mới'));
    expect(stages.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Chọn…',
      'Đã xây dựng',
      'Đang hoạt động',
      'Đã thu hồi',
    ]);
    await user.selectOptions(box(/^Lượt 1/).getByLabelText('Giai đoạn mới'), 'revoked');
    expect(screen.getByText(/Còn giữ 6.ha/)).toBeTruthy();
    expect(screen.getByText('Đã có trong đề xuất này')).toBeTruthy();
  });

  it('begin with what was asked for in the ledger, once', async () => {
    const { store } = open({
      standing: [makeAllocation(7)],
      state: { wantedEntry: { zone: 'kcn-yen-binh', action: 'revoke', allocation: 7 } },
    });
    const begun = await screen.findByRole('group', { name: 'Lượt 1: Thu hồi' });
    expect(store.getState().wantedEntry).toBeNull();
    expect(begun.closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(begun);
  });

  it('show at its input what the rules of the ledger refuse', async () => {
    const { user } = open({
      request: { entries: [ENTRY], entry_count: 1 },
      answers: {
        'POST /api/requests/12/submit': refusal(422, 'invalid_values', [
          { pointer: '/entries/0', code: 'ledger_over_allocated', message: 'more land' },
        ]),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Xem lại và gửi' }));
    expect(await screen.findByText(/^Ghi lượt mới: 10.ha, Doanh nghiệp thứ cấp/)).toBeTruthy();
    await user.click(button('Gửi thẩm định'));
    await screen.findByText('Có 1 chỗ cần sửa');
    const input = box(/^Lượt 1/).getByLabelText('Diện tích');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(`${input.id}-error`)?.textContent).toContain(
      'Nhiều hơn đất có thể giao của khu',
    );
  });

  it('are open to planners, who may change nothing else of the zone but its region', async () => {
    open({ may: ['read planning', 'propose planning'], request: { subject: 'planning' } });
    expect(await screen.findByText('Sổ giao đất')).toBeTruthy();
    expect(screen.queryByLabelText('Đất công nghiệp đã cho thuê')).toBeNull();
    expect(screen.queryByText('Ranh giới')).toBeNull();
  });
});
