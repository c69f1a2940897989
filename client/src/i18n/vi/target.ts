import { createFormat } from '../format.ts';

const f = createFormat('vi');

export const target = {
  label: (ha: string) => `Mục tiêu ${ha}`,
  region: 'Mục tiêu đất công nghiệp',
  period: (from: string, to: string) => `${from}–${to}`,
  /** `day`: today, or the day that is looked at. */
  sentenceNone: (years: string, pace: string, day: string) =>
    `Sổ giao đất chưa ghi nhận lượt nào. Để kịp cuối ${years}: ${pace} mỗi năm kể từ ${day}.`,
  sentence: (recorded: string, remaining: string, pace: string, day: string) =>
    `Đã ghi nhận ${recorded}, còn ${remaining}: ${pace} mỗi năm kể từ ${day}.`,
  sentenceDone: (recorded: string) => `Đã ghi nhận ${recorded}: đạt mục tiêu.`,
  sentenceOver: (recorded: string) => `Kỳ đã kết thúc; sổ ghi nhận ${recorded}.`,
  open: 'Xem cách tính',
  close: 'Thu lại',
  tick: (year: number, ha: string) => `cuối ${year}: ${ha}`,
  today: 'hôm nay',
  evenBy: (ha: string, day: string) => `Nếu đi đều từ đầu kỳ, đến ${day} là ${ha}`,
  baseline: 'nhịp 2021–2025',
  baselineAt: (ha: string) => `Theo nhịp 2021–2025 thì cuối kỳ đạt ${ha}`,
  lineLabel: (recorded: string, total: string) => `Đã ghi nhận ${recorded} trên ${total}`,
  ledgerTitle: 'Sổ giao đất',
  ledgerNone: 'Chưa ghi nhận',
  ledgerNoneNote:
    'Chưa có quyết định giao đất nào của kỳ 2026–2030 được công bố. Sổ trống không có nghĩa là chưa giao đất.',
  ledgerSome: (entries: number) => `${f.number(entries)} lượt giao đất đã ghi`,
  coverage: {
    none: 'Sổ chưa có dòng nào.',
    partial: 'Sổ mới có một phần; có thể đã giao nhiều hơn.',
    complete: 'Sổ đầy đủ đến ngày này.',
  },
  needFromStart: 'đi đều từ đầu kỳ',
  needFrom: (day: string) => `kể từ ${day}`,
  perYear: (ha: string) => `${ha}/năm`,
  baselineTitle: 'Kỳ trước, 2021–2025',
  chartLabel: 'Đất giao cộng dồn theo năm',
  chartEven: 'đi đều',
  chartNeeded: 'cần từ hôm nay',
  chartNeededOn: 'cần từ ngày này',
  chartBaseline: 'nhịp kỳ trước',
  serveTitle: 'Đất nào có thể phục vụ mục tiêu',
  serveNote: (target: string) =>
    `Đất chưa cho thuê của các khu, cụm trong quy hoạch, theo tình trạng. Nơi chưa công bố đất đã cho thuê thì chỉ tính được mức trần. Vạch đen là ${target}.`,
  serveBounds: (low: string, high: string) => `từ ${low} đến ${high}`,
  serveAtMost: (high: string) => `tối đa ${high}`,
  serveAtLeast: (low: string) => `từ ${low}`,
  serveOpen: 'chưa tính được mức trần',
  serveUnknown: (n: number) => `${f.number(n)} nơi chưa có số`,
  serveZones: (n: number) => `${f.number(n)} nơi`,
  serveStatus: 'Tình trạng',
  serveLand: 'Đất chưa cho thuê',
  servePlaces: 'Khu, cụm',
  definition: 'Cách hiểu mục tiêu',
  otherTargets: 'Các mục tiêu khác đến 2030',
  byKind: 'Theo loại hình',
  byRegion: 'Theo vùng',
  byRecipient: 'Theo bên nhận đất',
  recipients: { developer: 'Chủ đầu tư hạ tầng', tenant: 'Doanh nghiệp thứ cấp' },
};
