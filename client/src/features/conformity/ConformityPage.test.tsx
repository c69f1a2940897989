import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { conforming, conformityAnswer } from '../../testing/conformity.ts';
import { renderAtlas } from '../../testing/render.tsx';
import ConformityPage from './ConformityPage.tsx';

const ZONES = [
  conforming(),
  conforming({
    zone: 5,
    slug: 'ccn-ha-chau-1',
    kind: 'ccn',
    name_vi: 'CCN Hà Châu 1',
    class: 'neutral',
    industries: [{ code: '52', class: 'neutral', rules: [] }],
    planned_area_ha: 48,
    planned_area_min_ha: 48,
    planned_area_max_ha: 48,
  }),
  conforming({
    zone: 6,
    slug: 'kcn-diem-thuy',
    name_vi: 'KCN Điềm Thụy',
    class: 'unknown',
    reason: 'industries',
    industries: [],
    planned_area_ha: null,
    planned_area_min_ha: null,
    planned_area_max_ha: null,
  }),
];
const answers = {
  '/api/conformity': conformityAnswer(ZONES),
  '/api/industries': { items: [], revision: 1 },
};
const shown = (state = {}) => {
  const atlas = renderAtlas(<ConformityPage />, { answers, state });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  return atlas;
};
const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map((header) => within(header).getByRole('button').textContent?.split(',')[0]?.trim());

it('shows zones and their marks, and the sentence under a cell', async () => {
  const { user } = shown();
  const grid = await screen.findByRole('grid');
  expect(names()).toEqual(['KCN Yên Bình', 'CCN Hà Châu 1', 'KCN Điềm Thụy']);
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  await user.click(within(grid).getByRole('button', { name: '26 Phù hợp' }));
  const why = screen.getByRole('region', { name: 'Căn cứ' });
  expect(why.textContent).toContain('Định hướng phát triển công nghiệp điện tử');
  expect(why.textContent).toContain('hình ước lượng không phải căn cứ');
});

it('moves by arrows, and Enter opens the zone', async () => {
  const { user, store } = shown();
  await screen.findByRole('grid');
  await user.click(screen.getByRole('button', { name: /CCN Hà Châu 1/ }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.textContent?.trim()).toBe('52 Trung tính');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(store.getState().selected).toBe('kcn-yen-binh');
});

it('narrows table and map to a class, whose totals stay', async () => {
  const { user, store } = shown();
  const neutral = await screen.findByRole('button', { name: /Trung tính.*1 khu.*48/ });
  await user.click(neutral);
  expect(names()).toEqual(['CCN Hà Châu 1']);
  expect([...(store.getState().highlight ?? [])]).toEqual([5]);
  expect(store.getState().planClass).toBe('neutral');
  expect(screen.getByRole('button', { name: /Chưa đủ căn cứ.*1 khu/ }).textContent).toContain(
    'chưa công bố diện tích',
  );
  await user.click(neutral);
  expect(store.getState().highlight).toBeNull();
});

it('asks for the plan that is chosen', async () => {
  const { user, store, asked } = shown();
  await user.selectOptions(await screen.findByRole('combobox'), 'scheme-2024');
  expect(store.getState().planVersion).toBe('scheme-2024');
  await waitFor(() =>
    expect(
      asked.some(
        (address) => address.includes('plan=scheme-2024&') || address.endsWith('plan=scheme-2024'),
      ),
    ).toBe(true),
  );
});
