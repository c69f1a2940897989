import type { LeftOut } from '../../doctor/read/gather.ts';
import type { Unreadable } from '../../doctor/read/refusal.ts';
import type { FindingCode } from '../../doctor/types.ts';
import { chosen, type Told } from '../doctor-figures.ts';
import { system } from './doctor.ts';

const UNREADABLE: Record<Exclude<Unreadable, 'cell'>, string> = {
  damaged: 'it is damaged or cut short',
  empty: 'it is empty',
  not_text: 'its content is not text',
  encrypted: 'the archive has a password. Pack it again without one',
  archive_without_layer: 'the archive holds no Shapefile, KML or workbook',
  missing_shp: 'the .shp is missing from the archive',
  shp_alone: 'a Shapefile is several files. Pack .shp, .dbf and .prj into one .zip',
  kml_prefix: 'the KML is written in an unsupported way. Open it in Google Earth and save it again',
  not_kml: 'it is no KML',
  not_geojson: 'it is no GeoJSON',
  geopackage_view: 'the layer of the GeoPackage is a view. Export it as a plain layer',
  dwg: 'DWG cannot be read. Save the drawing as DXF',
  binary_dxf: 'the DXF is binary. Save it as ASCII DXF',
  old_workbook: 'it is an old Excel workbook (.xls). Save it as .xlsx',
  pdf: 'a PDF has no coordinates to read. Copy the list into a workbook',
  rar: 'RAR archives cannot be opened. Pack it as .zip',
  seven_zip: '7z archives cannot be opened. Pack it as .zip',
  no_columns: 'there are no two columns of coordinates. Name the columns X and Y in the first row',
  broken_quotes: 'a quotation mark in the list is never closed',
};

const LEFT_OUT: Record<LeftOut | 'few_points', string> = {
  empty: 'without coordinates',
  coordinates: 'coordinates missing or not numbers',
  geometry: 'neither an area nor a line',
  plane: 'drawn in a plane of its own',
  curve: 'splines',
  block: 'blocks with nothing in the file',
  sign: 'smaller than 10 m, a mark for a point',
  overlay: 'an image laid on the ground',
  few_points: 'fewer than three points',
};

const UNITS: Record<string, string> = {
  degrees: 'its numbers are degrees',
  metres: 'its numbers are metres',
  web: 'its numbers are metres of the web map',
};

const said = (t: Told): string => {
  if (t.has('foreign')) return `The file says “${t.text('foreign')}”`;
  return `The file says ${system(t.value('declared'))}`;
};
const near = (t: Told) => (t.has('km') ? `, ${t.km('km')} from the published place` : '');
const many = (t: Told) =>
  t.has('metres') ? `; ${t.count} systems fit, up to ${t.metres('metres')} apart` : '';
const both = (t: Told) =>
  t.has('both') ? 'The file names both VN-2000 and WGS84, about 224\u00a0m apart. ' : '';
const at = (t: Told) =>
  t.has('row') ? `Row ${t.text('row')}` : `Shape ${t.text('n')}, vertex ${t.text('vertex')}`;

function unknown(t: Told): string {
  if (t.is('reason', 'odd')) {
    const which = t.has('row') ? `Row ${t.text('row')}` : `Vertex ${t.text('vertex')}`;
    return `${which} has coordinates unlike all others. Check the two numbers there.`;
  }
  if (t.is('reason', 'hn72')) {
    return 'The coordinates are in the old system HN-72, which is not read here. Ask the surveyor to convert them to VN-2000.';
  }
  if (t.has('km')) {
    const begin = t.has('foreign') ? `${said(t)}, which is not used here. ` : '';
    return `${begin}In whatever system it is read, the shape lies at least ${t.km('km')} from the published place. Check that the file is of this zone; if it is, choose the system the decision names.`;
  }
  if (t.has('foreign')) {
    return `${said(t)}, which is not used here, and no other system brings the shape into Thái Nguyên province.`;
  }
  return 'No coordinate system brings the shape into Thái Nguyên province.';
}

function contradicts(t: Told): string {
  if (t.has('chosen')) {
    return `Read as ${system(t.value('chosen'))}, the shape lies outside Thái Nguyên province. Choose another system.`;
  }
  const units = UNITS[t.text('kind')] ?? '';
  if (!t.has('crs')) {
    return `${said(t)}, yet read so the shape lies outside Thái Nguyên province.`;
  }
  return `${said(t)}, yet ${units} and fit ${system(t.value('crs'))}${near(t)}${many(t)}.`;
}

const thinner = (t: Told) =>
  `${t.number('left')} are left, the outline moves by at most ${t.side('shift_m')} and the area changes by ${t.squareMetres('change_m2')}`;

function tooMany(t: Told): string {
  const limit = t.number('limit');
  if (t.is('of', 'boundary')) {
    const most = `The boundary has more than ${limit} vertices (${t.count}).`;
    return t.has('left')
      ? `${most} Simplified, ${thinner(t)}.`
      : `${most} Simplify the outline and try again.`;
  }
  if (t.is('of', 'features')) return `The file has more than ${limit} shapes.`;
  if (t.is('of', 'rows')) return `The list has more than ${limit} rows.`;
  if (t.is('of', 'elements')) return `The file has more than ${limit} elements.`;
  if (t.is('of', 'lines')) return `The drawing has more than ${limit} lines of text.`;
  if (t.is('of', 'cells')) return `The list has more than ${limit} cells.`;
  return `The file has more than ${limit} vertices.`;
}

function bomb(t: Told): string {
  if (t.has('entries'))
    return `The archive holds more than ${t.number('entries')} entries; it was not opened.`;
  if (t.has('name')) {
    return `“${t.text('name')}” in the archive unpacks to more than it declares; for safety the archive was not opened.`;
  }
  return `Unpacked, the archive exceeds ${t.bytes('limit')}; it was not opened.`;
}

function area(t: Told): string {
  const against = t.is('against', 'list') ? 'the list says' : 'the decision says';
  const which = t.value('difference') < 0 ? 'short' : 'over';
  const percent = t.number('percent');
  return `${t.ha('hectares')}, ${against} ${t.ha('expected')}: ${t.size('difference')} ${which} (${percent}%).`;
}

function order(t: Told): string {
  const point = t.text('vertex');
  if (t.is('kind', 'gap')) return `Point numbers are not consecutive: ${point} is missing.`;
  if (t.is('kind', 'repeat')) return `Point numbers are not consecutive: ${point} is repeated.`;
  return `Point numbers are not consecutive: ${point} is out of order.`;
}

function leftOut(t: Told): string {
  const why = chosen(LEFT_OUT, t.text('reason')) ?? 'unreadable';
  const numbers = t.text('features') || t.text('rows');
  if (t.has('rows')) return `Rows ${numbers} were left out: ${why}.`;
  if (numbers === '') return `${t.count} ${t.one ? 'shape was' : 'shapes were'} left out: ${why}.`;
  return `Shape ${numbers} could not be read and was left out: ${why}.`;
}

const vertices = (t: Told) => (t.one ? '1 vertex' : `${t.count} vertices`);

/** What each finding says. */
export const findings: Record<FindingCode, (t: Told) => string> = {
  too_large: (t) =>
    `The file is ${t.bytes('bytes')}; the limit is ${t.bytes('limit')}. Export the boundary layer alone and try again.`,
  too_many_vertices: tooMany,
  zip_bomb: bomb,
  zip_path: (t) => `The archive holds an unsafe path (“${t.text('name')}”); it was not opened.`,
  xml_entities: () => 'The KML declares XML entities (DOCTYPE); for safety it was not read.',
  formula: (t) => `Cell ${t.text('cell')} holds a formula. Paste the values instead.`,
  unreadable: (t) =>
    t.is('reason', 'cell')
      ? `Cell ${t.text('cell')} should be a number but says “${t.text('text')}”.`
      : `The file cannot be read: ${chosen(UNREADABLE, t.text('reason')) ?? UNREADABLE.damaged}.`,
  several_layers: (t) =>
    `The file has ${t.number('layers')} layers (${t.text('names')}). Export the boundary layer alone and try again.`,
  huge_coordinate: (t) =>
    `${at(t)} has the coordinate ${t.number('value')}, which lies nowhere on the ground.`,
  no_polygon: (t) =>
    `The file has no closed area (lines: ${t.number('lines')}, points: ${t.number('points')}).`,
  several_features: (t) =>
    t.has('layers')
      ? `The file has ${t.count} shapes in ${t.number('layers')} layers (${t.text('names')}). Choose the layer or the shape that is the boundary.`
      : `The file has ${t.count} shapes. Choose the one that is the boundary.`,
  feature_unreadable: leftOut,
  curve: (t) =>
    `${t.one ? '1 arc was' : `${t.count} arcs were`} replaced by straight segments, at most ${t.side('deviation_m')} off the curve.`,
  columns_guessed: (t) =>
    `The list has no headings; coordinates were taken from columns ${t.text('columns')}.`,
  crs_guessed: (t) =>
    `${t.has('both') ? both(t) : 'The file names no coordinate system. '}Its numbers fit ${system(t.value('crs'))}${near(t)}.`,
  crs_ambiguous: (t) =>
    `${both(t)}${t.count} coordinate systems fit, up to ${t.metres('metres')} apart. Check the decision and choose.`,
  crs_unknown: unknown,
  units_millimetres: () => 'The drawing is in millimetres; save it in metres.',
  crs_contradicts: contradicts,
  crs_assumed: (t) =>
    `The ${t.text('format')} names no other system, so its numbers were read as degrees of WGS84, as the standard has it. If they are degrees of VN-2000, the shape belongs ${t.metres('metres')} away.`,
  layers_differ: (t) =>
    `The shapes chosen are of layers that name different coordinate systems (${t.text('names')}). Choose shapes of one layer.`,
  simplified: (t) => `Simplified: of ${t.number('from')} vertices ${thinner(t)}.`,
  crs_shift_differs: (t) =>
    `The file’s datum shift is ${t.metres('metres')} off the official one; the official one was used.`,
  axes_swapped: (t) =>
    t.is('expected', 'north-east')
      ? 'Columns X and Y are swapped: X is the northing.'
      : 'The two coordinates are swapped: this kind of file puts the easting first.',
  lat_lon_swapped: (t) =>
    t.is('expected', 'north-east')
      ? 'The columns of latitude and longitude are swapped.'
      : 'Latitude stands before longitude.',
  ring_open: (t) =>
    `The ring is open by ${t.metres('metres')} between vertices ${t.text('from')} and ${t.text('to')}.`,
  self_crossing: (t) =>
    `The boundary crosses itself in ${t.one ? '1 place' : `${t.count} places`}. Move a vertex or check the order of points ${t.text('from')}-${t.text('to')}.`,
  too_tangled: () =>
    'The outline is tangled: it crosses itself too often to be checked to the end.',
  parts_overlap: (t) =>
    t.is('along', 1) ? 'Two parts share an edge; join them into one.' : 'Two parts overlap.',
  hole_outside: () => 'A hole lies outside its part.',
  hole_in_hole: () =>
    'A hole lies inside another hole of the same part. Leave it out, or give it as a part of its own if it is land of the zone.',
  duplicate_points: (t) =>
    t.one ? '1 vertex repeats the one before.' : `${t.count} vertices repeat the one before.`,
  collinear_points: (t) =>
    `${vertices(t)} ${t.one ? 'lies' : 'lie'} on a straight line; the shape needs none of them.`,
  spike: (t) =>
    t.one
      ? `A spike at vertex ${t.text('vertex')}.`
      : `${t.count} spikes, the first at vertex ${t.text('vertex')}.`,
  sliver: (t) =>
    `${t.count} ${t.one ? 'sliver' : 'slivers'}, ${t.metres('width_m')} wide and ${t.metres('length_m')} long.`,
  overlap: (t) =>
    t.is('indicative', 1)
      ? `Overlaps ${t.text('name')}: ${t.ha('ha')}. That shape is only indicative, so the overlap may not be real.`
      : `Overlaps ${t.text('name')}: ${t.ha('ha')}.`,
  outside_province: (t) => {
    if (t.is('wholly', 1)) return 'All of the shape lies outside Thái Nguyên province.';
    const good = '(outline good to ±300\u00a0m)';
    return t.has('ha')
      ? `${t.ha('ha')} lies outside the province ${good}.`
      : `The shape reaches ${t.metres('metres')} beyond the province ${good}.`;
  },
  outside_commune: (t) => `${t.ha('ha')} lies outside ${t.text('commune')}, the commune named.`,
  far_from_published: (t) =>
    `${t.km('km')} from the published place (published within ${t.km('allowed_km')}).`,
  area_differs: area,
  side_differs: (t) =>
    `Side ${t.text('from')}-${t.text('to')} is ${t.side('metres')}, the list says ${t.side('stated')}.${t.one ? '' : ` ${t.count} sides differ in all.`}`,
  point_order: order,
  text_legacy: (t) =>
    `The text is in ${t.is('charset', 'vni') ? 'VNI' : 'TCVN3'}: “${t.text('from')}” → “${t.text('to')}”.`,
  altitude_dropped: () => 'Heights are not part of a boundary and were left out.',
  ring_direction: () =>
    'The outer ring runs clockwise; it will be stored the other way round, the shape unchanged.',
  shape_invalid: () =>
    'The database refuses this shape because its outline touches or crosses itself. Mend it at the marked place.',
  ground_unchecked: () =>
    'The server could not be asked, so it is not known whether the shape overlaps others or leaves the province or commune.',
};
