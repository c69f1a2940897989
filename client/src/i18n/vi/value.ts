/** Values of fields, and fields that the card has no name for. They load with what shows them. */
export const value = {
  fields: {
    note: 'Ghi chú của atlas',
  } as Record<string, string>,
  counted: { yes: 'Thuộc 19 KCN và 68 CCN', no: 'Không thuộc' } as Record<string, string>,
  locationBasis: {
    site: 'Khu đất cụ thể',
    commune: 'Chỉ đến xã, phường',
    district: 'Chỉ đến huyện cũ',
  } as Record<string, string>,
  bases: { surveyed: 'Đo đạc thực địa', digitised: 'Số hoá từ bản vẽ' },
  newContent: 'nội dung mới',
};
