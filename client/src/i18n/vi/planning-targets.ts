import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** The plan's targets besides the land. */
export const targets = {
  title: 'Các mục tiêu khác của đề án',
  lead: 'Khu công nghiệp và cụm công nghiệp tính riêng, theo luật của từng loại. Nơi chưa công bố số liệu không tính là đạt, cũng không tính là không đạt.',
  states: {
    yes: 'Đạt',
    no: 'Chưa đạt',
    unknown: 'Chưa đủ số liệu để kết luận',
  },
  due: (day: string) => `Hạn: hết ngày ${day}`,
  wanted: {
    '>=': (value: string) => `Mục tiêu: ít nhất ${value}`,
    '>': (value: string) => `Mục tiêu: trên ${value}`,
    '=': (value: string) => `Mục tiêu: ${value}`,
    before: (value: string) => `Mục tiêu: xong trước ${value}`,
  },
  between: (low: string, high: string) => `từ ${low} đến ${high}`,
  figures: (known: number, zones: number) =>
    `${f.number(known)} trong ${f.number(zones)} nơi có số liệu`,
  stated: (named: number, stated: number) =>
    `tỉnh nêu ${f.number(stated)} nơi đang hoạt động, xác định được tên ${f.number(named)}`,
  evidence: (zones: number) => `Căn cứ: ${f.number(zones)} nơi đã có số liệu`,
  noEvidence: 'Chưa nơi nào có số liệu được công bố.',
  without: (zones: number) => `${f.number(zones)} nơi chưa công bố`,
  since: (day: string) => `từ ngày ${day}`,
  basis: {
    statutory: 'tính theo luật',
    leasable: 'trên đất có thể cho thuê',
    stated: 'theo nguồn nêu',
    derived: 'suy ra, chưa đủ để tính là đạt',
    unconfirmed: 'chưa xác nhận, chưa đủ để tính là đạt',
  } as Record<string, string>,
  definition: 'Cách tính',
  sources: 'Nguồn',
};
