/** Name of the second sheet of the workbook. */
export const HELP_SHEET = 'Cách ghi';

/** What cells say, for whoever fills in the table away from the page that explains it: examples, then their meaning. */
export const CELL_HELP = [
  ['196,88', 'đúng 196,88; dấu phẩy hay dấu chấm thập phân đều được'],
  ['~45', 'khoảng 45'],
  ['>=290', 'từ 290 trở lên'],
  ['>90', 'trên 90'],
  ['<=40', 'không quá 40'],
  ['<75', 'dưới 75'],
  ['10..20', 'từ 10 đến 20'],
  ['-', 'bỏ số liệu đang công bố'],
] as const;

/** Rows of the second sheet. Only the first sheet is read when the table comes back. */
export const HELP_ROWS: readonly (readonly [string, string])[] = [
  ['Ghi trong ô', 'Nghĩa là'],
  ['(để trống)', 'giữ nguyên'],
  ...CELL_HELP,
  ['Đang hoạt động', 'tình trạng ghi bằng chữ, như các dòng khác trong bảng'],
  ['26; 27', 'nhiều ngành: mã ngành cách nhau bằng dấu chấm phẩy'],
  ['1200', 'số nghìn; cũng ghi được 1.200,5, riêng 1.200 đọc được hai cách nên chưa nhận'],
  ['75', 'tỷ lệ phần trăm, không cần dấu %'],
];
