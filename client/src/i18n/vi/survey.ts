import type { BoundaryFeature } from '../../api/schema.gen.ts';
import { createFormat } from '../format.ts';
import { system } from './doctor.ts';

const f = createFormat('vi');

/** What is published of the file that a boundary came out of: not what it was called. */
type PublishedFile = NonNullable<BoundaryFeature['properties']['file']>;

/** The surveyor's sheet of a boundary: corners, dimensions, plan. */
export const survey = {
  title: 'Toạ độ góc và kích thước',
  sheetTitle: 'Bản trích toạ độ góc và kích thước ranh giới',
  sheetOf: (name: string) => `Ranh giới ${name}`,
  tableLabel: 'Bảng toạ độ góc ranh giới',
  system:
    'X (hướng bắc), Y (hướng đông): VN-2000, kinh tuyến trục 106°30′, múi chiếu 3° (EPSG:9213).',
  columns: {
    ring: 'Vòng',
    corner: 'Điểm',
    north: 'X (m)',
    east: 'Y (m)',
    lat: 'Vĩ độ WGS84',
    lon: 'Kinh độ WGS84',
    gridSide: 'Cạnh trên bản đồ (m)',
    side: 'Cạnh trên ellipsoid (m)',
  },
  /** Headings of the file: each names its system, so that the file can be read back without a guess. */
  csv: {
    ring: 'Vòng',
    corner: 'Điểm',
    north: 'X (m, VN-2000, EPSG:9213)',
    east: 'Y (m, VN-2000, EPSG:9213)',
    lat: 'Vĩ độ (WGS84)',
    lon: 'Kinh độ (WGS84)',
    gridSide: 'Cạnh (m, trên bản đồ)',
    side: 'Cạnh trên ellipsoid (m)',
  },
  ring: (part: number, ring: number, parts: number) => {
    const where = parts > 1 ? `Phần ${f.number(part)}` : 'Đường ranh ngoài';
    if (ring === 1) return where;
    return parts > 1 ? `${where}, lỗ ${f.number(ring - 1)}` : `Lỗ ${f.number(ring - 1)}`;
  },
  first: (shown: number, all: number) =>
    `Bảng này có ${f.number(shown)} trong ${f.number(all)} góc; tệp CSV có đủ.`,
  area: 'Diện tích trên ellipsoid',
  gridArea: 'Diện tích trên bản đồ VN-2000',
  areaText: (ha: string, m2: string) => `${ha} (${m2} m²)`,
  perimeter: 'Chu vi',
  corners: 'Số góc',
  basis: 'Nguồn gốc đường ranh',
  bases: { surveyed: 'Đo đạc', digitised: 'Số hoá từ bản đồ' },
  accuracy: 'Sai số vị trí góc',
  accuracyText: (m: string) => `±${m} m`,
  accuracyUnstated: 'chưa nêu',
  file: 'Tệp gốc',
  fileText: (format: string, { crs, crs_by: by, repairs }: PublishedFile) =>
    [
      `Tệp ${format}`,
      `hệ toạ độ ${by === 'declared' ? 'ghi trong tệp' : 'do người nạp chọn'}: ${system(crs)}`,
      repairs === 0 ? 'giữ nguyên như trong tệp' : `đã sửa ${f.number(repairs)} lỗi khi nạp`,
    ].join('; '),
  sources: 'Căn cứ',
  since: 'Có hiệu lực từ',
  revision: 'Số liệu',
  revisionText: (revision: number, day: string) => `bản số ${f.number(revision)}, ngày ${day}`,
  zone: 'Khu',
  download: 'Tải về',
  downloads: { csv: 'Bảng CSV', dxf: 'Bản vẽ DXF', geojson: 'GeoJSON' },
  print: 'In bản trích A4',
  printNow: 'In',
  back: 'Về bản đồ',
  scale: (scale: number) => `Tỷ lệ 1:${f.number(scale)}`,
  metres: (metres: number) => `${f.number(metres)} m`,
  crosses: (metres: number) => `Dấu chữ thập cách nhau ${f.number(metres)} m trên lưới VN-2000.`,
  north: 'B',
  northLabel: 'Hướng bắc của lưới toạ độ',
  convergence: (degrees: string, side: 'east' | 'west') =>
    `Bắc lưới lệch ${degrees}° về phía ${side === 'east' ? 'đông' : 'tây'} so với bắc thực.`,
  planLabel: (name: string) => `Sơ đồ ranh giới ${name}`,
  none: 'Khu này chưa có ranh giới đo đạc hay số hoá.',
  notRegistry:
    'Bản này lập từ số liệu của trang, không thay thế trích lục của cơ quan đăng ký đất đai.',
  exactness:
    'Toạ độ đi và về giữa hai hệ khớp đến 1 mm; bộ tham số chuyển hệ (EPSG:6960) có độ chính xác khoảng 1 m.',
  sample: 'Số liệu mẫu, không dùng cho công việc thật',
};
