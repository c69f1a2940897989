import type { Field } from '../fields/catalogue.ts';

/** The columns that say which zone a row is about; only `slug` is needed, and none can be changed. */
export const KEY_COLUMNS = ['slug', 'kind', 'name'] as const;

/** Fields in the order of the columns, with what the second row calls them. */
const LABELS = {
  name_vi: 'Tên',
  name_en: 'Tên tiếng Anh',
  status: 'Tình trạng',
  counted: 'Thuộc quy hoạch',
  planned_area_ha: 'Diện tích quy hoạch (ha)',
  industrial_area_ha: 'Đất công nghiệp (ha)',
  service_area_ha: 'Đất dịch vụ (ha)',
  leasable_area_ha: 'Đất có thể cho thuê (ha)',
  leased_area_ha: 'Đất công nghiệp đã cho thuê (ha)',
  leased_service_area_ha: 'Đất dịch vụ đã cho thuê (ha)',
  occupancy_stated_pct: 'Tỷ lệ lấp đầy nguồn nêu (%)',
  established_year: 'Năm thành lập',
  decision: 'Quyết định',
  developer: 'Chủ đầu tư hạ tầng',
  investment: 'Vốn đầu tư hạ tầng',
  industry: 'Ngành nghề',
  utilities: 'Hạ tầng kỹ thuật',
  infrastructure: 'Hoàn thành hạ tầng kỹ thuật',
  wastewater: 'Xử lý nước thải tập trung đạt chuẩn',
  zone_type: 'Loại hình theo luật',
  contact: 'Đầu mối liên hệ',
} as const;

/** Begins the second row, and tells it from a zone. */
export const SLUG_LABEL = 'Mã (không sửa)';
const KEY_LABELS = [SLUG_LABEL, 'Loại (không sửa)', 'Tên hiện nay (không sửa)'];

const HOW_FAR = { yes: 'Có', partial: 'Một phần', no: 'Chưa có' };

/** Codes in the words that a cell shows; it may also hold the code itself. */
export const CODE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    operating: 'Đang hoạt động',
    under_construction: 'Đang xây dựng hạ tầng',
    established: 'Đã thành lập',
    planned: 'Trong quy hoạch',
    unknown: 'Chưa rõ tình trạng',
    withdrawn: 'Đã đưa ra khỏi quy hoạch',
    superseded: 'Đã được thay thế',
  },
  counted: { yes: 'Có', no: 'Không' },
  zone_type: {
    ordinary: 'Thông thường',
    eco: 'Sinh thái',
    specialised: 'Chuyên ngành',
    high_tech: 'Công nghệ cao',
    supporting: 'Hỗ trợ',
    craft_village: 'Làng nghề',
  },
  wastewater: HOW_FAR,
  infrastructure: HOW_FAR,
};

/**
 * The fields that a table changes: those of the zone's own office whose value fits a cell. One that is not known here
 * comes last, under its own name.
 */
export function tableFields(fields: ReadonlyMap<string, Field>): Field[] {
  const known: readonly string[] = Object.keys(LABELS);
  const rank = ({ key }: Field) => (known.includes(key) ? known.indexOf(key) : known.length);
  return [...fields.values()]
    .filter(({ subjectOf, type }) => subjectOf === 'kind' && type !== 'json' && type !== 'boundary')
    .sort((a, b) => rank(a) - rank(b));
}

/** The first two rows: names for the computer, and names for people. */
export function headerRows(fields: readonly Field[]): string[][] {
  const labels: Readonly<Record<string, string>> = LABELS;
  return [
    [...KEY_COLUMNS, ...fields.map(({ key }) => key)],
    [...KEY_LABELS, ...fields.map(({ key }) => labels[key] ?? key)],
  ];
}
