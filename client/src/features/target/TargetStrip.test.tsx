import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Progress, Target } from '../../api/types.ts';
import { makeSource } from '../../testing/detail.ts';
import { makeProgress } from '../../testing/progress.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { TargetStrip } from './TargetStrip.tsx';

const target: Target = {
  id: 'land',
  metric: 'land',
  op: '>=',
  target_ha: 1200,
  value: 1200,
  value_text: null,
  unit: 'ha',
  approx: true,
  period: { start: '2026-01-01', end: '2030-12-31' },
  title_vi: 'Đất công nghiệp giao nhà đầu tư',
  title_en: 'Industrial land to investors',
  definition: { vi: 'Cách hiểu.', en: 'Meaning.' },
  recipient_rule: 'tenant',
  quote: 'đạt khoảng 1.200ha',
  source: makeSource('12'),
};
const open = (progress: Progress, lang: 'vi' | 'en' = 'vi', asOf: string | null = null) =>
  renderAtlas(<TargetStrip />, {
    state: { lang, asOf },
    answers: {
      '/api/targets': { items: [target], revision: 1 },
      '/api/targets/land/progress': progress,
    },
  });

describe('the target line', () => {
  it('says an empty ledger in words, and opens the reckoning', async () => {
    const { user, store } = open(makeProgress());
    expect(await screen.findByText(/chưa ghi nhận lượt nào/)).toBeTruthy();
    expect(screen.getByText(/Mục tiêu khoảng 1.200 ha/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem cách tính' }));
    expect(store.getState().targetOpen).toBe(true);
    const title = screen.getByRole('heading', { name: /giao nhà đầu tư, 2026–2030/ });
    expect(document.activeElement).toBe(title);
    expect(screen.getByText('Chưa ghi nhận')).toBeTruthy();
    expect(screen.getByText('300 ha/năm')).toBeTruthy();
    expect(screen.getByText('240 ha/năm')).toBeTruthy();
  });

  it('says nothing of today while another day is looked at', async () => {
    const { user } = open(makeProgress({ as_of: '2026-12-31' }), 'vi', '2026-12-31');
    expect(await screen.findByText(/mỗi năm kể từ 31\/12\/2026/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem cách tính' }));
    expect(screen.getByText('kể từ 31/12/2026')).toBeTruthy();
    expect(screen.queryByText(/hôm nay/)).toBeNull();
  });

  it('shows land that could serve as bounds, and where no ceiling can be given', async () => {
    const { user } = open(
      makeProgress({
        land_that_could_serve: [
          { status: 'planned', zones: 7, zones_unknown: 2, min_ha: 0, max_ha: 1851.7 },
          { status: 'established', zones: 14, zones_unknown: 0, min_ha: 0, max_ha: null },
          { status: 'operating', zones: 2, zones_unknown: 0, min_ha: 12, max_ha: 40 },
          { status: 'withdrawn', zones: 0, zones_unknown: 0, min_ha: 0, max_ha: 0 },
        ],
      }),
      'en',
    );
    await user.click(await screen.findByRole('button', { name: 'See the reckoning' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Operating12 to 40 ha2 zones',
      'Establishedno ceiling can be given14 zones',
      'Plannedat most 1,851.7 ha7 zones2 without a figure',
    ]);
  });

  it('marks sample figures', async () => {
    open(makeProgress({ sample: true, recorded_ha: 87.6, entries: 5, remaining_ha: 1112.4 }));
    expect(await screen.findByText('mẫu')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Đã ghi nhận 87,6.ha trên 1.200.ha/ })).toBeTruthy();
  });

  it('says when it cannot be loaded, and offers to try again', async () => {
    renderAtlas(<TargetStrip />);
    expect(await screen.findByText(/Chưa tải được dữ liệu/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});
