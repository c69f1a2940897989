import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** How zones came to be what they are. */
export const history = {
  kind: {
    load: 'Nạp số liệu đã công bố',
    request: 'Thay đổi được duyệt',
    confirmation: 'Xác nhận số liệu còn đúng',
  },
  office: {
    board: 'Ban Quản lý các KCN',
    doit: 'Sở Công Thương',
    planning: 'Cơ quan quy hoạch',
  },
  effective: (date: string) => `Có hiệu lực từ ${date}`,
  always: 'Đúng từ trước tới nay',
  recorded: (when: string, revision: number) =>
    `Ghi nhận ${when}, bản dữ liệu số ${f.number(revision)}`,
  reason: 'Lý do',
  note: 'Ghi chú',
  source: 'Nguồn',
  before: 'trước đó',
  after: 'nay là',
  none: 'chưa có',
  removed: 'bỏ trống',
  fields: (n: number) => `${f.number(n)} mục`,
  first: (n: number) => `Số liệu ban đầu: ${f.number(n)} mục`,
  /** What became of an entry of the ledger. */
  entries: {
    entered: 'Ghi lượt giao đất',
    corrected: 'Đính chính lượt giao đất',
    stage: 'Cập nhật giai đoạn',
    struck_out: 'Gạch bỏ lượt ghi nhầm',
  },
  mapThen: 'Xem bản đồ khi đó',
  more: 'Xem các lần trước',
  empty: 'Chưa có thay đổi nào được ghi nhận.',
};

/** The page of what changed. */
export const changes = {
  title: 'Có gì mới',
  lead: 'Những thay đổi đã được duyệt và những lần nạp số liệu đã công bố, mới nhất trước.',
  follow: 'Theo dõi bằng',
  rss: 'RSS',
  json: 'JSON',
  manyZones: (n: number) => `${f.number(n)} khu, cụm`,
  /** What became of a list of industries. */
  industries: (added: number, removed: number, changed: number) =>
    [
      added > 0 && `thêm ${f.number(added)} ngành`,
      removed > 0 && `bỏ ${f.number(removed)} ngành`,
      changed > 0 && `sửa ${f.number(changed)} ngành`,
    ]
      .filter(Boolean)
      .join(', '),
  moreZones: (n: number) => `và ${f.number(n)} khu, cụm khác`,
  more: 'Xem cũ hơn',
};
