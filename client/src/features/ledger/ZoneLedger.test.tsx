import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Allocation } from '../../api/ledger-types.ts';
import { allocationPage, makeAllocation } from '../../testing/ledger.ts';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import ZoneLedger from './ZoneLedger.tsx';

const ring = [
  [105.8, 21.5],
  [105.81, 21.5],
  [105.81, 21.51],
  [105.8, 21.5],
];

function open(items: Allocation[], wantedPlot: string | null = null) {
  return renderAtlas(<ZoneLedger slug="kcn-yen-binh" />, {
    state: { wantedPlot },
    answers: {
      '/api/session': makeSession([]),
      '/api/allocations': allocationPage(items),
      '/api/allocations.geojson': {
        features: [
          {
            geometry: { type: 'Polygon', coordinates: [ring] },
            properties: { key: 'L-1', area_ha: 10 },
          },
          { geometry: null, properties: { key: 'L-2', area_ha: 5 } },
        ],
      },
    },
  });
}

it('says nothing of a zone without entries, and asks for no plots', async () => {
  const { asked } = open([]);
  await expect.poll(() => asked.some((one) => one.startsWith('/api/allocations?'))).toBe(true);
  expect(screen.queryByText('Đất đã giao (sổ)')).toBeNull();
  expect(asked.some((one) => one.includes('geojson'))).toBe(false);
});

it('adds up the zone’s entries and leads to them', async () => {
  const { user, store } = open([
    makeAllocation(1, { has_polygon: true }),
    makeAllocation(2, { area_ha: 5 }),
  ]);
  expect((await screen.findByText(/Doanh nghiệp thứ cấp/)).textContent).toBe(
    'Doanh nghiệp thứ cấp: 15\u00a0ha (2 lượt)',
  );
  await user.click(screen.getByRole('button', { name: 'Xem 2 lượt trong sổ' }));
  expect(store.getState()).toMatchObject({ view: 'planning', plan: 'ledger' });
  expect(store.getState().ledgerFilter.zone).toBe('kcn-yen-binh');
});

it('shows the plots that are known on the map, and flies to the one that was asked for', async () => {
  const { store, map } = open([makeAllocation(1, { has_polygon: true })], 'L-1');
  await expect.poll(() => store.getState().plots.map(({ key }) => key)).toEqual(['L-1']);
  await expect.poll(() => map.fitPlace.mock.calls.length).toBe(1);
  expect(store.getState().wantedPlot).toBeNull();
});
