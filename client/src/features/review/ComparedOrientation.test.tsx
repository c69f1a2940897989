import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type {
  ChangeRequest,
  ComparedPart,
  OrientationComparison,
} from '../../api/request-types.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { makeRequest } from '../../testing/requests.ts';
import { RequestPage } from '../request/RequestPage.tsx';

const part = (patch: Partial<ComparedPart>): ComparedPart => ({
  part: 'priorities',
  standing: { vi: 'Chế biến chè', en: 'Tea', quote: null },
  proposed: { vi: 'Bán dẫn', en: 'Chips', quote: 'công nghiệp bán dẫn' },
  base: { vi: 'Chế biến chè', en: 'Tea', quote: null },
  from: null,
  until: null,
  changed_meanwhile: false,
  ...patch,
});
const row = { basis: 'direct' as const, note: null, note_en: null };
const INDUSTRIES = part({
  part: 'industries',
  standing: {
    industries: [
      { ...row, industry: '10', stance: 'priority', phrase: 'chế biến chè' },
      { ...row, industry: '07', stance: 'priority', phrase: 'khai khoáng' },
    ],
  },
  proposed: {
    industries: [
      { ...row, industry: '10', stance: 'kept', phrase: 'chế biến chè' },
      { ...row, industry: '26', stance: 'priority', phrase: 'bán dẫn' },
    ],
  },
});
const square = (x: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [x, 21],
        [x + 1, 21],
        [x + 1, 22],
        [x, 21],
      ],
    ],
  ],
});
const OUTLINE: NonNullable<OrientationComparison['outline']> = {
  standing: square(105),
  proposed: square(105.1),
  gained: square(105.9),
  lost: square(104.9),
  standing_ha: 110_000,
  proposed_ha: 112_000,
  gained_ha: 5000,
  lost_ha: 3000,
  outside_ha: 12.5,
  gap_ha: 1200,
  gap: null,
  neighbours: [
    {
      code: 'south',
      name_vi: 'Khu vực phía Nam',
      name_en: 'South',
      overlap_ha: 800,
      standing_overlap_ha: 0.2,
      overlap: square(105.5),
    },
    {
      code: 'east',
      name_vi: 'Khu vực phía Đông',
      name_en: 'East',
      overlap_ha: 0.3,
      standing_overlap_ha: 0.3,
      overlap: null,
    },
  ],
  zones: [
    {
      slug: 'kcn-yen-binh',
      name_vi: 'KCN Yên Bình',
      name_en: 'Yên Bình',
      orientation: 'south',
      inside: true,
      share: 0.8,
    },
  ],
};

function open(
  orientation: OrientationComparison,
  request: Partial<ChangeRequest> = {},
  reader = 2,
) {
  const shown = makeRequest({
    state: 'submitted',
    subject: 'planning',
    submitted_at: '2026-11-22T02:00:00Z',
    reason: 'Theo nghị quyết mới',
    zone: null,
    region: {
      plan: 'plan-2025',
      code: 'west',
      plan_title_vi: 'Đề án 2025',
      plan_title_en: 'Scheme of 2025',
      name_vi: 'Khu vực phía Tây',
      name_en: 'West',
    },
    parts: orientation.parts.map((one) => one.part),
    orientation: { plan: 'plan-2025', region: 'west' },
    allowed: [],
    ...request,
  });
  return renderAtlas(<RequestPage id={12} />, {
    answers: {
      '/api/session': makeSession(['read planning', 'review planning'], reader),
      '/api/industries': {
        items: [{ code: '26', section: 'C', name_vi: 'Sản xuất điện tử', name_en: 'Electronics' }],
      },
      '/api/requests/12': shown,
      '/api/requests/12/comparison': {
        fields: [],
        boundary: null,
        entries: [],
        ledger: null,
        orientation,
        outdated: shown.outdated,
      },
      'POST /api/requests/12/approve': { ...shown, state: 'approved', revision: 9, allowed: [] },
      'POST /api/requests/12/rebase': { ...shown, version: 2, outdated: false },
    },
  });
}

it('holds texts side by side in both languages, and says what becomes of each industry', async () => {
  open({ parts: [part({}), INDUSTRIES], outline: null });
  const heading = await screen.findByRole('heading', { level: 2 });
  expect(heading.textContent).toContain('Sửa định hướng Phía Tây');
  await screen.findByText('Chế biến chè');
  await screen.findByText('26 Sản xuất điện tử');
  const [old, proposed] = screen.getAllByRole('definition');
  expect(old?.textContent).toContain('Chế biến chè');
  expect(proposed?.textContent).toMatch(/Bán dẫn.*Chips.*công nghiệp bán dẫn/);
  const said = screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .filter((text) => /^(Thêm|Bỏ|Sửa)/.test(text ?? ''));
  expect(said).toHaveLength(3);
  expect(said[0]).toMatch(/^Sửa10.*Ưu tiên.*→ Duy trì/);
  expect(said[1]).toMatch(/^Thêm26 Sản xuất điện tử/);
  expect(said[2]).toMatch(/^Bỏ07/);
});

it('shows both outlines on the map, and tells neighbours, gaps and zones in hectares', async () => {
  const { store } = open({ parts: [part({ part: 'outline' })], outline: OUTLINE });
  await screen.findByText(/Lấy thêm 5\.000\s*ha/);
  const said = document.querySelector('.compared-boundary')?.textContent;
  expect(said).toMatch(/Bỏ ra 3\.000\s*ha/);
  expect(said).toMatch(/Chồng lên Phía Nam 800\s*ha \(hiện nay 0,2\s*ha\)/);
  expect(said).not.toContain('Phía Đông');
  expect(said).toMatch(/1\.200\s*ha bị bỏ ra/);
  expect(said).toMatch(/12,5\s*ha nằm ngoài tỉnh/);
  expect(said).toMatch(/KCN Yên Bình: nguồn nêu thuộc Phía Nam, nhưng 80\s*%/);
  const overlay = store.getState().overlay;
  expect(overlay?.proposed).toEqual(OUTLINE.proposed);
  expect(overlay?.overlaps.map(({ slug }) => slug)).toEqual(['south']);
});

it('is approved by who may, and leads to the region', async () => {
  const { user, store, sent } = open(
    { parts: [part({})], outline: null },
    { allowed: ['approve', 'return'] },
  );
  await user.click(await screen.findByRole('button', { name: 'Duyệt' }));
  await user.click(within(screen.getByRole('alert')).getAllByRole('button')[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Xem định hướng vùng' }));
  expect(sent.map(({ what }) => what)).toEqual(['POST /api/requests/12/approve']);
  expect(store.getState()).toMatchObject({ view: 'regions', region: 'west' });
});

it('asks its author to decide on each part that others changed meanwhile', async () => {
  const { user, sent } = open(
    { parts: [part({ changed_meanwhile: true }), part({ part: 'note' })], outline: null },
    { outdated: true, allowed: ['rebase'] },
    1,
  );
  await user.click(await screen.findByLabelText('Lấy nội dung đã duyệt'));
  await user.click(screen.getByRole('button', { name: /Tiếp tục|Cập nhật/ }));
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({ take: { 'orientation/priorities': 'theirs' } }),
  );
});
