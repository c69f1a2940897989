import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TablePreview, TableRow } from '../../api/request-types.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { makeValue } from '../../testing/requests.ts';
import { TablePage } from './TablePage.tsx';

const upload = vi.hoisted(() => vi.fn());
vi.mock('../../api/upload.ts', () => ({ upload }));
beforeEach(() => upload.mockReset());

const item = { field: 'leased_area_ha', scope: '', action: 'set' as const, value: { min: 45 } };
const row = (n: number, patch: Partial<TableRow> = {}): TableRow => ({
  row: n,
  slug: `kcn-${n}`,
  zone: { id: n, slug: `kcn-${n}`, kind: 'kcn', name_vi: `KCN ${n}`, name_en: `Park ${n}` },
  changes: [{ field: 'leased_area_ha', standing: null, proposed: makeValue(45, { approx: true }) }],
  items: [item],
  problems: [],
  ...patch,
});
const preview = (rows: TableRow[], patch: Partial<TablePreview> = {}): TablePreview => ({
  rows,
  problems: [],
  changed: rows.length,
  unchanged: 12,
  revision: 7,
  ...patch,
});
const ambiguous = {
  row: 4,
  column: 'planned_area_ha',
  code: 'figure_ambiguous',
  message: 'can be read in two ways',
  detail: '1200 / 1,2000',
};

async function open(found: TablePreview, name = 'bang.csv') {
  upload.mockResolvedValue(found);
  const opened = renderAtlas(<TablePage />, {
    state: { view: 'desk', desk: 'table' },
    answers: {
      '/api/session': makeSession(['read kcn', 'propose kcn']),
      'POST /api/desk/table/requests': {
        batch: 'b',
        state: 'draft',
        requests: [{ id: 31, zone: 'kcn-3' }],
      },
    },
  });
  await screen.findByRole('link', { name: 'Bảng KCN (XLSX)' });
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('there is nothing to choose a file with');
  // Files that the picker would not offer can still be dropped on the page.
  picker.accept = '';
  await opened.user.upload(picker, new File(['x'], name));
  return opened;
}
const explain = async (user: Awaited<ReturnType<typeof open>>['user']) => {
  await user.type(screen.getByLabelText('Lý do'), 'Quý III.');
  await user.type(screen.getByLabelText('Tên văn bản'), 'Báo cáo');
  await user.type(screen.getByLabelText('Cơ quan ban hành'), 'Ban Quản lý');
};

describe('the table page', () => {
  it('offers the tables of the kinds that this office keeps, and no others', async () => {
    await open(preview([]));
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/desk/table.xlsx?kind=kcn', '/api/desk/table.csv?kind=kcn']);
  });

  it('explains folded how cells are written', async () => {
    await open(preview([]));
    const help = screen.getByText('Cách ghi từng ô').closest('details');
    expect(help?.open).toBe(false);
    const said = [...(help?.querySelectorAll('dl > div') ?? [])].map((one) => one.textContent);
    expect(said).toContain('~45khoảng 45');
    expect(said).toContain('-bỏ số liệu đang công bố');
  });

  it('shows what each zone becomes, and sends the ticked ones alone', async () => {
    const { user, sent } = await open(preview([row(3), row(5)]));
    const [first] = await screen.findAllByText(/khoảng 45/, { selector: 'ins' });
    expect(first?.parentElement?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Đất công nghiệp đã cho thuê: Chưa công bố → khoảng 45 ha',
    );
    await user.click(screen.getByRole('checkbox', { name: /kcn-5/ }));
    await explain(user);
    await user.click(screen.getByRole('button', { name: 'Tạo 1 bản nháp' }));
    expect(await screen.findByText('Đã tạo 1 bản nháp')).toBeTruthy();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toMatchObject({
      rows: [{ slug: 'kcn-3', items: [item] }],
      base_revision: 7,
      draft: true,
    });
  });

  it('says by row and by the name of the column what is wrong, and leaves that row out', async () => {
    await open(preview([row(3), row(4, { problems: [ambiguous] })]));
    const problems = within(await screen.findByRole('alert'));
    expect(problems.getByRole('listitem').textContent).toBe(
      'Dòng 4, cột Diện tích quy hoạch: Số này đọc được hai cách; ghi một trong hai (1200 / 1,2000)',
    );
    const faulty = screen.getByRole('checkbox', { name: /kcn-4/ });
    expect(faulty).toHaveProperty('disabled', true);
    expect(faulty).toHaveProperty('checked', false);
    expect(screen.getByRole('button', { name: 'Tạo 1 bản nháp' })).toBeTruthy();
  });

  it('leads to what is missing, and sends nothing without it', async () => {
    const { user, sent } = await open(preview([row(3)]));
    await user.type(await screen.findByLabelText('Tên văn bản'), 'Báo cáo');
    await user.type(screen.getByLabelText('Cơ quan ban hành'), 'Ban Quản lý');
    await user.click(screen.getByRole('button', { name: 'Tạo 1 bản nháp' }));
    const missing = await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' });
    expect(document.activeElement).toBe(missing);
    await user.click(within(missing).getByRole('button', { name: 'Lý do' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Lý do'));
    expect(sent).toEqual([]);
  });

  it('says what keeps a file from being read, and counts nothing in it', async () => {
    const problem = { ...ambiguous, row: null, column: null, code: 'not_workbook', detail: null };
    await open(preview([], { problems: [problem], unchanged: 0 }), 'bang.xlsx');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Không đọc được tệp XLSX này.',
    );
    expect(screen.queryByText(/giữ nguyên ·/)).toBeNull();
  });

  it('sends no file that is no table', async () => {
    await open(preview([]), 'bang.pdf');
    expect((await screen.findByRole('alert')).textContent).toBe('Chỉ nhận tệp CSV hoặc XLSX.');
    expect(upload).not.toHaveBeenCalled();
  });

  it('says so when the table changes nothing', async () => {
    await open(preview([]));
    expect(await screen.findByText('Bảng này không khác gì số liệu hiện nay.')).toBeTruthy();
  });
});
