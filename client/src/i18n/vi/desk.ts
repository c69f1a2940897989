/** What all parts of the desk say. */
export const desk = {
  label: 'Bàn làm việc',
  back: 'Về danh sách việc',
  signInFirst: 'Phần này dành cho cán bộ cập nhật và thẩm định số liệu.',
  notPermitted: 'Việc này ngoài phần được giao cho bạn.',
  notPermittedHint: 'Cần làm việc này thì nhờ người quản trị giao thêm.',
  problems: (n: number) => (n === 1 ? 'Có 1 chỗ cần sửa' : `Có ${n} chỗ cần sửa`),
  required: 'Cần điền mục này.',
};

/** Refusals of the server in plain words, by the stable code of the problem. */
export const refusals = {
  no_answer: 'Không liên lạc được với máy chủ. Nội dung vẫn còn đây; kiểm tra kết nối rồi thử lại.',
  not_signed_in: 'Cần đăng nhập để làm việc này.',
  not_permitted: 'Việc này ngoài phần được giao cho bạn.',
  forged_request: 'Trang đã mở quá lâu. Tải lại trang rồi làm lại bước vừa rồi.',
  precondition_failed: 'Có người vừa thay đổi nội dung này. Tải bản mới rồi làm tiếp.',
  precondition_required: 'Trang này đã cũ. Tải lại trang rồi làm lại bước vừa rồi.',
  wrong_state: 'Đề xuất đã sang bước khác. Tải lại để xem tình trạng hiện nay.',
  own_request: 'Không ai tự duyệt đề xuất của chính mình.',
  outdated_values: 'Số liệu đã thay đổi từ khi đề xuất được soạn.',
  invalid_values: 'Có giá trị chưa đúng.',
  payload_too_large: 'Tệp quá lớn.',
  unsupported_media_type: 'Loại tệp này chưa nhận được.',
  rate_limited: 'Gửi quá nhanh. Chờ một phút rồi thử lại.',
  login_taken: 'Tên đăng nhập này đã có người dùng.',
  last_admin: 'Luôn cần ít nhất một người quản trị. Giao việc này cho người khác trước.',
  sign_in_throttled: 'Đã thử sai quá nhiều lần. Chờ vài phút rồi thử lại.',
  link_expired: 'Liên kết không còn dùng được.',
} as Record<string, string>;
export const refused = (status: number, code: string) =>
  `Máy chủ chưa nhận (${status}, ${code}). Thử lại; nếu vẫn vậy, báo người quản trị.`;
