import type { LeftOut } from '../../doctor/read/gather.ts';
import type { Unreadable } from '../../doctor/read/refusal.ts';
import type { FindingCode } from '../../doctor/types.ts';
import { chosen, type Told } from '../doctor-figures.ts';
import { system } from './doctor.ts';

const UNREADABLE: Record<Exclude<Unreadable, 'cell'>, string> = {
  damaged: 'tệp bị hỏng hoặc bị cắt mất một phần',
  empty: 'tệp rỗng',
  not_text: 'nội dung không phải là chữ và số',
  encrypted: 'tệp nén có mật khẩu. Hãy nén lại không đặt mật khẩu',
  archive_without_layer: 'trong tệp nén không có Shapefile, KML hay bảng tính nào',
  missing_shp: 'thiếu tệp .shp trong tệp nén',
  shp_alone: 'Shapefile gồm nhiều tệp. Hãy nén cả .shp, .dbf, .prj thành một tệp .zip',
  kml_prefix: 'KML viết theo cách không được hỗ trợ. Hãy mở bằng Google Earth rồi lưu lại',
  not_kml: 'đây không phải là tệp KML',
  not_geojson: 'đây không phải là tệp GeoJSON',
  geopackage_view: 'lớp trong GeoPackage là khung nhìn. Hãy xuất thành lớp thường',
  dwg: 'tệp DWG không đọc được. Hãy lưu bản vẽ thành DXF',
  binary_dxf: 'DXF ở dạng nhị phân. Hãy lưu lại dạng DXF chữ (ASCII)',
  old_workbook: 'bảng tính Excel kiểu cũ (.xls). Hãy lưu thành .xlsx',
  pdf: 'tệp PDF không chứa toạ độ để đọc. Hãy chép bảng toạ độ vào bảng tính',
  rar: 'tệp RAR không mở được. Hãy nén lại thành .zip',
  seven_zip: 'tệp 7z không mở được. Hãy nén lại thành .zip',
  no_columns: 'không thấy hai cột toạ độ. Hãy ghi tên cột X, Y ở dòng đầu',
  broken_quotes: 'dấu nháy kép trong bảng không khép lại',
};

const LEFT_OUT: Record<LeftOut | 'few_points', string> = {
  empty: 'không có toạ độ',
  coordinates: 'toạ độ thiếu hoặc không phải là số',
  geometry: 'không phải là vùng hay đường',
  plane: 'được vẽ trong mặt phẳng riêng',
  curve: 'là đường cong spline',
  block: 'là khối (block) không có nội dung trong tệp',
  sign: 'nhỏ hơn 10 m, là ký hiệu điểm',
  overlay: 'là ảnh phủ lên mặt đất',
  few_points: 'có chưa đến ba điểm',
};

const UNITS: Record<string, string> = {
  degrees: 'các số là độ',
  metres: 'các số là mét',
  web: 'các số là mét của bản đồ mạng',
};

const said = (t: Told): string => {
  if (t.has('foreign')) return `Tệp ghi hệ toạ độ “${t.text('foreign')}”`;
  return `Tệp ghi ${system(t.value('declared'))}`;
};
const near = (t: Told) => (t.has('km') ? `, cách vị trí đã công bố ${t.km('km')}` : '');
const many = (t: Told) =>
  t.has('metres') ? `, và ${t.count} hệ cùng khớp, lệch nhau tới ${t.metres('metres')}` : '';
const both = (t: Told) =>
  t.has('both') ? 'Tệp nêu cả VN-2000 lẫn WGS84, hai hệ lệch nhau khoảng 224\u00a0m. ' : '';
const at = (t: Told) =>
  t.has('row') ? `Dòng ${t.text('row')}` : `Hình ${t.text('n')}, đỉnh ${t.text('vertex')}`;

function unknown(t: Told): string {
  if (t.is('reason', 'odd')) {
    const which = t.has('row') ? `Dòng ${t.text('row')}` : `Đỉnh ${t.text('vertex')}`;
    return `${which} có toạ độ khác hẳn các điểm còn lại. Kiểm tra lại hai số ở đó.`;
  }
  if (t.is('reason', 'hn72')) {
    return 'Toạ độ theo hệ cũ HN-72, chưa đọc được ở đây. Hãy nhờ đơn vị đo đạc chuyển sang VN-2000.';
  }
  if (t.has('km')) {
    const begin = t.has('foreign') ? `${said(t)}, hệ này không dùng ở đây. ` : '';
    return `${begin}Đọc theo hệ toạ độ nào thì hình cũng cách vị trí đã công bố ít nhất ${t.km('km')}. Kiểm tra xem có đúng tệp của khu này không; nếu đúng, chọn hệ ghi trong quyết định.`;
  }
  if (t.has('foreign')) {
    return `${said(t)}, hệ này không dùng ở đây và không hệ toạ độ nào khác đưa hình về tỉnh Thái Nguyên.`;
  }
  return 'Không hệ toạ độ nào đưa hình về tỉnh Thái Nguyên.';
}

function contradicts(t: Told): string {
  if (t.has('chosen')) {
    return `Đọc theo ${system(t.value('chosen'))} thì hình nằm ngoài tỉnh Thái Nguyên. Hãy chọn hệ khác.`;
  }
  const units = UNITS[t.text('kind')] ?? '';
  if (!t.has('crs')) return `${said(t)} nhưng theo đó hình không nằm trong tỉnh Thái Nguyên.`;
  return `${said(t)} nhưng ${units}, khớp ${system(t.value('crs'))}${near(t)}${many(t)}.`;
}

const thinner = (t: Told) =>
  `${t.number('left')} đỉnh, đường ranh dời nhiều nhất ${t.side('shift_m')}, diện tích đổi ${t.squareMetres('change_m2')}`;

function tooMany(t: Told): string {
  const limit = t.number('limit');
  if (t.is('of', 'boundary')) {
    const most = `Ranh giới có hơn ${limit} đỉnh (${t.count}).`;
    return t.has('left')
      ? `${most} Giản lược thì còn ${thinner(t)}.`
      : `${most} Hãy giản lược đường ranh rồi nạp lại.`;
  }
  if (t.is('of', 'features')) return `Tệp có hơn ${limit} hình.`;
  if (t.is('of', 'rows')) return `Bảng có hơn ${limit} dòng.`;
  if (t.is('of', 'elements')) return `Tệp có hơn ${limit} phần tử.`;
  if (t.is('of', 'lines')) return `Bản vẽ có hơn ${limit} dòng.`;
  if (t.is('of', 'cells')) return `Bảng có hơn ${limit} ô.`;
  return `Tệp có hơn ${limit} đỉnh.`;
}

function bomb(t: Told): string {
  if (t.has('entries')) return `Tệp nén có hơn ${t.number('entries')} mục nên không được mở.`;
  if (t.has('name')) {
    return `Mục “${t.text('name')}” trong tệp nén bung ra lớn hơn mức nó tự khai; vì an toàn, tệp không được mở.`;
  }
  return `Tệp nén bung ra hơn ${t.bytes('limit')} nên không được mở.`;
}

function area(t: Told): string {
  const against = t.is('against', 'list') ? 'bảng toạ độ ghi' : 'quyết định ghi';
  const which = t.value('difference') < 0 ? 'thiếu' : 'thừa';
  const percent = t.number('percent');
  return `Diện tích ${t.ha('hectares')}, ${against} ${t.ha('expected')}: ${which} ${t.size('difference')} (${percent}%).`;
}

function order(t: Told): string {
  const point = t.text('vertex');
  if (t.is('kind', 'gap')) return `Số hiệu điểm không liên tục: thiếu điểm ${point}.`;
  if (t.is('kind', 'repeat')) return `Số hiệu điểm không liên tục: điểm ${point} lặp lại.`;
  return `Số hiệu điểm không liên tục: điểm ${point} không đúng thứ tự.`;
}

function leftOut(t: Told): string {
  const why = chosen(LEFT_OUT, t.text('reason')) ?? 'không đọc được';
  const numbers = t.text('features') || t.text('rows');
  if (t.has('rows')) return `Các dòng ${numbers} đã bị bỏ qua: ${why}.`;
  if (numbers === '') return `${t.count} hình đã bị bỏ qua: ${why}.`;
  return `Hình ${numbers} không đọc được và đã bị bỏ qua: ${why}.`;
}

/** What each finding says. */
export const findings: Record<FindingCode, (t: Told) => string> = {
  too_large: (t) =>
    `Tệp ${t.bytes('bytes')}, vượt mức ${t.bytes('limit')}. Hãy xuất riêng lớp ranh giới rồi nạp lại.`,
  too_many_vertices: tooMany,
  zip_bomb: bomb,
  zip_path: (t) => `Tệp nén chứa đường dẫn không an toàn (“${t.text('name')}”) nên không được mở.`,
  xml_entities: () => 'Tệp KML khai báo thực thể XML (DOCTYPE); vì an toàn, tệp không được đọc.',
  formula: (t) => `Ô ${t.text('cell')} chứa công thức. Hãy dán lại dưới dạng giá trị.`,
  unreadable: (t) =>
    t.is('reason', 'cell')
      ? `Ô ${t.text('cell')} phải là số nhưng đang ghi “${t.text('text')}”.`
      : `Không đọc được tệp: ${chosen(UNREADABLE, t.text('reason')) ?? UNREADABLE.damaged}.`,
  several_layers: (t) =>
    `Tệp có ${t.number('layers')} lớp (${t.text('names')}). Hãy xuất riêng lớp ranh giới rồi nạp lại.`,
  huge_coordinate: (t) =>
    `${at(t)} có toạ độ ${t.number('value')}, không thể là toạ độ trên mặt đất.`,
  no_polygon: (t) =>
    `Tệp không có vùng khép kín nào (chỉ có ${t.number('lines')} đường, ${t.number('points')} điểm).`,
  several_features: (t) =>
    t.has('layers')
      ? `Tệp có ${t.count} hình trong ${t.number('layers')} lớp (${t.text('names')}). Hãy chọn lớp hoặc hình là ranh giới.`
      : `Tệp có ${t.count} hình. Hãy chọn hình là ranh giới.`,
  feature_unreadable: leftOut,
  curve: (t) =>
    `${t.count} cung tròn được thay bằng các đoạn thẳng, lệch khỏi cung nhiều nhất ${t.side('deviation_m')}.`,
  columns_guessed: (t) => `Bảng không có tên cột; toạ độ được lấy từ các cột ${t.text('columns')}.`,
  crs_guessed: (t) =>
    `${t.has('both') ? both(t) : 'Tệp không ghi hệ toạ độ. '}Các số khớp ${system(t.value('crs'))}${near(t)}.`,
  crs_ambiguous: (t) =>
    `${both(t)}Có ${t.count} hệ toạ độ cùng khớp, kết quả lệch nhau tới ${t.metres('metres')}. Xem quyết định rồi chọn.`,
  crs_unknown: unknown,
  units_millimetres: () => 'Bản vẽ dùng đơn vị milimét; hãy lưu lại theo mét.',
  crs_contradicts: contradicts,
  crs_assumed: (t) =>
    `${t.text('format')} không ghi hệ toạ độ khác nên các số được đọc là độ WGS84, như chuẩn quy định. Nếu đó là độ VN-2000 thì hình phải nằm cách đây ${t.metres('metres')}.`,
  layers_differ: (t) =>
    `Các hình đã chọn thuộc những lớp ghi hệ toạ độ khác nhau (${t.text('names')}). Hãy chọn hình của một lớp.`,
  simplified: (t) => `Đã giản lược từ ${t.number('from')} còn ${thinner(t)}.`,
  crs_shift_differs: (t) =>
    `Tham số chuyển hệ trong tệp lệch ${t.metres('metres')} so với bộ tham số chính thức; đã dùng bộ chính thức.`,
  axes_swapped: (t) =>
    t.is('expected', 'north-east')
      ? 'Cột X và Y bị đảo: X phải là hướng bắc.'
      : 'Hai toạ độ bị đảo: trong tệp này hướng đông phải đứng trước.',
  lat_lon_swapped: (t) =>
    t.is('expected', 'north-east') ? 'Cột vĩ độ và kinh độ bị đảo.' : 'Vĩ độ đứng trước kinh độ.',
  ring_open: (t) =>
    `Đường ranh chưa khép kín, hở ${t.metres('metres')} giữa đỉnh ${t.text('from')} và đỉnh ${t.text('to')}.`,
  self_crossing: (t) =>
    `Ranh giới tự cắt tại ${t.count} chỗ. Kéo đỉnh trên bản đồ hoặc kiểm tra thứ tự điểm ${t.text('from')}-${t.text('to')}.`,
  too_tangled: () => 'Đường ranh rối, cắt nhau quá nhiều nên không kiểm tra hết được.',
  parts_overlap: (t) =>
    t.is('along', 1)
      ? 'Hai phần có chung cạnh; hãy gộp chúng thành một phần.'
      : 'Hai phần chồng lên nhau.',
  hole_outside: () => 'Lỗ nằm ngoài phần chứa nó.',
  hole_in_hole: () =>
    'Lỗ nằm trong một lỗ khác của cùng một phần. Bỏ lỗ bên trong, hoặc ghi nó thành một phần riêng nếu đó là đất của khu.',
  duplicate_points: (t) => `${t.count} đỉnh trùng đỉnh liền trước.`,
  collinear_points: (t) => `${t.count} đỉnh nằm trên đường thẳng, bỏ đi không đổi hình.`,
  spike: (t) =>
    t.one
      ? `Nhọn bất thường tại đỉnh ${t.text('vertex')}.`
      : `Nhọn bất thường tại ${t.count} đỉnh, đầu tiên là đỉnh ${t.text('vertex')}.`,
  sliver: (t) => `${t.count} mảnh vụn rộng ${t.metres('width_m')}, dài ${t.metres('length_m')}.`,
  overlap: (t) =>
    t.is('indicative', 1)
      ? `Chồng lên ${t.text('name')}: ${t.ha('ha')}. Hình của nơi này chỉ gần đúng, có thể không chồng thật.`
      : `Chồng lên ${t.text('name')}: ${t.ha('ha')}.`,
  outside_province: (t) => {
    if (t.is('wholly', 1)) return 'Toàn bộ hình nằm ngoài tỉnh Thái Nguyên.';
    const good = '(đường ranh tỉnh chính xác ±300\u00a0m)';
    return t.has('ha')
      ? `${t.ha('ha')} nằm ngoài ranh giới tỉnh ${good}.`
      : `Hình vượt ra ngoài ranh giới tỉnh tới ${t.metres('metres')} ${good}.`;
  },
  outside_commune: (t) =>
    `${t.ha('ha')} nằm ngoài ${t.text('commune')} là nơi nêu trong quyết định.`,
  far_from_published: (t) =>
    `Cách vị trí đã công bố ${t.km('km')} (sai số công bố ${t.km('allowed_km')}).`,
  area_differs: area,
  side_differs: (t) =>
    `Cạnh ${t.text('from')}-${t.text('to')} dài ${t.side('metres')}, bảng ghi ${t.side('stated')}.${t.one ? '' : ` Tất cả ${t.count} cạnh lệch.`}`,
  point_order: order,
  text_legacy: (t) =>
    `Chữ dùng bảng mã ${t.is('charset', 'vni') ? 'VNI' : 'TCVN3'}: “${t.text('from')}” → “${t.text('to')}”.`,
  altitude_dropped: () => 'Độ cao không dùng cho ranh giới và đã bỏ.',
  ring_direction: () =>
    'Đường ranh ngoài đi theo chiều kim đồng hồ; sẽ lưu theo chiều ngược lại, hình không đổi.',
  shape_invalid: () =>
    'Cơ sở dữ liệu không nhận hình này vì đường ranh chạm hoặc cắt nhau. Sửa tại chỗ được đánh dấu.',
  ground_unchecked: () =>
    'Chưa hỏi được máy chủ nên chưa biết hình có chồng lên khu khác hay vượt ra ngoài tỉnh, xã.',
};
