/** Quarters are written so in offices. */
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** The page of the land target. */
export const progress = {
  asOf: (day: string) => `Số liệu tính đến ngày ${day}`,
  today: 'hôm nay',
  status: {
    none: (day: string, period: string, over: string) =>
      `Đến ${day}, kỳ ${period} đã qua ${over}, sổ giao đất chưa ghi nhận lượt nào.`,
    some: (day: string, period: string, over: string, recorded: string, left: string) =>
      `Đến ${day}, kỳ ${period} đã qua ${over}, sổ giao đất ghi nhận ${recorded}, còn ${left}.`,
    done: (day: string, recorded: string) =>
      `Đến ${day}, sổ giao đất ghi nhận ${recorded}: đạt mục tiêu.`,
    over: (recorded: string, target: string) =>
      `Kỳ đã kết thúc; sổ giao đất ghi nhận ${recorded} trên ${target}.`,
  },
  required: (start: string, today: string) =>
    `Cần ${start} mỗi năm nếu đi đều từ đầu kỳ, ${today} mỗi năm kể từ hôm nay.`,
  requiredOn: (start: string, today: string, day: string) =>
    `Cần ${start} mỗi năm nếu đi đều từ đầu kỳ, ${today} mỗi năm kể từ ${day}.`,
  atBefore: (year: string, ha: string) => `Theo nhịp 2021–2025, hết năm ${year} đạt ${ha}.`,
  forecast: (year: string, low: string, middle: string, high: string) =>
    `Dự báo đến hết năm ${year}: thấp ${low}, giữa ${middle}, cao ${high}.`,
  notNothing:
    'Sổ chưa ghi không có nghĩa là chưa giao đất: quyết định chưa công bố thì chưa vào sổ.',
  partial: 'Sổ mới có một phần; diện tích đã giao có thể nhiều hơn.',

  chart: {
    title: 'Diện tích giao cộng dồn',
    label: (sentence: string) =>
      `Biểu đồ diện tích giao cộng dồn. ${sentence} Bảng bên dưới ghi cùng số liệu.`,
    view: 'Cách xem',
    asChart: 'Biểu đồ',
    asTable: 'Bảng',
    target: 'mục tiêu',
    even: (pace: string) => `đi đều từ đầu kỳ · ${pace}/năm`,
    needed: (pace: string) => `cần từ hôm nay · ${pace}/năm`,
    neededOn: (pace: string) => `cần từ ngày này · ${pace}/năm`,
    perYear: (pace: string) => `${pace}/năm`,
    before: 'nhịp 2021–2025',
    recorded: 'đã ghi nhận',
    noneRecorded: 'chưa ghi nhận',
    low: 'dự báo thấp',
    middle: 'dự báo giữa',
    high: 'dự báo cao',
    beyond: (ha: string) => `${ha} ↑`,
  },
  table: {
    caption: 'Hecta cộng dồn theo thời điểm',
    moment: 'Thời điểm',
    start: 'đầu kỳ',
    endOf: (year: number) => `hết ${year}`,
    on: (day: string) => `ngày ${day}`,
    even: 'Đi đều từ đầu kỳ',
    needed: 'Cần từ ngày tính',
    recorded: 'Đã ghi nhận',
    before: 'Nhịp 2021–2025',
    forecast: 'Dự báo',
    low: 'thấp',
    middle: 'giữa',
    high: 'cao',
    noMeaning: 'không có',
  },

  assumptions: {
    title: 'Dự báo dựa vào đâu',
    lead: 'Mức thấp chỉ tính đất đã cam kết. Mức giữa tính theo nhịp 2021–2025. Mức cao tính theo đất có thể đưa ra. Kéo thanh trượt để thử giả định khác; đường dẫn giữ nguyên lựa chọn.',
    reset: 'Về giả định của Atlas',
    own: 'Đang dùng giả định của bạn, không phải của Atlas.',
    openCeiling: (statuses: string) =>
      `Chưa biết mức trần của đất thuộc nhóm: ${statuses}. Phần chưa biết không được tính, nên mức cao có thể còn thấp.`,
    unknownZones: (zones: string) => `${zones} khu, cụm chưa có số liệu đất nên không được tính.`,
    adds: (year: string, ha: string) => `thêm ${ha} đến hết ${year}`,
    pace: {
      title: 'Nhịp kỳ trước',
      evidence: (pace: string) => `2021–2025 giao khoảng ${pace} mỗi năm, theo đề án.`,
      share: 'Tỷ lệ so với nhịp đó',
      basis: 'Giữ nguyên 100% là giả định của Atlas.',
    },
    promised: {
      title: 'Đất đã cam kết',
      evidence: (ha: string, entries: string) => `Sổ ghi ${ha} cam kết, ${entries} lượt.`,
      none: 'Sổ chưa ghi cam kết nào.',
      share: 'Phần sẽ được giao',
      years: 'Giao đều trong',
      basis: 'Tỷ lệ và số năm là giả định của Atlas, chưa có nguồn công bố.',
    },
    land: {
      title: 'Đất chưa cho thuê, theo tình trạng khu, cụm',
      basis:
        'Diện tích lấy từ nguồn của từng khu, cụm; tỷ lệ và số năm là giả định của Atlas, chưa có nguồn công bố.',
      atMost: (ha: string) => `tối đa ${ha}`,
      atLeast: (ha: string) => `ít nhất ${ha}, chưa biết mức trần`,
      noCeiling: 'chưa biết mức trần',
      notCounted: 'chưa tính được nên không cộng vào',
      share: 'Giao mỗi năm',
      years: 'Sẵn sàng sau',
      shareOf: (status: string) => `${status}: giao mỗi năm`,
      yearsOf: (status: string) => `${status}: sẵn sàng sau`,
    },
    years: (value: string) => `${value} năm`,
  },

  breakdown: {
    title: 'Đã ghi nhận ở đâu, khi nào',
    none: 'Sổ chưa ghi lượt giao nào của kỳ này nên chưa có gì để chia.',
    byYear: 'Theo năm',
    byQuarter: 'Theo quý',
    byKind: 'Theo loại hình',
    byRegion: 'Theo vùng',
    byStage: 'Theo giai đoạn',
    byZone: 'Theo khu, cụm',
    required: (ha: string) => `khung: cần ${ha} mỗi năm`,
    requiredOf: (ha: string) => `cần ${ha}`,
    quarter: (quarter: number, year: number) => `Quý ${ROMAN[quarter]}/${year}`,
    quarterLong: (quarter: number, year: number) => `quý ${ROMAN[quarter]} năm ${year}`,
    year: (year: number) => `năm ${year}`,
    entries: (entries: string) => `${entries} lượt`,
    nothing: 'chưa ghi nhận',
    bound: (ha: string) => `trong tối đa ${ha}`,
    toEntries: (what: string) => `${what}. Xem các lượt giao`,
    hint: 'Bấm vào một cột hay một dòng để xem các lượt giao trong sổ.',
    toMap: (what: string) => `Xem trên bản đồ: ${what}`,
    revoked: (ha: string) =>
      `Đã thu hồi ${ha} của đất giao trong kỳ; cột hướng xuống là phần thu hồi.`,
    promised: (ha: string) => `Ngoài ra có ${ha} mới cam kết, chưa tính.`,
    more: (zones: string) => `Xem thêm ${zones} khu, cụm`,
  },
};
