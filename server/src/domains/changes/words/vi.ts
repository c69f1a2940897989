import type { FeedWords } from './index.ts';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Lời của bản tin thay đổi. */
export const vi: FeedWords = {
  language: 'vi',
  title: 'Atlas KCN Thái Nguyên: những thay đổi đã duyệt',
  description:
    'Thay đổi đã được duyệt về khu công nghiệp, cụm công nghiệp tỉnh Thái Nguyên, kèm nguồn và ngày hiệu lực.',
  load: (zones) =>
    zones === 0
      ? 'Nạp lại số liệu công bố'
      : `Nạp số liệu công bố: ${number.format(zones)} khu, cụm`,
  changed: (zone, fields) => (fields.length === 0 ? zone : `${zone}: ${fields.join(', ')}`),
  further: (zones) => `và ${number.format(zones)} khu, cụm khác`,
  source: 'Nguồn',
  office: 'Nơi cập nhật',
  effective: 'Hiệu lực từ',
  offices: {
    board: 'Ban Quản lý các khu công nghiệp',
    doit: 'Sở Công Thương',
    planning: 'Cơ quan quản lý quy hoạch',
  },
  unpublished: 'chưa công bố',
  part: 'một phần',
  changedPart: 'đã cập nhật',
  number: (value) => number.format(value),
  day: (day) => day.split('-').reverse().join('/'),
  about: (figure) => `khoảng ${figure}`,
  atLeast: (figure) => `từ ${figure}`,
  over: (figure) => `trên ${figure}`,
  atMost: (figure) => `tối đa ${figure}`,
  under: (figure) => `dưới ${figure}`,
  fields: {
    boundary: 'Ranh giới',
    contact: 'Liên hệ',
    counted: 'Thuộc quy hoạch',
    decision: 'Quyết định',
    developer: 'Chủ đầu tư hạ tầng',
    established_year: 'Năm thành lập',
    industrial_area_ha: 'Đất công nghiệp',
    industry: 'Ngành nghề',
    investment: 'Vốn đầu tư hạ tầng',
    leasable_area_ha: 'Đất có thể cho thuê',
    leased_area_ha: 'Đất công nghiệp đã cho thuê',
    leased_service_area_ha: 'Đất dịch vụ đã cho thuê',
    location: 'Vị trí',
    name_en: 'Tên tiếng Anh',
    name_vi: 'Tên',
    occupancy_stated_pct: 'Tỷ lệ lấp đầy nguồn nêu',
    orientation: 'Vùng định hướng',
    place: 'Địa bàn',
    planned_area_ha: 'Diện tích quy hoạch',
    service_area_ha: 'Đất dịch vụ',
    status: 'Tình trạng',
    utilities: 'Hạ tầng kỹ thuật',
  },
  codes: {
    status: {
      operating: 'Đang hoạt động',
      under_construction: 'Đang xây dựng hạ tầng',
      established: 'Đã thành lập',
      planned: 'Trong quy hoạch',
      unknown: 'Chưa rõ tình trạng',
      withdrawn: 'Đã đưa ra khỏi quy hoạch',
      superseded: 'Đã được thay thế',
    },
    orientation: { south: 'Phía Nam', north: 'Phía Bắc', west: 'Phía Tây', east: 'Phía Đông' },
    counted: { yes: 'có', no: 'không' },
  },
};
