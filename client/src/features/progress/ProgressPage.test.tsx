import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress, Target } from '../../api/types.ts';
import { STATED } from '../../lib/forecast/assumptions.ts';
import type { AtlasState } from '../../store/state.ts';
import { makeSource } from '../../testing/detail.ts';
import { makeProgress, makeSteps } from '../../testing/progress.ts';
import { renderAtlas } from '../../testing/render.tsx';
import ProgressPage from './ProgressPage.tsx';

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
  quote: null,
  source: makeSource('12'),
};
const some = makeProgress({
  as_of: '2026-11-22',
  recorded_ha: 60,
  entries: 2,
  coverage: 'partial',
  remaining_ha: 1140,
  revoked_ha: 20,
  by_quarter: [
    { year: 2026, quarter: 1, recorded_ha: 80, entries: 2 },
    { year: 2026, quarter: 3, recorded_ha: -20, entries: 0 },
  ],
  by_zone: [
    {
      zone: 'kcn-a',
      kind: 'kcn',
      orientation: 'south',
      name_vi: 'KCN A',
      name_en: 'A Park',
      recorded_ha: 60,
      entries: 2,
      bound_ha: null,
    },
  ],
  land_that_could_serve: [
    { status: 'operating', zones: 9, zones_unknown: 1, min_ha: 0, max_ha: 400 },
  ],
});
const moves = makeSteps([
  ['2026-02-10', 80],
  ['2026-08-10', -20],
]);

const open = (progress: Progress, state: Partial<AtlasState> = {}, steps = moves) =>
  renderAtlas(<ProgressPage />, {
    state: { view: 'planning', ...state },
    answers: {
      '/api/targets': { items: [target], revision: 1 },
      '/api/targets/land/progress': progress,
      '/api/targets/land/steps': steps,
    },
  });
const plain = (node: Element | null) => node?.textContent?.replaceAll('\u00a0', ' ') ?? '';

// The chart comes along late; here it is awaited once.
beforeAll(() => import('./BurnUpPlot.tsx'));

describe('the page of the land target', () => {
  it('says, draws and tabulates the same figures, and names its day', async () => {
    open(some);
    const chart = await screen.findByRole('img', { name: /Biểu đồ diện tích/ });
    expect(screen.getByText('Số liệu tính đến ngày 22/11/2026')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Hecta cộng dồn theo thời điểm' });
    const last = within(table).getByRole('row', { name: /hết 2030/ });
    const cells = within(last).getAllByRole('cell').map(plain);
    expect(cells.slice(1)).toEqual(['1.200 ha', '1.200 ha', '720 ha', '60 ha', '636 ha', '636 ha']);
    expect(screen.getByText(/Dự báo đến hết năm 2030/).textContent).toMatch(
      /60\u00a0ha.*636\u00a0ha/,
    );
    const drawn = [...chart.querySelectorAll('.plot-end .plot-label')].map(plain).toSorted();
    expect(drawn).toEqual(['1.200 ha', '60 ha', '636 ha', '636 ha', '720 ha']);
  });

  it('shows the table instead of the chart', async () => {
    const { user } = open(some);
    await screen.findByRole('img', { name: /Biểu đồ diện tích/ });
    await user.click(screen.getByRole('radio', { name: 'Bảng' }));
    expect(screen.queryByRole('img', { name: /Biểu đồ diện tích/ })).toBeNull();
    expect(screen.getByRole('region', { name: 'Hecta cộng dồn theo thời điểm' })).toBeTruthy();
  });

  it('forecasts anew with another assumption, says whose it is, and goes back', async () => {
    const { store, user } = open(some);
    const pace = await screen.findByRole('slider', { name: 'Tỷ lệ so với nhịp đó' });
    fireEvent.change(pace, { target: { value: '50' } });
    expect(store.getState().forecast.pace).toBe(50);
    expect(screen.getByText(/Dự báo đến hết năm 2030/).textContent).toContain('348\u00a0ha');
    expect(screen.getByText('thêm 288 ha đến hết 2030')).toBeTruthy();
    expect(screen.getByText(/giả định của bạn/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Về giả định của Atlas' }));
    expect(store.getState().forecast).toEqual(STATED);
    expect(screen.getByText(/Dự báo đến hết năm 2030/).textContent).toContain('636\u00a0ha');
  });

  it('leads from a quarter to its entries, and from a zone to the map', async () => {
    const { store, user } = open(some);
    await user.click(await screen.findByRole('button', { name: /^quý III năm 2026: -20.ha/ }));
    expect(store.getState()).toMatchObject({
      plan: 'ledger',
      ledgerFilter: { year: 2026, quarter: 3, recipient: 'tenant', zone: null },
    });
    store.getState().openPlan('progress');
    await user.click(screen.getByRole('button', { name: 'Xem trên bản đồ: KCN A' }));
    expect(store.getState()).toMatchObject({ view: 'map', selected: 'kcn-a' });
  });

  it('says that an empty ledger is not nothing handed over', async () => {
    open(makeProgress({ as_of: '2026-11-22' }), { lang: 'en' }, makeSteps([]));
    expect(await screen.findByText(/records nothing yet/)).toBeTruthy();
    expect(screen.getByText(/does not mean nothing handed over/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'By quarter' })).toBeNull();
  });

  it('counts the years from the day that is read', async () => {
    const { asked } = open(some, { asOf: '2026-11-22', knownAt: 7 });
    expect(await screen.findByText(/kể từ 22\/11\/2026/)).toBeTruthy();
    for (const what of ['progress', 'steps']) {
      const address = asked.find((one) => one.includes(`/land/${what}`));
      expect(address).toContain('as_of=2026-11-22');
      expect(address).toContain('known_at=7');
    }
  });

  it('says when the steps cannot be read, and offers to try again', async () => {
    renderAtlas(<ProgressPage />, {
      answers: {
        '/api/targets': { items: [target], revision: 1 },
        '/api/targets/land/progress': some,
      },
    });
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});
