import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** The working table of differences. */
export const reconciliation = {
  title: 'Đối chiếu số liệu',
  lead: 'Số chính thức, tổng các dòng trong atlas và những chỗ các nguồn mâu thuẫn, đặt cạnh nhau. Mỗi chênh lệch đã có lời giải thích hoặc còn để ngỏ.',
  counts: (open: number, explained: number, agrees: number) =>
    `${f.number(open)} chỗ còn để ngỏ, ${f.number(explained)} chỗ đã giải thích, ${f.number(agrees)} chỗ khớp`,
  states: { open: 'Để ngỏ', explained: 'Đã giải thích', agrees: 'Khớp' },
  show: 'Hiển thị',
  shows: { open: 'Còn để ngỏ', all: 'Tất cả' },
  sort: 'Sắp xếp',
  sorts: { hectares: 'Chênh lệch nhiều hecta trước', topic: 'Theo nội dung' },
  print: 'In bảng',
  none: 'Không còn chỗ nào để ngỏ.',
  head: {
    what: 'Nội dung',
    left: 'Một bên',
    right: 'Bên kia',
    gap: 'Chênh lệch',
    state: 'Tình trạng',
  },
  sumOfRows: 'Tổng các dòng đã biết',
  official: 'Số chính thức',
  missing: (without: number, zones: number) =>
    `${f.number(without)} trong ${f.number(zones)} nơi chưa công bố diện tích; phần chênh lệch là của những nơi này.`,
  otherReading: (ha: string) => `Nếu tổng chính thức chưa gồm khu CNTT thì chênh lệch là ${ha}.`,
  settle: 'Cách giải quyết',
  zonesToSettle: 'Mở từng nơi để đề xuất số liệu:',
  sources: 'Nguồn của hai bên',
  explanation: 'Giải thích của cơ quan quy hoạch',
  explainedOn: (day: string, revision: number) =>
    `Ghi ngày ${day}, theo bản dữ liệu số ${f.number(revision)}; đã có người thứ hai xác nhận`,
  outdated: 'Lời giải thích cũ viết cho số khác nên không còn hiệu lực.',
  write: 'Ghi lời giải thích',
  writeHint: 'Người thứ hai xác nhận rồi mới công bố. Ít nhất 10 ký tự.',
  send: 'Gửi để xác nhận',
  sent: 'Đã gửi. Lời giải thích được công bố khi có người thứ hai xác nhận.',
  waiting: (name: string) => `Chờ xác nhận, người viết: ${name}`,
  accept: 'Xác nhận',
  refuse: 'Không đồng ý',
};
