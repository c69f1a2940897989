import type { WorkType } from '../../api/request-types.ts';

/** The list of what waits, the button "still true", and the choice between published values. */
export const work = {
  title: 'Việc cần làm',
  lead: (n: number) => (n === 0 ? 'Không có việc nào chờ bạn.' : `${n} việc, gấp nhất ở trên.`),
  all: 'Tất cả',
  filter: 'Lọc theo loại việc',
  types: {
    review: 'Chờ tôi thẩm định',
    returned: 'Bị trả lại, chờ tôi sửa',
    draft: 'Bản nháp của tôi',
    contradiction: 'Các nguồn nói khác nhau',
    stale: 'Quá 12 tháng chưa xác nhận',
    unconfirmed: 'Chưa được xác nhận',
    location: 'Thiếu vị trí',
    name: 'Thiếu tên',
    area: 'Thiếu diện tích',
  } satisfies Record<WorkType, string>,
  chips: {
    review: 'Thẩm định',
    returned: 'Trả lại',
    draft: 'Bản nháp',
    contradiction: 'Khác nhau',
    stale: 'Quá hạn',
    unconfirmed: 'Chưa xác nhận',
    location: 'Vị trí',
    name: 'Tên',
    area: 'Diện tích',
  } satisfies Record<WorkType, string>,
  why: {
    review: 'Đề xuất chờ bạn quyết định',
    returned: 'Người thẩm định đã ghi cần sửa gì',
    draft: 'Chưa gửi',
    contradiction: (field: string) => `${field}: chọn một số, nêu lý do`,
    stale: 'Xem lại số liệu; còn đúng thì xác nhận một chạm',
    unconfirmed: 'Nguồn chưa chắc chắn, cần văn bản',
    location: 'Chưa công bố vị trí',
    name: 'Có trong quy hoạch, chưa có tên',
    area: 'Chưa công bố diện tích',
  },
  weight: {
    contradiction: (ha: string) => `lệch nhau ${ha}`,
    other: (ha: string) => `khoảng ${ha}`,
  },
  since: (date: string) => `từ ${date}`,
  open: 'Mở',
  propose: 'Bổ sung',
  choose: 'Xem và chọn',
  more: (n: number) => `Xem thêm ${n} việc`,
  emptyTitle: 'Mọi việc đã xong',
  emptyLead: 'Mở một khu, cụm trên bản đồ để đề xuất thay đổi.',
  emptyType: 'Không còn việc loại này.',
  mine: 'Đề xuất của tôi',
  mineEmpty: 'Bạn chưa có đề xuất nào.',
  mineAll: 'Xem mọi đề xuất của tôi',
  table: 'Cập nhật bằng bảng tính',
};

export const confirm = {
  button: 'Vẫn đúng',
  hint: 'Xác nhận số liệu của nơi này đến nay vẫn đúng',
  of: (zone: string) => `Vẫn đúng: ${zone}`,
  done: (date: string) => `Đã xác nhận ngày ${date}`,
  working: 'Đang ghi…',
};

export const choose = {
  button: 'Chọn số liệu này',
  of: (value: string) => `Chọn số liệu này: ${value}`,
  pending: 'Đang mở đề xuất…',
};

export const restore = {
  button: 'Khôi phục như lúc này',
  pending: 'Đang soạn…',
};

/** A whole table at once. */
export const table = {
  title: 'Cập nhật bằng bảng tính',
  lead: 'Tải bảng hiện nay, sửa ngay trong đó, rồi đưa lên. Mỗi khu, cụm thay đổi thành một đề xuất; chưa có gì lên bản đồ trước khi được duyệt.',
  step1: 'Tải bảng hiện nay',
  step2: 'Đưa bảng đã sửa lên',
  step3: 'Xem khác biệt',
  step4: 'Lý do và căn cứ chung',
  kinds: { kcn: 'KCN', ccn: 'CCN', it_park: 'Khu CNTT' },
  download: (kind: string, format: string) => `Bảng ${kind} (${format})`,
  keepColumns: 'Giữ nguyên hàng tiêu đề và cột mã. Ô để trống nghĩa là giữ nguyên.',
  pick: 'Chọn tệp CSV hoặc XLSX',
  drop: 'hoặc kéo tệp vào đây',
  reading: (name: string, percent: string) => `Đang đọc ${name}: ${percent}`,
  file: (name: string) => `Tệp: ${name}`,
  another: 'Chọn tệp khác',
  wrongType: 'Chỉ nhận tệp CSV hoặc XLSX.',
  summary: (changed: number, unchanged: number, problems: number) =>
    `${changed} khu, cụm thay đổi · ${unchanged} giữ nguyên · ${problems === 0 ? 'không có lỗi' : `${problems} dòng có lỗi`}`,
  nothing: 'Bảng này không khác gì số liệu hiện nay.',
  row: (n: number) => `Dòng ${n}`,
  column: (name: string) => `Cột ${name}`,
  zone: 'Khu, cụm',
  field: 'Mục',
  problemsTitle: 'Cần sửa trong tệp',
  problemsHint: 'Sửa những chỗ này trong tệp rồi đưa lên lại. Chưa có gì được ghi.',
  include: (zone: string) => `Đưa ${zone} vào đề xuất`,
  chosen: (n: number) => `${n} đề xuất sẽ được tạo`,
  create: (n: number) => (n === 1 ? 'Tạo 1 bản nháp' : `Tạo ${n} bản nháp`),
  creating: 'Đang tạo…',
  doneTitle: (n: number) => `Đã tạo ${n} bản nháp`,
  doneLead: 'Mở từng bản để xem lại rồi gửi thẩm định, hoặc gửi tất cả.',
  submitAll: 'Gửi thẩm định tất cả',
  submittedAll: (n: number) => `Đã gửi ${n} đề xuất.`,
  submitFailed: (n: number) => `${n} đề xuất chưa gửi được; mở từng bản để xem.`,
};
