import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSource } from '../../testing/detail.ts';
import { renderAtlas } from '../../testing/render.tsx';
import SheetPage from './SheetPage.tsx';
import SurveySection from './SurveySection.tsx';
import { sheetAddress } from './sheet-address.ts';

const ring = (lon: number, lat: number, size: number) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const properties = {
  zone: 7,
  slug: 'kcn-a',
  kind: 'kcn',
  name_vi: 'KCN A',
  name_en: 'A Industrial Park',
  basis: 'surveyed',
  method: 'đo GNSS',
  accuracy_m: 0.1,
  area_ha: 114.66,
  perimeter_m: 4284.2,
  since: '2026-02-01',
  file: { format: 'dxf', crs: 9213, crs_by: 'declared', repairs: 2 },
  sources: ['s1'],
  sample: false,
};
const collection = (over: object = {}, features = 1) => ({
  type: 'FeatureCollection',
  numberMatched: features,
  numberReturned: features,
  features: Array.from({ length: features }, () => ({
    type: 'Feature',
    id: 7,
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[ring(105.84, 21.59, 0.01), ring(105.843, 21.593, 0.002).toReversed()]],
    },
    properties: { ...properties, ...over },
  })),
  sources: [makeSource('s1', { title: 'Quyết định 1234' })],
  revision: 12,
  as_of: '2026-03-04',
});
const answers = (over?: object, features?: number) => ({
  '/api/boundaries': collection(over, features),
});

let saved: { name: string; text: Promise<string> }[];
beforeEach(() => {
  saved = [];
  let blob = new Blob();
  URL.createObjectURL = (given: Blob | MediaSource) => {
    if (given instanceof Blob) blob = given;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const bytes = blob;
    const text = new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(bytes);
    });
    saved.push({ name: this.download, text });
  });
});

describe('the corners on the card', () => {
  it('lists every corner with its sides, and what they add up to', async () => {
    renderAtlas(<SurveySection slug="kcn-a" />, { answers: answers() });
    const table = await screen.findByRole('table', { hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true });
    // A heading, two rings with a title each, four corners in each.
    expect(rows).toHaveLength(11);
    expect(rows[2]?.textContent).toMatch(/^12388417\.905431463\.303/);
    screen.getByText('Lỗ 1');
    screen.getByText(/^Tệp gốc: Tệp DXF; .*EPSG:9213\); đã sửa 2 lỗi/);
    screen.getByText(/^110,07 ha \(1\.100\.722,8 m²\)$/);
  });

  it('is saved as CSV, drawing and GeoJSON, and leads to the sheet', async () => {
    const user = userEvent.setup();
    renderAtlas(<SurveySection slug="kcn-a" />, { answers: answers() });
    await user.click(await screen.findByText('Toạ độ góc và kích thước'));
    for (const name of ['Bảng CSV', 'Bản vẽ DXF', 'GeoJSON']) {
      await user.click(screen.getByRole('button', { name, hidden: true }));
    }
    await vi.waitFor(() => expect(saved).toHaveLength(3));
    expect(saved.map(({ name }) => name).sort()).toEqual([
      'kcn-a.csv',
      'kcn-a.dxf',
      'kcn-a.geojson',
    ]);
    const texts = await Promise.all(saved.map(({ text }) => text));
    expect(texts.find((text) => text.includes('EPSG:9213'))).toContain('2388417,905;431463,303');
    expect(texts.find((text) => text.includes('RANH_GIOI'))).toContain('LWPOLYLINE');
    expect(texts.find((text) => text.startsWith('{'))).toMatch(
      /"file_format":"dxf".*"sources":"s1"/s,
    );
    expect(screen.getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      '/sheet?zone=kcn-a',
    );
  });

  it('is silent where there is only a footprint', async () => {
    renderAtlas(<SurveySection slug="kcn-a" />, { answers: answers({}, 0) });
    await vi.waitFor(() => expect(document.querySelector('details')).toBeNull());
  });
});

describe('the sheet', () => {
  const open = (over?: object, features?: number) =>
    renderAtlas(<SheetPage />, { state: { selected: 'kcn-a' }, answers: answers(over, features) });

  it('has the plan to scale, the origin, every corner, and says what it is not', async () => {
    open();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('KCN A');
    screen.getByRole('img', { name: 'Sơ đồ ranh giới KCN A' });
    expect(screen.getByText(/Tỷ lệ 1:10\.000/).textContent).toContain('lệch 0,24');
    screen.getByText('Đo đạc: đo GNSS');
    screen.getByText('±0,1 m');
    screen.getByText(/^Tệp DXF; hệ toạ độ ghi trong tệp: VN-2000.*đã sửa 2 lỗi khi nạp$/);
    screen.getByText('Quyết định 1234');
    screen.getByText('bản số 12, ngày 04/3/2026');
    expect(screen.getAllByText('21°35′24.00000″').length).toBeGreaterThan(1);
    screen.getByText(/không thay thế trích lục/);
    expect(document.title).toBe('Ranh giới KCN A');
  });

  it('is printed by a button, and marked where its data are made up', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    open({ sample: true, accuracy_m: null });
    await userEvent.click(await screen.findByRole('button', { name: 'In' }));
    expect(print).toHaveBeenCalledOnce();
    screen.getByText(/Số liệu mẫu/);
    screen.getByText('chưa nêu');
  });

  it('says so where no boundary is known', async () => {
    open({}, 0);
    await screen.findByText(/chưa có ranh giới/);
  });

  it('is led to with the language and the moment of the page', () => {
    expect(sheetAddress('a b', '?lang=en&as_of=2026-01-01&zone=x&view=desk')).toBe(
      '/sheet?zone=a+b&lang=en&as_of=2026-01-01',
    );
  });
});
