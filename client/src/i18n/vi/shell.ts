import type { Kind, LocationBasis, Status, ZoneRegion } from '../../api/types.ts';

/** Names of the things the atlas speaks of, in the words of the decrees and plans. */
export const terms = {
  kind: {
    kcn: 'Khu công nghiệp',
    ccn: 'Cụm công nghiệp',
    it_park: 'Khu công nghệ thông tin tập trung',
  } satisfies Record<Kind, string>,
  kindShort: { kcn: 'KCN', ccn: 'CCN', it_park: 'Khu CNTT' } satisfies Record<Kind, string>,
  status: {
    operating: 'Đang hoạt động',
    under_construction: 'Đang xây dựng hạ tầng',
    established: 'Đã thành lập',
    planned: 'Trong quy hoạch',
    unknown: 'Chưa rõ tình trạng',
    withdrawn: 'Đã đưa ra khỏi quy hoạch',
    superseded: 'Đã được thay thế',
  } satisfies Record<Status, string>,
  zoneType: {
    ordinary: 'Thông thường',
    eco: 'Sinh thái',
    specialised: 'Chuyên ngành',
    high_tech: 'Công nghệ cao',
    supporting: 'Hỗ trợ',
    craft_village: 'Làng nghề',
  },
  /** How far something required is there. */
  howFar: { yes: 'Có', partial: 'Một phần', no: 'Chưa có' },
  region: {
    south: 'Phía Nam',
    north: 'Phía Bắc',
    west: 'Phía Tây',
    east: 'Phía Đông',
    unknown: 'Chưa rõ vùng',
  } satisfies Record<ZoneRegion, string>,
  location: {
    surveyed: 'Ranh giới đo đạc',
    digitised: 'Ranh giới số hoá',
    site: 'Biết khu đất',
    commune: 'Biết đến cấp xã',
    district: 'Biết đến huyện cũ',
    unpublished: 'Chưa công bố vị trí',
  } satisfies Record<LocationBasis, string>,
  formerProvince: { 'thai-nguyen': 'Thái Nguyên cũ', 'bac-kan': 'Bắc Kạn cũ' },
  unpublished: 'Chưa công bố',
  undated: 'chưa rõ ngày',
  sample: 'mẫu',
};

export const shell = {
  title: 'Atlas KCN Thái Nguyên',
  brand: 'Atlas KCN',
  place: 'Thái Nguyên',
  views: {
    map: 'Bản đồ',
    regions: 'Định hướng',
    summary: 'Tổng hợp',
    changes: 'Có gì mới',
    planning: 'Kế hoạch',
    desk: 'Bàn làm việc',
  },
  signIn: 'Đăng nhập',
  viewsLabel: 'Chế độ xem',
  otherLanguage: 'English',
  otherLanguageShort: 'EN',
  otherLanguageHint: 'Read in English',
  toDark: 'Chuyển sang nền tối',
  toLight: 'Chuyển sang nền sáng',
  skipToList: 'Tới danh sách khu, cụm',
  skipToMap: 'Tới bản đồ',
  close: 'Đóng',
  back: 'Trở lại',
  toList: 'Danh sách',
  retry: 'Thử lại',
  loading: 'Đang tải…',
  demo: 'Bản trình diễn: những số đánh dấu “mẫu” chỉ để minh hoạ, không phải số liệu thật.',
  panelLabel: 'Lọc và danh sách',
  stageLabel: 'Bản đồ',
};

export const errors = {
  title: 'Chưa tải được dữ liệu',
  offline: 'Máy chủ của atlas chưa trả lời. Kiểm tra kết nối rồi thử lại.',
  answered: (status: number, code: string) => `Máy chủ trả lời ${status} (${code}).`,
  stillWorks: 'Phần đã tải xong vẫn dùng được.',
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  dismiss: 'Ẩn thông báo',
  crashed: 'Phần này gặp lỗi và đã dừng lại.',
  crashedHint: 'Các phần khác của trang vẫn hoạt động.',
  zoneNotFound: 'Không có khu, cụm nào mang địa chỉ này.',
  mapTitle: 'Không vẽ được bản đồ trên máy này',
  mapNoWebgl:
    'Trình duyệt không bật đồ hoạ WebGL 2. Danh sách, bộ lọc và thẻ thông tin vẫn đầy đủ.',
  mapLost: 'Trình duyệt đã ngắt phần đồ hoạ. Tải lại trang để vẽ lại; danh sách và thẻ vẫn đầy đủ.',
  basemap: 'Bản đồ nền trực tuyến không tải được; đang dùng nền sẵn có của atlas.',
};
