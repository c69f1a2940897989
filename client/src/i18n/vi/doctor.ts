import type { Fix, Severity } from '../../doctor/types.ts';
import { systemByCode } from '../../lib/geodesy/catalogue.ts';
import { meridianText } from '../doctor-figures.ts';

/** Name of a coordinate system by its EPSG code. */
export function system(code: number): string {
  const known = systemByCode(code);
  const epsg = `(EPSG:${code})`;
  if (code === 4326) return `WGS84, kinh độ và vĩ độ ${epsg}`;
  if (code === 4756) return `VN-2000, kinh độ và vĩ độ ${epsg}`;
  if (code === 3857) return `hệ của bản đồ mạng ${epsg}`;
  const datum = known?.datum === 'vn2000' ? 'VN-2000' : 'WGS84';
  if (known?.zoneWidth === 6) {
    return `${datum}, UTM múi ${known.meridian === 105 ? 48 : 49} ${epsg}`;
  }
  return `${datum}, kinh tuyến trục ${meridianText(code)} ${epsg}`;
}

/** Shapes that a button or a list names one by one. */
const MOST_NUMBERED = 10;
const CHARSETS = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** What a button says that applies a fix. */
export function fix(one: Fix): string {
  switch (one.code) {
    case 'use_crs':
      return `Đọc theo ${system(one.crs)}`;
    case 'swap_axes':
      return 'Đổi chỗ hai cột toạ độ';
    case 'close_rings':
      return 'Khép kín đường ranh';
    case 'drop_duplicates':
      return 'Bỏ các đỉnh trùng';
    case 'drop_collinear':
      return 'Bỏ các đỉnh nằm trên đường thẳng';
    case 'drop_slivers':
      return 'Bỏ mảnh vụn';
    case 'simplify':
      return `Giản lược đường ranh trong phạm vi ${String(one.metres).replace('.', ',')}\u00a0m`;
    case 'decode_text':
      return `Chuyển chữ từ ${CHARSETS[one.charset]} sang Unicode`;
    case 'pick':
      if (one.features.length > MOST_NUMBERED) return `Lấy ${one.features.length} hình`;
      return one.features.length === 1
        ? `Lấy hình ${one.features[0]}`
        : `Lấy các hình ${one.features.join(', ')}`;
    case 'drop_altitude':
      return 'Bỏ độ cao';
  }
}

export const severity: Record<Severity, string> = {
  stop: 'Chưa dùng được',
  ask: 'Cần bạn chọn',
  warn: 'Cần lưu ý',
  note: 'Để biết',
};
