import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Evaluation, Target } from '../../api/types.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { OtherTargets } from './OtherTargets.tsx';

const SOURCE = {
  id: 'plan',
  type: 'plan',
  title: 'Đề án 12-ĐA/TU',
  title_basis: 'published',
  publisher: 'Tỉnh ủy Thái Nguyên',
  doc_no: null,
  url: null,
  published: '2025-12-10',
  accessed: null,
  licence: null,
  note: null,
  note_en: null,
};
const TARGET: Target = {
  id: 'fill-2030',
  metric: 'occupancy_pct',
  op: '>',
  target_ha: null,
  value: 70,
  value_text: null,
  unit: '%',
  approx: false,
  period: { start: '2026-01-01', end: '2030-12-31' },
  title_vi: 'Lấp đầy trên 70 %',
  title_en: 'Occupancy above 70 %',
  definition: { vi: 'Cách hiểu', en: 'Meaning' },
  recipient_rule: 'none',
  quote: null,
  source: SOURCE,
};
const place = (slug: string) =>
  ({ slug, kind: 'kcn', name_vi: `KCN ${slug}`, name_en: `${slug} park` }) as const;
const bounds = (min: number, max: number) => ({
  min,
  max,
  min_inclusive: false,
  max_inclusive: true,
});
const FILL: Evaluation = {
  id: 'fill-2030',
  metric: 'occupancy_pct',
  op: '>',
  value: 70,
  unit: '%',
  definition: TARGET.definition,
  as_of: '2026-11-22',
  due: '2030-12-31',
  met: 'unknown',
  groups: [
    {
      kind: 'kcn',
      denominator: { zones: 2, with_figure: 1, without_figure: 1, stated: 2 },
      result: bounds(45, 100),
      met: 'unknown',
    },
    {
      kind: 'ccn',
      denominator: { zones: 4, with_figure: 0, without_figure: 4, stated: 16 },
      result: bounds(0, 100),
      met: 'unknown',
    },
  ],
  zones: [
    {
      ...place('a'),
      ...bounds(90, 100),
      code: null,
      since: null,
      basis: 'stated',
      met: 'yes',
      sources: ['plan'],
    },
  ],
  unknown: [place('b')],
  sources: [SOURCE],
  sample: false,
  revision: 1,
};

describe('OtherTargets', () => {
  it('says the state in words, keeps the kinds apart and leads to the zones', async () => {
    const { store, user } = renderAtlas(<OtherTargets targets={[TARGET]} />, {
      state: { view: 'planning', plan: 'progress' },
      answers: { '/api/targets/fill-2030/evaluation': FILL },
    });
    await screen.findByText('Chưa đủ số liệu để kết luận');
    const goal = within(screen.getByRole('article', { name: 'Lấp đầy trên 70 %' }));
    expect(goal.getByText('Mục tiêu: trên 70% · Hạn: hết ngày 31/12/2030')).toBeTruthy();
    const [parks, clusters] = goal.getAllByRole('listitem');
    expect(parks?.textContent).toContain('KCNtừ 45 đến 100%1 trong 2 nơi có số liệu');
    expect(clusters?.textContent).toContain('tỉnh nêu 16 nơi đang hoạt động, xác định được tên 4');
    await user.click(goal.getByText('Căn cứ: 1 nơi đã có số liệu'));
    expect(goal.getByText(/trên 90% · theo nguồn nêu · Đạt/)).toBeTruthy();
    await user.click(goal.getByRole('button', { name: 'KCN b' }));
    expect(store.getState()).toMatchObject({ selected: 'b', view: 'map' });
  });

  it('speaks English of a day by which works are finished', async () => {
    const works: Evaluation = {
      ...FILL,
      metric: 'it_park_infrastructure',
      op: 'before',
      value: null,
      due: '2028-06-30',
      met: 'no',
      groups: [
        {
          kind: 'it_park',
          denominator: { zones: 1, with_figure: 1, without_figure: 0, stated: null },
          result: null,
          met: 'no',
        },
      ],
      zones: [
        {
          ...place('a'),
          min: null,
          max: null,
          min_inclusive: true,
          max_inclusive: true,
          code: 'yes',
          since: '2028-07-05',
          basis: 'stated',
          met: 'no',
          sources: [],
        },
      ],
      unknown: [],
    };
    renderAtlas(<OtherTargets targets={[TARGET]} />, {
      state: { lang: 'en' },
      answers: { '/api/targets/fill-2030/evaluation': works },
    });
    expect(await screen.findByText(/^Target: finished before 1 Jul 2028/)).toBeTruthy();
    expect(screen.getAllByText('Not met yet')).toHaveLength(2);
    expect(screen.getByText(/Yes · since 5 Jul 2028/)).toBeTruthy();
  });
});
