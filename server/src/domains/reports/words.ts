import type { ReportContent, ReportVersion } from './schema.ts';

/** Lời của tệp báo cáo: a report is handed in to Vietnamese offices, so the file speaks Vietnamese. */
export const UNPUBLISHED = 'Chưa công bố';

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const number = (value: number) => decimal.format(value);

export const day = (iso: string) => iso.split('-').reverse().join('/');

type Bounds = NonNullable<ReportContent['zones'][number]['planned_area']>;

/** A figure as a cell: a number where it is one, else words with its bounds. */
export function figureCell(figure: Bounds | null, unit = ''): string | number {
  if (figure === null) return UNPUBLISHED;
  const { min, max, min_inclusive, max_inclusive, approx } = figure;
  if (min !== null && min === max) return approx ? `khoảng ${number(min)}${unit}` : min;
  // Of a rate, nothing lies beyond its ends.
  const low = unit === '%' && min === 0 ? null : min;
  const high = unit === '%' && max === 100 ? null : max;
  if (low !== null && high !== null) return `${number(low)}–${number(high)}${unit}`;
  if (low !== null) return `${min_inclusive ? 'từ' : 'trên'} ${number(low)}${unit}`;
  if (high !== null) return `${max_inclusive ? 'tối đa' : 'dưới'} ${number(high)}${unit}`;
  return UNPUBLISHED;
}

/** A sum of the zones with a figure, as bounds. */
export function sumCell({
  min,
  max,
  zones,
}: ReportContent['totals']['planned_area']): string | number {
  if (zones === 0) return UNPUBLISHED;
  if (max === null) return `từ ${number(min)}`;
  return min === max ? min : `${number(min)}–${number(max)}`;
}

export const STATUS: Readonly<Record<ReportContent['zones'][number]['status'], string>> = {
  operating: 'Đang hoạt động',
  under_construction: 'Đang xây dựng hạ tầng',
  established: 'Đã thành lập',
  planned: 'Trong quy hoạch',
  unknown: 'Chưa rõ tình trạng',
  withdrawn: 'Đã đưa ra khỏi quy hoạch',
  superseded: 'Đã được thay thế',
};

export const BASIS = {
  statutory: 'theo luật',
  leasable: 'trên đất có thể cho thuê',
  stated: 'theo nguồn nêu',
} as const;

export const TITLE = {
  kcn: 'BÁO CÁO KHU CÔNG NGHIỆP TỈNH THÁI NGUYÊN',
  ccn: 'BÁO CÁO CỤM CÔNG NGHIỆP TỈNH THÁI NGUYÊN',
} as const;

/** On what the columns of each kind rest, and what is left to whoever hands it in. */
export const LAW = {
  kcn: [
    'Tỷ lệ lấp đầy: Nghị định 35/2022/NĐ-CP, Điều 2 khoản 22 (đất công nghiệp và đất dịch vụ).',
    'Chế độ báo cáo: Nghị định 35/2022/NĐ-CP, Điều 68. Ngày chốt số liệu không tìm thấy trong văn bản; báo cáo này dùng cùng ngày chốt với CCN.',
    'Đối chiếu với mẫu chính thức trước khi gửi.',
  ],
  ccn: [
    'Tỷ lệ lấp đầy: Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7 (đất công nghiệp).',
    'Chế độ báo cáo: Thông tư 14/2024/TT-BCT, Điều 3; Sở Công Thương gửi báo cáo trước ngày 30/6 và 31/12.',
    'Các cột lấy theo nội dung văn bản nêu; đối chiếu với Biểu 04 của Thông tư trước khi gửi.',
  ],
} as const;

/** What the file is a copy of. */
export function stateWords(locked: ReportVersion | null, revision: number): string {
  if (locked === null) return `Chưa chốt. Lập theo bản dữ liệu số ${revision}.`;
  const on = day(locked.at.slice(0, 10));
  return `Đã chốt lần ${locked.version}, ngày ${on}, theo bản dữ liệu số ${revision}. SHA-256: ${locked.sha256}`;
}
