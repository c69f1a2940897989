import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Diagnosis } from '../../doctor/types.ts';
import { renderAtlas } from '../../testing/render.tsx';
import type { Expected } from './context.ts';
import { Result } from './Result.tsx';

const CHECK = 'POST /api/geometry/check';
const outline = (east: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [105.8, 21.5],
        [east, 21.5],
        [east, 21.6],
        [105.8, 21.5],
      ],
    ],
  ],
});
const diagnosis = (east: number): Diagnosis => ({
  findings: [],
  crs: 4326,
  axes: 'east-north',
  candidates: [],
  hectares: 10,
  gridHectares: 10,
  perimeterM: 1000,
  preview: outline(east),
  exact: JSON.stringify(outline(east)),
  features: [],
  usable: true,
});
const expected: Expected = {
  geometry: null,
  properties: {
    slug: 'kcn-diem-thuy',
    geometry_role: 'indicative',
    location_basis: 'commune',
    location_point: null,
    location_radius_km: null,
  },
  decisionHa: null,
};
const told = {
  valid: true,
  problems: [],
  area_ha: 10,
  perimeter_m: 1000,
  overlaps: [
    {
      slug: 'kcn-a',
      name_vi: 'Khu A',
      name_en: 'Park A',
      ha: 2,
      indicative: false,
      bounds: [105.8, 21.5, 105.9, 21.6],
    },
  ],
  outside_ha: 0,
  outside_bounds: null,
  communes: null,
};

function open(answers: Record<string, unknown>, shown = diagnosis(105.9)) {
  const onUse = vi.fn();
  const result = (
    <Result
      expected={expected}
      open={{ diagnosis: shown, fixes: [], busy: false }}
      mend={() => {}}
      onUse={onUse}
    />
  );
  return { ...renderAtlas(result, { answers }), onUse };
}
const use = () => screen.getByRole('button', { name: 'Dùng ranh giới này' });

it('tells what only the server knows before the boundary can be used, and marks it on the map', async () => {
  const { user, store, sent, onUse } = open({ [CHECK]: told });
  expect(screen.getByText(/Đang đối chiếu/)).toBeTruthy();
  expect(use()).toHaveProperty('disabled', true);
  expect(await screen.findByText(/Chồng lên Khu A: 2\s*ha/)).toBeTruthy();
  expect(sent).toMatchObject([{ body: { zone: 'kcn-diem-thuy', geometry: outline(105.9) } }]);
  // The map follows what the page says.
  await waitFor(() =>
    expect(store.getState().overlay?.marks).toMatchObject([{ n: 1, tone: 'warn' }]),
  );
  await user.click(use());
  expect(onUse).toHaveBeenCalledWith([expect.objectContaining({ code: 'overlap' })]);
});

it('says that the server could not be asked, and asks again when told to', async () => {
  const answers: Record<string, unknown> = { [CHECK]: new Response('{}', { status: 500 }) };
  const { user } = open(answers);
  expect(await screen.findByText(/Chưa hỏi được máy chủ/)).toBeTruthy();
  await waitFor(() => expect(use()).toHaveProperty('disabled', false));
  answers[CHECK] = { ...told, overlaps: [] };
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('Không thấy lỗi nào.')).toBeTruthy();
});

it('keeps a shape that the database refuses from being used', async () => {
  const problems = [{ code: 'shape_invalid', at: [105.85, 21.55] }];
  open({ [CHECK]: { ...told, valid: false, problems, overlaps: [] } });
  expect(await screen.findByText(/Cơ sở dữ liệu không nhận/)).toBeTruthy();
  expect(use()).toHaveProperty('disabled', true);
});

it('asks nobody as long as the outline has no system', async () => {
  const { sent } = open({ [CHECK]: told }, { ...diagnosis(105.9), exact: null, usable: false });
  expect(screen.queryByText(/Đang đối chiếu/)).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(sent).toEqual([]);
});
