import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../api/types.ts';
import { WordsProvider } from '../../i18n/context.tsx';
import { StoreProvider } from '../../store/context.tsx';
import { createAtlasStore } from '../../store/create.ts';
import { SummaryView } from './SummaryView.tsx';
import { SUMMARY } from './testing.ts';

type Reply = () => Promise<Response>;
const reply = vi.fn<Reply>();
const answer = (summary: Summary) => reply.mockImplementation(async () => Response.json(summary));

beforeEach(() => {
  vi.stubGlobal('fetch', () => reply());
  answer(SUMMARY);
});
afterEach(() => {
  reply.mockReset();
});

function open(lang: 'vi' | 'en' = 'vi') {
  const store = createAtlasStore({ view: 'summary' });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <StoreProvider store={store}>
        <WordsProvider lang={lang}>
          <SummaryView />
        </WordsProvider>
      </StoreProvider>
    </QueryClientProvider>,
  );
  return { store, user: userEvent.setup() };
}

/** What the cells of a row say, run together. */
const rowText = (row: HTMLElement) =>
  [...row.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ').trim());

describe('the equation', () => {
  it('known plus unpublished equals official, with the second reading and the working', async () => {
    open();
    const table = await screen.findByRole('table', { name: /Diện tích quy hoạch/ });
    const row = within(table).getByRole('row', { name: /Tất cả KCN/ });
    const [name, known, unpublished, official, share] = rowText(row);
    expect(name).toBe('Tất cả KCN16/19 có diện tích');
    expect(known).toBe('5.763,49');
    expect(unpublished).toBe('+cộng 442,51hoặc 642,51 (cách đọc 2)');
    expect(official).toBe('=bằng 6.2066.406 − 200');
    expect(share).toBe('93%');
  });

  it('both readings end in the stated total', async () => {
    open('en');
    const readings = await screen.findByRole('region', { name: /Two readings of 6,406/ });
    const sums = within(readings)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.replaceAll('\u00a0', ' '));
    expect(sums[0]).toContain('5,763.49 Known+ 442.51 Unpublished+ 200 IT park= 6,406 ha');
    expect(sums[1]).toContain('5,763.49 Known+ 642.51 Unpublished= 6,406 ha');
  });
});

describe('the breakdowns', () => {
  it('keep the order of the filters and leave out what has no zones', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Theo tình trạng' });
    const names = within(table)
      .getAllByRole('rowheader')
      .map((header) => header.textContent);
    expect(names).toEqual(['Đang hoạt động', 'Trong quy hoạch']);
  });

  it('an unknown bound is said, never drawn as zero', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Theo vùng định hướng' });
    expect(rowText(within(table).getByRole('row', { name: /Phía Nam/ }))[3]).toContain(
      'chưa rõ mức trần',
    );
    expect(rowText(within(table).getByRole('row', { name: /Phía Đông/ })).slice(2)).toEqual([
      'Chưa công bố',
      'Chưa công bố',
    ]);
  });

  it('a row leads to its zones in the list', async () => {
    const { store, user } = open();
    store.getState().setFilters({ kind: ['ccn'] });
    await user.click(await screen.findByRole('button', { name: 'Đang hoạt động' }));
    expect(store.getState().view).toBe('map');
    expect(store.getState().filters).toMatchObject({ status: ['operating'], kind: [] });
  });
});

describe('the contradictions', () => {
  it('show both sides added up, the gap and every source', async () => {
    open();
    const card = await screen.findByRole('article', { name: 'Diện tích 40 CCN đã thành lập' });
    const text = card.textContent?.replaceAll('\u00a0', ' ') ?? '';
    expect(text).toContain('Tính raThái Nguyên cũ1.708,66 haBắc Kạn cũ+ 358,41 ha= 2.067,07 ha');
    expect(text).toContain('≠lẽ ra phải bằnglệch 477,07 ha');
    expect(text).toContain('Nguồn nêuCCN đã thành lập1.590 ha');
    expect(text).toContain('Đề án 12-ĐA/TUTỉnh ủy Thái Nguyên · đăng 10/12/2025');
    expect(text).toContain('Báo Thử · chưa rõ ngày đăng');
    expect(within(card).getByRole('link', { name: 'Bài báo' })).toHaveProperty(
      'href',
      'https://example.org/bai-bao',
    );
  });

  it('the checks that close stay folded until asked for', async () => {
    const { user } = open();
    const fold = await screen.findByText('1 phép kiểm khớp', { selector: 'summary' });
    const details = fold.closest('details');
    expect(details?.open).toBe(false);
    await user.click(fold);
    expect(details?.open).toBe(true);
  });
});

it('samples are marked', async () => {
  answer({ ...SUMMARY, sample: true });
  open();
  expect(await screen.findByText('mẫu')).toBeTruthy();
});

it('says that it loads, then that it could not, and tries again', async () => {
  reply.mockRejectedValueOnce(new TypeError('no network'));
  const { user } = open();
  expect(screen.getByRole('status').textContent).toBe('Đang tải…');
  expect((await screen.findByRole('alert')).textContent).toContain('chưa trả lời');
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('table', { name: /Diện tích quy hoạch/ })).toBeTruthy();
});
