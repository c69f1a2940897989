/** Values of fields, and fields that the card has no name for. They load with what shows them. */
export const value = {
  fields: {
    contact: 'Đầu mối liên hệ',
    utilities: 'Hạ tầng kỹ thuật',
    infrastructure: 'Hoàn thành hạ tầng kỹ thuật',
    wastewater: 'Xử lý nước thải tập trung đạt chuẩn',
    zone_type: 'Loại hình theo luật',
    note: 'Ghi chú của atlas',
  } as Record<string, string>,
  counted: { yes: 'Thuộc 19 KCN và 68 CCN', no: 'Không thuộc' } as Record<string, string>,
  zoneType: {
    ordinary: 'Thông thường',
    eco: 'Sinh thái',
    specialised: 'Chuyên ngành',
    high_tech: 'Công nghệ cao',
    supporting: 'Hỗ trợ',
    craft_village: 'Làng nghề',
  } as Record<string, string>,
  howFar: { yes: 'Có', partial: 'Một phần', no: 'Chưa có' } as Record<string, string>,
  locationBasis: {
    site: 'Khu đất cụ thể',
    commune: 'Chỉ đến xã, phường',
    district: 'Chỉ đến huyện cũ',
  } as Record<string, string>,
  bases: { surveyed: 'Đo đạc thực địa', digitised: 'Số hoá từ bản vẽ' },
  newContent: 'nội dung mới',
};
