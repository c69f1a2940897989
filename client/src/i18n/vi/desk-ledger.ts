import type { EntryAction } from '../../api/ledger-types.ts';
import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** Entries of the ledger in a change request: writing them, and reading them at a review. */
export const entries = {
  section: 'Sổ giao đất',
  lead: 'Ghi lượt giao đất mới, đưa một lượt sang giai đoạn sau, thu hồi, hoặc sửa điều đã ghi. Người khác thẩm định rồi mới vào sổ.',
  add: 'Ghi một lượt giao đất',
  addZone: 'Khu, cụm được giao đất',
  import: 'Nạp từ bảng tính',
  another: 'Ghi thêm một lượt',
  actions: {
    enter: 'Ghi lượt mới',
    correct: 'Sửa lượt đã ghi',
    stage: 'Cập nhật giai đoạn',
    void: 'Xoá lượt ghi nhầm',
  } satisfies Record<EntryAction, string>,
  revoke: 'Thu hồi',
  do: {
    stage: 'Cập nhật giai đoạn',
    revoke: 'Thu hồi',
    correct: 'Sửa lượt này',
    void: 'Xoá lượt ghi nhầm',
  },
  doOf: (what: string, entry: string) => `${what}: ${entry}`,
  standing: 'Các lượt đang có trong sổ',
  standingNone: 'Sổ chưa có lượt nào của nơi này.',
  standingMore: (shown: number, all: number) =>
    `${f.number(shown)} lượt mới nhất trong ${f.number(all)}; tìm lượt khác trong sổ.`,
  changedHere: 'Đã có trong đề xuất này',
  at: (n: number, name: string) => `Lượt ${f.number(n)}, ${name.toLowerCase()}`,
  nth: (n: number, action: string) => `Lượt ${f.number(n)}: ${action}`,
  remove: (title: string) => `Bỏ khỏi đề xuất: ${title}`,
  choose: 'Chọn…',
  recipientHint:
    'Đất giao cho chủ đầu tư hạ tầng rồi cho doanh nghiệp thuê lại là hai lượt khác nhau.',
  areaHint: 'Héc-ta, một số chính xác, ví dụ 12,5.',
  readAs: (ha: string) => `Hiểu là ${ha}`,
  day: { enter: 'Ngày của giai đoạn này', stage: 'Từ ngày', revoked: 'Ngày thu hồi' },
  firstStage: 'Giai đoạn đầu tiên được ghi',
  nextStage: 'Giai đoạn mới',
  revokedArea: 'Diện tích thu hồi',
  revokedMost: (ha: string) => `Còn giữ ${ha}; thu hồi một phần hoặc toàn bộ.`,
  decisionNo: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  decisionPart: 'Lô, phần của quyết định',
  decisionHint:
    'Một quyết định giao nhiều lô thì ghi từng lô một lượt và nêu lô ở ô bên; cùng một quyết định không ghi hai lần.',
  countryHint: 'Nước, vùng lãnh thổ của nhà đầu tư',
  amount: 'Vốn đăng ký',
  currency: 'Đơn vị tiền',
  currencies: { VND: 'đồng (VND)', USD: 'đô la Mỹ (USD)' },
  hide: 'Không công khai',
  hideOf: (member: string) => `Không công khai: ${member}`,
  more: 'Nhà đầu tư, dự án, vốn',
  voidLead: 'Lượt này sẽ không còn trong sổ, coi như chưa từng được ghi. Lịch sử vẫn giữ lại.',
  correctLead: 'Sửa mọi điều của lượt này; các giai đoạn sau giai đoạn đầu giữ nguyên.',
  gone: 'Lượt này không còn trong sổ.',
  bound: (recipient: string, held: string, bound: string) =>
    `${recipient}: sổ đang giữ ${held}, nhiều nhất ${bound}.`,
  boundUnknown: (recipient: string, held: string) =>
    `${recipient}: sổ đang giữ ${held}; chưa biết nhiều nhất là bao nhiêu nên chỉ đánh dấu, không chặn.`,
  boundAfter: (after: string) => `Cùng đề xuất này: ${after}.`,
  boundOver: (by: string) => `Vượt ${by}: sẽ không gửi được.`,
  plot: {
    title: 'Thửa đất trên bản đồ, nếu biết',
    draw: 'Vẽ thửa',
    redraw: 'Vẽ lại từ hình này',
    open: 'Nạp thửa từ tệp',
    remove: 'Bỏ hình thửa',
    drawing: 'Đang vẽ trên bản đồ. Xong thì bấm “Dùng ranh giới này”.',
    area: (ha: string) => `Diện tích hình: ${ha}.`,
    same: 'Khớp với diện tích đã ghi.',
    differs: (by: string) => `Lệch ${by} so với diện tích đã ghi.`,
    loading: 'Đang tải hình thửa…',
  },
  problems: {
    exact: 'Cần một con số chính xác, ví dụ 12,5.',
    squareMetres: 'Tối đa 4 chữ số lẻ (một mét vuông).',
    amount: 'Chưa đọc được số tiền. Ghi bằng chữ số, ví dụ 1.250.000.000.000.',
    decisionNo: 'Có ngày hoặc lô thì cần số quyết định.',
  } as Record<string, string>,
  faults: {
    entry_missing: 'Cần điền mục này.',
    unknown_entry: 'Lượt này không còn trong sổ của khu, cụm này.',
    repeated_entry: 'Đề xuất này đang đổi cùng một lượt theo hai cách; giữ lại một.',
    unknown_sector: 'Ngành này không có trong danh mục VSIC.',
    ledger_over_allocated:
      'Nhiều hơn đất có thể giao của khu. Sửa diện tích, hoặc cập nhật đất có thể cho thuê của khu trước.',
    ledger_decision_twice:
      'Quyết định này đã có trong sổ. Nếu là lô khác của cùng quyết định thì nêu lô.',
    ledger_polygons_overlap: 'Thửa này đè lên thửa của một lượt khác còn hiệu lực.',
    ledger_stage_backward: 'Lượt này đã qua giai đoạn đó; giai đoạn chỉ đi tới.',
    ledger_stages_in_order:
      'Ngày này trước giai đoạn gần nhất của lượt; các giai đoạn theo thứ tự ngày.',
    ledger_first_stage: 'Giai đoạn này không thể là giai đoạn đầu tiên vào ngày đó.',
    ledger_already_revoked: 'Lượt này đã thu hồi toàn bộ.',
    ledger_revoked_more: 'Thu hồi nhiều hơn diện tích còn giữ.',
    ledger_stage_of_all: 'Giai đoạn là của toàn bộ diện tích; chỉ thu hồi mới ghi diện tích.',
    ledger_correction: 'Lượt được sửa thuộc một khu, cụm khác.',
    ledger_entry_without_stage: 'Lượt này chưa có giai đoạn nào.',
  } as Record<string, string>,
  sentence: (action: string, what: string) => `${action}: ${what}`,
  until: (stage: string, date: string) => `${stage} từ ${date}`,
  takenBack: (ha: string, date: string) => `thu hồi ${ha} ngày ${date}`,
  review: {
    title: 'Sổ giao đất',
    standing: 'Đang có trong sổ',
    proposed: 'Đề nghị',
    none: 'Chưa có',
    mine: 'Giữ đề nghị của tôi',
    theirs: 'Bỏ khỏi đề xuất',
    struck: 'Xoá khỏi sổ',
    outdated: 'lượt này vừa đổi',
    outdatedLead: 'Một lượt trong đề xuất đã đổi từ khi soạn. Trả lại để người soạn xem lại.',
    land: 'Đất trong sổ trước và sau',
    before: 'Đang giữ',
    after: 'Sau khi duyệt',
    bound: 'Nhiều nhất',
    unbounded: 'Chưa biết',
    over: (ha: string) => `vượt ${ha}`,
    overlap: (ha: string, key: string) => `Đè lên ${ha} của lượt ${key}`,
    noOverlap: 'Không đè lên thửa nào khác.',
    onMap: 'Trên bản đồ: nét xanh là thửa đề nghị, nét đen là thửa đang có.',
    changes: (n: number) => `${f.number(n)} lượt trong sổ`,
  },
};

/** Bringing entries of the ledger in from a spreadsheet. */
export const ledgerTable = {
  title: 'Nạp sổ giao đất từ bảng tính',
  lead: 'Mỗi dòng là một lượt giao đất mới. Các lượt của một khu, cụm thành một đề xuất; chưa có gì vào sổ trước khi được duyệt.',
  step1: 'Tải bảng mẫu',
  step2: 'Đưa bảng đã điền lên',
  step3: 'Xem từng dòng',
  step4: 'Lý do và căn cứ chung',
  template: (format: string) => `Bảng mẫu (${format})`,
  templateHint:
    'Giữ nguyên hai hàng tiêu đề. Cũng nhận bảng tải từ sổ: lượt đã có thì được bỏ qua, không ghi hai lần.',
  rules: [
    'Bên nhận đất: “chủ đầu tư hạ tầng” hoặc “nhà đầu tư thứ cấp”.',
    'Giai đoạn: cam kết, đã giao, đã giải phóng mặt bằng, đã xây dựng, đang hoạt động.',
    'Diện tích là một số chính xác; ngày ghi 4/5/2026 hoặc 2026-05-04.',
    'Một quyết định giao nhiều lô: mỗi lô một dòng và nêu lô.',
    'Không công khai: investor, investor_country, sector, capital, project, decision; cách nhau bằng dấu chấm phẩy.',
    'Ô công thức và ô báo lỗi thì chưa nhận; ghi giá trị. Không điều gì được tự sửa.',
  ],
  summary: (valid: number, invalid: number, known: number) =>
    [
      `${f.number(valid)} lượt ghi được`,
      invalid === 0 ? 'không có lỗi' : `${f.number(invalid)} dòng có lỗi`,
      known > 0 && `${f.number(known)} lượt đã có trong sổ, bỏ qua`,
    ]
      .filter(Boolean)
      .join(' · '),
  nothing: 'Bảng này không có lượt nào mới.',
  include: (row: number, zone: string) => `Đưa dòng ${f.number(row)}, ${zone}, vào đề xuất`,
  more: (n: number) => `và ${f.number(n)} dòng nữa`,
  create: (entries: number) => `Tạo bản nháp cho ${f.number(entries)} lượt`,
  toLedger: 'Về sổ giao đất',
  faults: {
    unknown_code: 'Không có trong các giá trị được nhận',
    day_unreadable: 'Chưa đọc được ngày; ghi 4/5/2026 hoặc 2026-05-04',
    repeated_decision: 'Quyết định này đã ở dòng trên; nêu lô',
    cell_missing: 'Ô này cần có giá trị.',
  } as Record<string, string>,
};
