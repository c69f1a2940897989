import { createFormat } from '../format.ts';
import type { survey as vi } from '../vi/survey.ts';
import { system } from './doctor.ts';

const f = createFormat('en');

export const survey: typeof vi = {
  title: 'Corners and dimensions',
  sheetTitle: 'Extract of boundary corners and dimensions',
  sheetOf: (name) => `Boundary of ${name}`,
  tableLabel: 'Table of boundary corners',
  system: 'X (north), Y (east): VN-2000, central meridian 106°30′, 3° zone (EPSG:9213).',
  columns: {
    ring: 'Ring',
    corner: 'Point',
    north: 'X (m)',
    east: 'Y (m)',
    lat: 'WGS84 latitude',
    lon: 'WGS84 longitude',
    gridSide: 'Side on the map (m)',
    side: 'Side on the ellipsoid (m)',
  },
  csv: {
    ring: 'Ring',
    corner: 'Point',
    north: 'X (m, VN-2000, EPSG:9213)',
    east: 'Y (m, VN-2000, EPSG:9213)',
    lat: 'Latitude (WGS84)',
    lon: 'Longitude (WGS84)',
    gridSide: 'Side (m, on the map)',
    side: 'Side on the ellipsoid (m)',
  },
  ring: (part, ring, parts) => {
    const where = parts > 1 ? `Part ${f.number(part)}` : 'Outline';
    if (ring === 1) return where;
    return parts > 1 ? `${where}, hole ${f.number(ring - 1)}` : `Hole ${f.number(ring - 1)}`;
  },
  first: (shown, all) =>
    `This table shows ${f.number(shown)} of ${f.number(all)} corners; the CSV has them all.`,
  area: 'Area on the ellipsoid',
  gridArea: 'Area on the VN-2000 map',
  areaText: (ha, m2) => `${ha} (${m2} m²)`,
  perimeter: 'Perimeter',
  corners: 'Corners',
  basis: 'How the line was obtained',
  bases: { surveyed: 'Surveyed', digitised: 'Digitised from a map' },
  accuracy: 'Accuracy of a corner',
  accuracyText: (m) => `±${m} m`,
  accuracyUnstated: 'not stated',
  file: 'Original file',
  fileText: (format, { crs, crs_by: by, repairs }) =>
    [
      `${format} file`,
      `coordinate system ${by === 'declared' ? 'named in the file' : 'chosen by whoever imported it'}: ${system(crs)}`,
      repairs === 0
        ? 'kept as it is in the file'
        : `${f.number(repairs)} ${repairs === 1 ? 'repair' : 'repairs'} on import`,
    ].join('; '),
  sources: 'Based on',
  since: 'In force since',
  revision: 'Data',
  revisionText: (revision, day) => `revision ${f.number(revision)}, ${day}`,
  zone: 'Zone',
  download: 'Download',
  downloads: { csv: 'CSV table', dxf: 'DXF drawing', geojson: 'GeoJSON file' },
  print: 'Print the A4 extract',
  printNow: 'Print',
  back: 'Back to the map',
  scale: (scale) => `Scale 1:${f.number(scale)}`,
  metres: (metres) => `${f.number(metres)} m`,
  crosses: (metres) => `Crosses stand ${f.number(metres)} m apart on the VN-2000 grid.`,
  north: 'N',
  northLabel: 'North of the grid',
  convergence: (degrees, side) => `Grid north lies ${degrees}° ${side} of true north.`,
  planLabel: (name) => `Plan of the boundary of ${name}`,
  none: 'No surveyed or digitised boundary of this zone is known.',
  notRegistry:
    'Made from the data of this site; it does not replace an extract of the land registry.',
  exactness:
    'Between the two systems coordinates come back within 1 mm; the shift itself (EPSG:6960) is good to about 1 m.',
  sample: 'Sample data, not for real work',
};
