import type { Certainty, Counted, SortKey } from '../../lib/filter/types.ts';
import type { FilterPanel } from '../../store/state.ts';
import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** What stands before a figure with bounds: "trên 90%". */
export const figures = {
  approx: 'khoảng',
  over: 'trên',
  atLeast: 'từ',
  under: 'dưới',
  atMost: 'tối đa',
  /** Land not yet let, in a list row. */
  free: (value: string) => `còn ${value}`,
  freeNone: 'đã cho thuê hết',
};

export const intro = {
  title: (parks: number, clusters: number) =>
    `${f.number(parks)} khu và ${f.number(clusters)} cụm công nghiệp, với những gì đã công bố`,
  gauges: {
    named: 'tên',
    located: 'vị trí',
    area: 'diện tích',
    occupancy: 'lấp đầy',
    boundary: 'ranh giới',
  },
  of: (part: number, whole: number) => `${f.number(part)} trên ${f.number(whole)}`,
  note: (unlocated: number) =>
    `Chưa công bố thì để trống, không phỏng đoán. Hình nét đứt có đúng diện tích nhưng không phải ranh giới; ${f.number(unlocated)} khu, cụm chưa rõ vị trí nằm trong khung riêng.`,
  hide: 'Thu gọn',
  show: 'Đã công bố những gì?',
};

export const search = {
  label: 'Tìm khu, cụm công nghiệp, xã, phường, địa danh cũ',
  placeholder: 'Tìm khu, cụm, xã, huyện cũ…',
  clear: 'Xoá từ đang tìm',
  zones: 'Khu, cụm',
  communes: 'Xã, phường',
  formerly: (names: string) => `trước là ${names}`,
  nothing: (q: string) => `Không thấy tên nào giống “${q}”`,
  results: (n: number) => `${f.number(n)} gợi ý`,
};

export const filters = {
  label: 'Bộ lọc',
  names: {
    kind: 'Loại',
    status: 'Tình trạng',
    orientation: 'Vùng',
    industry: 'Ngành',
    area: 'Diện tích',
    occupancy: 'Lấp đầy',
    free: 'Đất trống',
    location_basis: 'Vị trí',
    counted: 'Phạm vi',
  } satisfies Record<FilterPanel, string>,
  /** Full questions, as titles of the opened filters. */
  titles: {
    kind: 'Loại hình',
    status: 'Tình trạng',
    orientation: 'Vùng định hướng',
    industry: 'Ngành thu hút, theo VSIC',
    area: 'Diện tích quy hoạch',
    occupancy: 'Tỷ lệ lấp đầy',
    free: 'Đất còn trống',
    location_basis: 'Vị trí biết đến đâu',
    counted: 'Tính những khu, cụm nào',
  } satisfies Record<FilterPanel, string>,
  counted: {
    true: 'Trong quy hoạch (19 KCN, 68 CCN)',
    false: 'Ngoài số đó',
    all: 'Tất cả',
  } satisfies Record<Counted, string>,
  certainty: 'Nhận khi số công bố',
  certainties: {
    sure: 'bảo đảm',
    possible: 'cho phép',
    any: 'còn thiếu cũng nhận',
  } satisfies Record<Certainty, string>,
  certaintyHints: {
    sure: 'Chỉ những nơi mà số đã công bố chắc chắn thoả điều kiện.',
    possible: 'Những nơi mà số đã công bố có thể thoả: “trên 90%” có thể là 95%.',
    any: 'Thêm cả những nơi chưa công bố số này.',
  } satisfies Record<Certainty, string>,
  from: 'Từ',
  to: 'Đến',
  atLeast: (value: string) => `từ ${value}`,
  atMost: (value: string) => `đến ${value}`,
  between: (low: string, high: string) => `${low}–${high}`,
  several: (n: number) => `${f.number(n)} lựa chọn`,
  anyValue: 'bất kỳ',
  clear: 'Xoá bộ lọc',
  clearOne: 'Bỏ lựa chọn này',
  published: (n: number) => `${f.number(n)} nơi đã công bố số này`,
  unknown: (n: number) => `${f.number(n)} khu, cụm bị bỏ ra chỉ vì chưa công bố số đang lọc.`,
  includeUnknown: 'Hiện cả những nơi đó',
  occupancyNote:
    'Theo cách tính của luật nếu đủ số liệu; nếu không thì theo đất cho thuê, hoặc theo tỷ lệ nguồn nêu. Không so KCN với CCN: luật tính khác nhau.',
  freeNote: 'Suy từ diện tích và tỷ lệ lấp đầy; diện tích cả khu chỉ là mức trần.',
  industryNote: 'Theo lời các nguồn; phần lớn khu, cụm chưa công bố ngành.',
};

export const list = {
  label: 'Khu, cụm công nghiệp',
  count: (n: number) => `${f.number(n)} khu, cụm`,
  known: (ha: string) => `đã biết ${ha}`,
  sort: 'Sắp xếp',
  sorts: {
    '-area': 'Lớn trước',
    area: 'Nhỏ trước',
    name: 'Tên A–Z',
    '-name': 'Tên Z–A',
    '-free': 'Nhiều đất trống',
    free: 'Ít đất trống',
    '-occupancy': 'Lấp đầy cao',
    occupancy: 'Lấp đầy thấp',
    relevance: 'Khớp nhất',
  } satisfies Record<SortKey, string>,
  unnamed: (n: number) => `${f.number(n)} cụm chưa công bố tên`,
  unnamedHint: 'Có trong quy hoạch theo số lượng; chưa nguồn nào nêu tên.',
  areaUnpublished: 'chưa rõ ha',
  placeUnpublished: 'chưa công bố vị trí',
  download: 'Tải về (GeoJSON)',
  print: 'In danh sách',
  emptyTitle: 'Không khu, cụm nào thoả mọi điều kiện',
  emptyHint: 'Bỏ bớt một điều kiện:',
  emptyUnknown: (n: number) => `Nhận cả nơi chưa công bố số này: thêm ${f.number(n)}`,
  announce: (n: number) => (n === 0 ? 'Không khu, cụm nào' : `${f.number(n)} khu, cụm`),
};
