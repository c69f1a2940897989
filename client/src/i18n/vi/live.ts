import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** The day whose figures are shown. */
export const moment = {
  open: 'Xem bản đồ theo ngày',
  day: 'Bản đồ theo ngày',
  hint: 'Tình trạng, diện tích và ranh giới có hiệu lực vào ngày đã chọn. Đường dẫn trang giữ nguyên ngày này.',
  pinned: (date: string) => `Bản đồ theo ngày ${date}`,
  known: (revision: number) => `theo bản dữ liệu số ${f.number(revision)}`,
  back: 'Trở về hôm nay',
};

/** What changes while the page is open. */
export const live = {
  updated: (name: string) => `Số liệu ${name} vừa được cập nhật`,
  updatedMany: (n: number) => `Số liệu ${f.number(n)} khu, cụm vừa được cập nhật`,
  updatedAll: 'Số liệu vừa được cập nhật',
};

/** Whether anyone has said lately that the figures still hold. */
export const freshness = {
  confirmed: (date: string) => `Xác nhận còn đúng: ${date}`,
  evidence: (date: string) => `Số liệu gần nhất: ${date}`,
  stale: (date: string) => `Chưa xác nhận lại từ ${date}`,
  staleShort: 'Quá 12 tháng chưa xác nhận',
  undated: 'Số liệu chưa rõ ngày, chưa ai xác nhận',
  undatedShare: (n: number, all: number) =>
    n === all
      ? 'Số liệu ở đây đều chưa rõ ngày, chưa ai xác nhận.'
      : `${f.number(n)} trong ${f.number(all)} nơi có số liệu chưa rõ ngày.`,
};
