import type * as vi from '../vi/planning-overlaps.ts';

const polygonsOf = (count: string) => `${count} ${count === '1' ? 'polygon' : 'polygons'}`;
const zonesOf = (count: string) => `${count} ${count === '1' ? 'zone' : 'zones'}`;

/** A layer of polygons held against the zones. */
export const overlaps: typeof vi.overlaps = {
  title: 'Overlaps with other layers',
  lead: 'Lay any layer (planning, forest, flood, minerals…) over the zones to learn how many hectares of each it covers.',
  file: 'Layer from a file',
  fileLead:
    'GeoJSON, KML/KMZ, zipped Shapefile, GeoPackage, DXF or a table of corners; at most 10,000 polygons, 100,000 vertices and 50 MB. The file is read on this machine; the server is sent the polygons to measure and keeps nothing.',
  layers: 'Layers of the file',
  allLayers: (count) => `All ${count} layers`,
  layer: (name, count) => `${name || 'Unnamed'}: ${polygonsOf(count)}`,
  hold: (count) => `Hold ${polygonsOf(count)} against the zones`,
  system: (name) => `Read in ${name}.`,
  draw: 'Draw on the map',
  drawn: 'Drawn on the map',
  forget: 'Remove this layer',
  progress: (done, all) => `${done} of ${polygonsOf(all)} measured`,
  progressLabel: 'Progress of the measuring',
  stop: 'Stop',
  result: 'Overlaps found',
  layerIs: (count, ha) => `The layer has ${polygonsOf(count)}, ${ha} one by one.`,
  nothing: 'This layer covers no zone whose place is known.',
  knownTitle: 'Known boundaries',
  estimatedTitle: 'Estimated places only',
  estimatedNote:
    'The boundaries of these zones are not published; their shapes have the right size, not the right place. Their hectares are a hint and are not added to those of known boundaries.',
  estimated: 'an estimated place only',
  known: 'known boundary',
  sum: (zones, ha) => `${zonesOf(zones)}, ${ha}`,
  zone: 'Zone',
  hectares: 'Overlap',
  share: 'Share',
  polygons: 'Polygons',
  unplaced: (count) => `${zonesOf(count)} of unpublished location could not be compared.`,
  leftOut: (count) => `${polygonsOf(count)} could not be measured and are left out`,
  polygon: (n, name) => (name ? `Polygon ${n} (${name})` : `Polygon ${n}`),
  faults: {
    ring_open: 'its outline is not closed',
    out_of_range: 'its coordinates are not on Earth',
    shape_invalid: 'its outline crosses or touches itself',
    too_complex: 'too complex to be measured',
  },
  more: (count) => `and ${count} more`,
  before: 'Previous page',
  after: 'Next page',
  page: (page, pages) => `Page ${page} of ${pages}`,
  saveCsv: 'Download CSV',
  saveGeoJson: 'Download GeoJSON',
  method:
    'Hectares on the WGS 84 ellipsoid. Where polygons lie on one another, the ground counts once for each zone.',
  csv: {
    layer: 'Layer',
    asOf: 'Data of',
    columns: [
      'Id',
      'Name',
      'Kind',
      'Shape of the zone (ha)',
      'Overlap (ha)',
      'Share (%)',
      'Polygons',
      'Which',
      'Place of the zone',
    ],
  },
};
