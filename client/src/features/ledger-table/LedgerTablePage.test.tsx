import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerPreview } from '../../api/ledger-table.ts';
import { makeSession, refusal } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { LedgerTablePage } from './LedgerTablePage.tsx';

const upload = vi.hoisted(() => vi.fn());
vi.mock('../../api/upload.ts', () => ({ upload }));
beforeEach(() => upload.mockReset());

type Row = LedgerPreview['rows'][number];
const entry: NonNullable<Row['entry']> = {
  action: 'enter',
  recipient: 'tenant',
  stage: 'allocated',
  on_date: '2026-05-12',
  area_ha: 12.5,
};
const row = (n: number, patch: Partial<Row> = {}): Row => ({
  row: n,
  slug: `kcn-${n}`,
  zone: { id: n, slug: `kcn-${n}`, kind: 'kcn', name_vi: `KCN ${n}`, name_en: `Park ${n}` },
  entry,
  problems: [],
  ...patch,
});
const preview = (rows: Row[], patch: Partial<LedgerPreview> = {}): LedgerPreview => ({
  rows,
  problems: [],
  valid: rows.filter((one) => one.entry).length,
  invalid: rows.filter((one) => !one.entry).length,
  known: 0,
  ...patch,
});
const missing = {
  row: 4,
  column: 'area_ha',
  code: 'cell_missing',
  message: 'is empty, but needed',
  detail: null,
};

async function open(found: LedgerPreview, answer?: unknown, file = new File(['x'], 'so.csv')) {
  upload.mockResolvedValue(found);
  const opened = renderAtlas(<LedgerTablePage />, {
    state: { view: 'desk', desk: 'ledger' },
    answers: {
      '/api/session': makeSession(['propose planning']),
      'POST /api/ledger/requests': answer ?? {
        batch: 'b',
        state: 'draft',
        requests: [{ id: 31, zone: 'kcn-3' }],
      },
    },
  });
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('there is nothing to choose a file with');
  // Files that the picker would not offer can still be dropped on the page.
  picker.accept = '';
  await opened.user.upload(picker, file);
  return opened;
}
const explain = async (user: Awaited<ReturnType<typeof open>>['user']) => {
  await user.type(screen.getByLabelText('Lý do'), 'Nạp sổ.');
  await user.type(screen.getByLabelText('Tên văn bản'), 'Sổ theo dõi');
  await user.type(screen.getByLabelText('Cơ quan ban hành'), 'Ban Quản lý');
};

describe('the ledger from a spreadsheet', () => {
  it('offers the template and asks for no day of its own', async () => {
    await open(preview([row(3)]));
    expect(screen.getByRole('link', { name: 'Bảng mẫu (XLSX)' }).getAttribute('href')).toBe(
      '/api/ledger/template.xlsx',
    );
    await screen.findByLabelText('Lý do');
    expect(screen.queryByLabelText('Ngày có hiệu lực')).toBeNull();
  });

  it('sends the ticked rows alone, as drafts', async () => {
    const { user, sent } = await open(preview([row(3), row(5)], { known: 2 }));
    expect(await screen.findByText(/2 lượt đã có trong sổ, bỏ qua/)).toBeTruthy();
    expect(screen.getAllByText(/^Ghi lượt mới: 12,5.ha, Doanh nghiệp thứ cấp/)).toHaveLength(2);
    await user.click(screen.getByRole('checkbox', { name: /Đưa dòng 5/ }));
    await explain(user);
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp cho 1 lượt' }));
    expect(await screen.findByText('Đã tạo 1 bản nháp')).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({ rows: [{ zone: 'kcn-3', entry }], draft: true });
  });

  it('says cell by cell what is wrong, and enters none of that row', async () => {
    await open(preview([row(3), row(4, { entry: null, problems: [missing] })]));
    const problems = within(await screen.findByRole('alert'));
    expect(problems.getByRole('listitem').textContent).toBe(
      'Dòng 4, cột Diện tích (area_ha): Ô này cần có giá trị.',
    );
    expect(screen.queryByRole('checkbox', { name: /Đưa dòng 4/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Tạo bản nháp cho 1 lượt' })).toBeTruthy();
  });

  it('names the row of the file that the ledger would not have', async () => {
    const refused = refusal(422, 'invalid_values', [
      { pointer: '/rows/1/entry', code: 'ledger_over_allocated', message: 'more land' },
    ]);
    const { user } = await open(preview([row(3), row(9)]), refused);
    await screen.findByLabelText('Lý do');
    await explain(user);
    await user.click(screen.getByRole('button', { name: 'Tạo bản nháp cho 2 lượt' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^Dòng 9: Nhiều hơn đất có thể giao của khu/,
    );
  });

  it('sends no file that is no table, and none that is too large', async () => {
    const large = new File(['x'], 'so.xlsx');
    Object.defineProperty(large, 'size', { value: 6 * 1024 * 1024 });
    await open(preview([]), undefined, large);
    expect((await screen.findByRole('alert')).textContent).toBe('Tệp lớn hơn 5 MB.');
    expect(upload).not.toHaveBeenCalled();
  });
});
