import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Region } from '../../api/types.ts';
import type { AtlasState } from '../../store/state.ts';
import { renderAtlas } from '../../testing/render.tsx';
import PlanVersions from './PlanVersions.tsx';

const plan = (id: string, adopted: string) => ({ id, title_vi: id, title_en: id, adopted });
const industry = (of: string, code: string) => ({
  code,
  stance: 'priority',
  plan: of,
  province_wide: false,
});
const region = (code: Region, id: string, codes: readonly string[]) => ({
  type: 'Feature',
  id: 1,
  geometry: { type: 'MultiPolygon', coordinates: [] },
  properties: {
    code,
    plan: id,
    label_point: [105.5, 21.8],
    industries: codes.map((one) => industry(id, one)),
  },
});
const answer = (features: readonly ReturnType<typeof region>[]) => ({
  type: 'FeatureCollection',
  features,
  plans: [plan('plan-2025', '2025-12-10'), plan('scheme-2024', '2024')],
  sources: [],
  revision: 1,
});

function open(state: Partial<AtlasState> = {}) {
  let atlas: ReturnType<typeof renderAtlas> | undefined;
  atlas = renderAtlas(<PlanVersions />, {
    state: { view: 'regions', sheet: 'full', ...state },
    answers: {
      '/api/orientations': () =>
        atlas?.asked.at(-1)?.includes('plan=scheme-2024')
          ? answer([region('west', 'scheme-2024', ['10', '07'])])
          : answer([
              region('west', 'plan-2025', ['10', '16']),
              region('north', 'plan-2025', ['24']),
            ]),
    },
  });
  return atlas;
}

it('chooses the version that is read, and whether the tints lie over the zones', async () => {
  const { store, user } = open();
  await user.click(await screen.findByLabelText('Đề án 2024'));
  expect(store.getState().planVersion).toBe('scheme-2024');
  await user.click(screen.getByLabelText('Đề án 2025'));
  // The newest is no choice: a link follows the plan that comes after it.
  expect(store.getState().planVersion).toBeNull();
  await user.click(screen.getByLabelText('Trên các khu'));
  expect(store.getState().orientationsAbove).toBe(true);
});

it('begins a swipe from the earlier version to the newest, turns its sides round, and ends it', async () => {
  const { store, user } = open();
  await user.click(await screen.findByRole('button', { name: 'So sánh trượt trên bản đồ' }));
  expect(store.getState()).toMatchObject({
    swipe: { left: 'scheme-2024', right: 'plan-2025', at: 50 },
    showOrientations: true,
    sheet: 'half',
  });
  await user.selectOptions(screen.getByLabelText('Bên trái'), 'plan-2025');
  expect(store.getState().swipe).toEqual({ left: 'plan-2025', right: 'scheme-2024', at: 50 });
  await user.click(screen.getByRole('button', { name: 'Thôi so sánh trượt' }));
  expect(store.getState().swipe).toBeNull();
});

it('says in words what differs between both sides', async () => {
  const { user } = open({ swipe: { left: 'scheme-2024', right: 'plan-2025', at: 50 } });
  await user.click(await screen.findByText('Khác nhau giữa hai bản'));
  const said = () =>
    [...document.querySelectorAll('.plan-differences > div')].map((row) => row.textContent);
  await waitFor(() =>
    expect(said()).toEqual([
      'Phía Tây: chỉ Đề án 2024 ưu tiênkhai khoáng',
      'Phía Tây: chỉ Đề án 2025 ưu tiêngỗ, lâm sản',
      'Phía Bắc: chỉ Đề án 2025 có định hướngluyện kim',
    ]),
  );
});
