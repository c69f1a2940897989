import { createFormat } from '../format.ts';

const f = createFormat('vi');

/** The half-yearly reports. */
export const report = {
  title: { kcn: 'Báo cáo khu công nghiệp', ccn: 'Báo cáo cụm công nghiệp' },
  lead: 'Báo cáo sáu tháng, lấp đầy từ dữ liệu tính đến ngày chốt. Chỗ chưa có số ghi “Chưa công bố”, không ghi bằng không.',
  kind: 'Loại hình',
  kinds: { kcn: 'KCN', ccn: 'CCN' },
  closing: 'Ngày chốt số liệu',
  closes: (day: string) => `Chốt ngày ${day}`,
  version: 'Bản báo cáo',
  versionNewest: 'Bản đã chốt gần nhất',
  versionOld: (n: number, day: string) => `Bản chốt lần ${f.number(n)}, ngày ${day}`,
  versionLive: 'Số liệu hiện nay, chưa chốt',
  period: (from: string, to: string) => `Số liệu từ ${from} đến ${to}`,
  live: (revision: number) =>
    `Chưa chốt: lập từ bản dữ liệu số ${f.number(revision)}, còn thay đổi khi có số mới được duyệt.`,
  future: 'Chưa đến ngày chốt: đây là bản xem trước.',
  locked: (version: number, day: string, office: string, revision: number) =>
    `Đã chốt lần ${f.number(version)} ngày ${day} (${office}), theo bản dữ liệu số ${f.number(revision)}. Số liệu duyệt sau đó không làm thay đổi bản này.`,
  hash: (sha256: string) => `SHA-256 ${sha256}`,
  law: {
    kcn: 'Tỷ lệ lấp đầy theo Nghị định 35/2022/NĐ-CP, Điều 2 khoản 22: đất công nghiệp và đất dịch vụ đã cho thuê trên tổng hai loại đất. Ngày chốt số liệu của KCN không tìm thấy trong văn bản; báo cáo dùng cùng ngày chốt với CCN. Đối chiếu với mẫu chính thức trước khi gửi.',
    ccn: 'Tỷ lệ lấp đầy theo Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7: đất công nghiệp đã cho thuê hoặc đã chấp thuận trên tổng đất công nghiệp. Ngày chốt theo Thông tư 14/2024/TT-BCT, Điều 3; Sở Công Thương gửi trước ngày 30/6 và 31/12. Đối chiếu với Biểu 04 của Thông tư trước khi gửi.',
  },
  workbook: 'Tải XLSX',
  print: 'In báo cáo',
  lock: 'Chốt báo cáo',
  lockAgain: 'Chốt lại thành bản mới',
  lockDone: (version: number) => `Đã chốt lần ${f.number(version)}.`,
  columns: {
    name: { kcn: 'Khu công nghiệp', ccn: 'Cụm công nghiệp' },
    communes: 'Xã, phường',
    status: 'Tình trạng',
    decision: 'Quyết định, chấp thuận',
    planned_area: 'Diện tích quy hoạch (ha)',
    industrial_area: 'Đất công nghiệp (ha)',
    service_area: 'Đất dịch vụ (ha)',
    leased_area: 'Đất công nghiệp đã cho thuê (ha)',
    leased_service_area: 'Đất dịch vụ đã cho thuê (ha)',
    occupancy: 'Tỷ lệ lấp đầy (%)',
    developer: 'Chủ đầu tư hạ tầng',
    investment: 'Vốn đầu tư hạ tầng',
    industries: 'Ngành nghề',
    confirmed: 'Xác nhận gần nhất',
  },
  basis: {
    statutory: 'theo luật',
    leasable: 'trên đất có thể cho thuê',
    stated: 'theo nguồn nêu',
  },
  total: 'Cộng các nơi có số',
  unknown: 'Số nơi chưa công bố',
  byStatus: 'Số lượng theo tình trạng',
  notConfirmed: (n: number) => `${f.number(n)} nơi chưa được xác nhận trong kỳ`,
  notConfirmedLead: 'Trong kỳ, chưa cơ quan nào xác nhận hoặc cập nhật số liệu của những nơi này.',
  lastConfirmed: (day: string) => `xác nhận lần cuối ${day}`,
  never: 'Chưa xác nhận',
  table: 'Bảng số liệu, cuộn ngang để xem hết các cột',
};
