import { createFormat } from '../format.ts';

const f = createFormat('vi');
const corner = (n: number, of: string | null) => `góc ${f.number(n)}${of ? ` của ${of}` : ''}`;

/** Drawing the boundary of a zone. */
export const sketch = {
  title: 'Vẽ ranh giới',
  of: (name: string) => `Ranh giới ${name}`,
  plotOf: (name: string) => `Thửa đất ở ${name}`,
  none: 'Bấm lên bản đồ để đặt từng góc; bấm lại góc đầu để khép kín.',
  noneTouch: 'Chạm lên bản đồ để đặt từng góc; chạm lại góc đầu để khép kín.',
  planned: (text: string) => `Quy hoạch ${text}`,
  noPlanned: 'Diện tích quy hoạch chưa công bố',
  more: (ha: string) => `lớn hơn ${ha}`,
  less: (ha: string) => `nhỏ hơn ${ha}`,
  equal: 'bằng diện tích quy hoạch',
  perimeter: 'Chu vi',
  crossing: 'Ranh giới có cạnh cắt hoặc chạy trùng nhau nên chưa có diện tích. Dời một góc để sửa.',
  misplaced:
    'Có lỗ nằm ngoài phần của nó hoặc trong lỗ khác, hoặc có phần đè lên phần khác, nên chưa có diện tích.',
  tool: 'Việc đang làm',
  draw: 'Vẽ phần',
  cut: 'Khoét lỗ',
  edit: 'Sửa góc',
  holeHint:
    'Lỗ là phần đất bên trong không thuộc khu. Bấm từng góc của lỗ trong một phần đã vẽ; bấm lại góc đầu để khép kín.',
  holeHintTouch:
    'Lỗ là phần đất bên trong không thuộc khu. Chạm từng góc của lỗ trong một phần đã vẽ; chạm lại góc đầu để khép kín.',
  stray:
    'Lỗ vừa vẽ không nằm trọn trong phần nào, hoặc chạm vào lỗ khác, nên chưa được thêm. Hãy vẽ lại gọn bên trong một phần.',
  noPartYet: 'Chưa có phần nào để khoét. Hãy vẽ một phần trước.',
  crowded: (corners: number, most: number) =>
    `Ranh giới có ${f.number(corners)} góc; trên bản đồ chỉ sửa được đến ${f.number(most)} góc. Hãy sửa từng góc trong danh sách dưới đây, hoặc nạp lại từ tệp.`,
  editHint: 'Kéo góc để dời, kéo điểm giữa cạnh để thêm góc; bấm vào đường khác để sửa đường đó.',
  editHintMouse: 'Bấm chuột phải vào một góc để bỏ góc đó.',
  snapHint: 'Góc tự bám ranh giới khu bên cạnh và các đường đã vẽ.',
  snapHintMouse: 'Giữ phím Alt để không bám.',
  noNeighbours: 'Chưa đọc được ranh giới các khu bên cạnh nên góc không bám vào đó.',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  parts: 'Các phần',
  part: (n: number) => `Phần ${f.number(n)}`,
  hole: (n: number) => `Lỗ ${f.number(n)}`,
  holeOf: (hole: number, part: number) => `lỗ ${f.number(hole)}, phần ${f.number(part)}`,
  holesOf: (part: number) => `Các lỗ của phần ${f.number(part)}`,
  takenOff: (ha: string) => `−${ha}`,
  corners: (n: number) => `${f.number(n)} góc`,
  removePart: (n: number) => `Bỏ phần ${f.number(n)}`,
  removeHole: (hole: number, part: number) => `Bỏ lỗ ${f.number(hole)} của phần ${f.number(part)}`,
  removeCorner: (n: number, of: string | null) => `Bỏ ${corner(n, of)}`,
  moveCorner: (n: number, of: string | null) => `Đặt lại ${corner(n, of)}`,
  newPlace: (n: number, of: string | null) => `Toạ độ mới của ${corner(n, of)}`,
  further: (n: number) => `Còn ${f.number(n)} góc nữa, có đủ trong tệp CSV.`,
  saveCorners: 'Tải tệp CSV',
  notApproved: 'Ranh giới đang vẽ, chưa được duyệt',
  typed: 'Nhập góc bằng toạ độ',
  typedCount: (n: number) => `Đã nhập ${f.number(n)} góc`,
  typedMore: (n: number) => `cần thêm ít nhất ${f.number(n)} góc`,
  removeTyped: 'Bỏ góc vừa nhập',
  closeTyped: 'Khép kín thành một phần',
  closeTypedHole: 'Khép kín thành một lỗ',
  cancel: 'Thôi vẽ',
  finish: 'Dùng ranh giới này',
  sure: 'Bỏ hết những gì vừa vẽ?',
  discard: 'Bỏ hết',
  keep: 'Vẽ tiếp',
  method: 'Diện tích tính trên ellipsoid WGS84.',
};
