/** The planners' desk. */
export const planning = {
  label: 'Bàn kế hoạch',
  pagesLabel: 'Các trang của bàn kế hoạch',
  pages: {
    progress: 'Tiến độ',
    ledger: 'Sổ giao đất',
    conformity: 'Phù hợp định hướng',
    overlaps: 'Chồng lấn',
    layers: 'Lớp tham chiếu',
    scenarios: 'Phương án',
    reconciliation: 'Đối chiếu',
    report: 'Báo cáo',
  },
  removeYes: 'Xoá',
  removeNo: 'Giữ lại',
};
