import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Overlaps } from '../../api/overlaps.ts';
import { beginSketch, finishSketch, LAYER } from '../../map/sketch/state.ts';
import { renderAtlas } from '../../testing/render.tsx';
import OverlapsPage from './OverlapsPage.tsx';

const square = (west: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [west, 21.4],
        [west + 0.01, 21.4],
        [west + 0.01, 21.41],
        [west, 21.4],
      ],
    ],
  ],
});
const zone = (id: number, slug: string, name: string, ha: number, indicative: boolean) => ({
  zone: id,
  slug,
  kind: 'kcn' as const,
  name_vi: name,
  name_en: name,
  counted: true,
  geometry_role: indicative ? ('indicative' as const) : ('surveyed' as const),
  indicative,
  zone_ha: 400,
  ha,
  share: ha / 400,
  polygons: [1],
  geometry: square(105.9),
});
const reply: Overlaps = {
  zones: [
    zone(4, 'kcn-yen-binh', 'KCN Yên Bình', 100, false),
    zone(5, 'kcn-diem-thuy', 'KCN Điềm Thụy', 20, true),
  ],
  layer_ha: 130,
  refused: [{ n: 2, code: 'shape_invalid', at: [105.9, 21.4] }],
  zones_placed: 64,
  zones_unplaced: 35,
  revision: 3,
  as_of: '2026-11-22',
};
const drawn = {
  type: 'MultiPolygon' as const,
  coordinates: [...square(105.9).coordinates, ...square(105.95).coordinates],
};

it('measures what was drawn, part by part, and keeps estimated places apart', async () => {
  const { sent, store } = renderAtlas(<OverlapsPage />, {
    answers: { 'POST /api/overlaps': reply, '/api/basemap': { features: [] } },
    state: { sketch: finishSketch(beginSketch('', drawn, LAYER)) },
  });
  const known = await screen.findByRole('table', { name: /Ranh giới đã biết 1 khu, 100/ });
  expect(known.textContent).toContain('KCN Yên Bình');
  expect(known.textContent).toContain('25%');
  const estimated = screen.getByRole('table', { name: /Chỉ là vị trí ước lượng 1 khu, 20/ });
  expect(estimated.textContent).toContain('KCN Điềm Thụy');
  expect(screen.getByText(/Hình 2: đường bao tự cắt/).textContent).toContain('105.900000');
  expect(screen.getByText(/35 khu chưa công bố vị trí/)).toBeTruthy();
  expect(sent.map(({ body }) => body)).toMatchObject([{ polygons: [{ n: 1 }, { n: 2 }] }]);
  expect([...(store.getState().highlight ?? [])]).toEqual([4, 5]);
  expect(store.getState().heldLayer?.shared.map(({ indicative }) => indicative)).toEqual([
    false,
    true,
  ]);
  expect(store.getState().sketch).toBeNull();
});
