import { createFormat } from '../format.ts';

const f = createFormat('vi');

export const target = {
  label: (ha: string) => `Mục tiêu ${ha}`,
  region: 'Mục tiêu đất công nghiệp',
  period: (from: string, to: string) => `${from}–${to}`,
  sentenceNone: (years: string, pace: string) =>
    `Sổ giao đất chưa ghi nhận lượt nào. Để kịp cuối ${years}: ${pace} mỗi năm kể từ hôm nay.`,
  sentenceShortNone: 'Sổ giao đất: chưa ghi nhận',
  sentence: (recorded: string, remaining: string, pace: string) =>
    `Đã ghi nhận ${recorded}, còn ${remaining}: ${pace} mỗi năm kể từ hôm nay.`,
  sentenceDone: (recorded: string) => `Đã ghi nhận ${recorded}: đạt mục tiêu.`,
  sentenceOver: (recorded: string) => `Kỳ đã kết thúc; sổ ghi nhận ${recorded}.`,
  open: 'Xem cách tính',
  close: 'Thu lại',
  tick: (year: number, ha: string) => `cuối ${year}: ${ha}`,
  today: 'hôm nay',
  evenToday: (ha: string) => `Nếu đi đều từ đầu kỳ, đến hôm nay là ${ha}`,
  baseline: 'nhịp 2021–2025',
  baselineAt: (ha: string) => `Theo nhịp 2021–2025 thì cuối kỳ đạt ${ha}`,
  lineLabel: (recorded: string, total: string) => `Đã ghi nhận ${recorded} trên ${total}`,
  title: (ha: string, from: string, to: string) =>
    `${ha} đất công nghiệp giao nhà đầu tư, ${from}–${to}`,
  ledgerTitle: 'Sổ giao đất',
  ledgerNone: 'Chưa ghi nhận',
  ledgerNoneNote:
    'Chưa có quyết định giao đất nào của kỳ 2026–2030 được công bố. Sổ trống không có nghĩa là chưa giao đất.',
  ledgerSome: (entries: number) => `${f.number(entries)} lượt giao đất đã ghi`,
  coverage: {
    none: 'Sổ chưa có dòng nào.',
    partial: 'Sổ mới có một phần; có thể đã giao nhiều hơn.',
    complete: 'Sổ đầy đủ đến hôm nay.',
  },
  need: 'Cần mỗi năm',
  needFromStart: 'đi đều từ đầu kỳ',
  needFromToday: 'kể từ hôm nay',
  perYear: (ha: string) => `${ha}/năm`,
  baselineTitle: 'Kỳ trước, 2021–2025',
  baselinePace: (ha: string) => `${ha} mỗi năm`,
  chartLabel: 'Đất giao cộng dồn theo năm',
  chartEven: 'đi đều',
  chartNeeded: 'cần từ hôm nay',
  chartBaseline: 'nhịp kỳ trước',
  chartRecorded: 'đã ghi nhận',
  serveTitle: 'Đất nào có thể phục vụ mục tiêu',
  serveNote:
    'Đất chưa cho thuê của các khu, cụm trong quy hoạch, theo tình trạng. Chỉ tính được mức trần, vì chưa khu, cụm nào công bố diện tích đã cho thuê.',
  serveBounds: (low: string, high: string) => `từ ${low} đến ${high}`,
  serveAtMost: (high: string) => `tối đa ${high}`,
  serveAtLeast: (low: string) => `từ ${low}`,
  serveUnknown: (n: number) => `${f.number(n)} nơi chưa có số`,
  serveZones: (n: number) => `${f.number(n)} nơi`,
  serveStatus: 'Tình trạng',
  serveLand: 'Đất chưa cho thuê',
  servePlaces: 'Khu, cụm',
  definition: 'Cách hiểu mục tiêu',
  recipient: {
    tenant:
      'Tính đất giao cho doanh nghiệp thứ cấp; đất giao cho chủ đầu tư hạ tầng ghi riêng, để không héc ta nào đếm hai lần.',
    developer:
      'Tính đất giao cho chủ đầu tư hạ tầng; đất giao cho doanh nghiệp thứ cấp ghi riêng, để không héc ta nào đếm hai lần.',
    first: 'Mỗi héc ta tính một lần, ở lần giao đầu tiên.',
    none: '',
  },
  otherTargets: 'Các mục tiêu khác đến 2030',
  goal: {
    '>=': (value: string) => `từ ${value}`,
    '>': (value: string) => `trên ${value}`,
    '=': (value: string) => value,
    before: (value: string) => `trước ${value}`,
  },
  byKind: 'Theo loại hình',
  byRegion: 'Theo vùng',
  byRecipient: 'Theo bên nhận đất',
  recipients: { developer: 'Chủ đầu tư hạ tầng', tenant: 'Doanh nghiệp thứ cấp' },
  loading: 'Đang tính mục tiêu…',
};
