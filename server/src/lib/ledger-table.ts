/**
 * The columns of the ledger as a table, with what the second row calls them: the same for downloads, which hold all of
 * them, and for tables that are uploaded, of which the members of an entry are read.
 */
export const LEDGER_COLUMNS = {
  slug: 'Mã khu, cụm (không sửa)',
  name: 'Tên khu, cụm (không đọc)',
  kind: 'Loại (không đọc)',
  orientation: 'Vùng (không đọc)',
  recipient: 'Bên nhận đất',
  stage: 'Giai đoạn',
  area_ha: 'Diện tích (ha)',
  on_date: 'Từ ngày',
  decision_no: 'Số quyết định',
  decision_date: 'Ngày quyết định',
  decision_part: 'Lô đất theo quyết định',
  investor: 'Nhà đầu tư',
  investor_country: 'Quốc gia (mã ISO)',
  sector: 'Ngành (VSIC)',
  capital_amount: 'Vốn đăng ký',
  capital_currency: 'Đơn vị tiền',
  project: 'Dự án',
  note: 'Ghi chú',
  note_en: 'Ghi chú tiếng Anh',
  hidden: 'Không công khai',
  held_ha: 'Đang giữ (ha) (không đọc)',
  counted_on: 'Ngày được tính (không đọc)',
  source: 'Nguồn (không đọc)',
  entry: 'Mã lượt ghi',
  sample: 'Mẫu (không đọc)',
} as const;
export type LedgerColumn = keyof typeof LEDGER_COLUMNS;

/** The first two rows of a table: names for the computer, and names for people. */
export const ledgerHeader = (): [string[], string[]] => [
  Object.keys(LEDGER_COLUMNS),
  Object.values(LEDGER_COLUMNS),
];
