import { parseDbf, parseShp } from 'shpjs';
import { type MatchedWkt, matchWkt } from '../crs/match-wkt.ts';
import { MOST_FEATURES, MOST_VERTICES } from '../limits.ts';
import { Gather, tooManyVertices } from './gather.ts';
import { type About, gatherGeometry, isObject } from './geometry.ts';
import { entriesWith, layerName, readLayers } from './layers.ts';
import { type Content, type Surroundings, UNDECLARED } from './reader.ts';
import { unreadable } from './refusal.ts';
import { isUtf8, textOf } from './text.ts';
import { type Entry, unpack } from './zip.ts';

/** Codes of the format: points, lines and areas, plain, with heights (+10) and with measures (+20). */
const SHAPES = new Set([1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28]);
const LINE_OF_AREA = 2;
const isArea = (code: number) => code % 10 === 5;

/** Bytes of the file's header; of a record's; and where a record's shape keeps its two counts. */
const HEADER = 100;
const RECORD = 8;
const PARTS_AT = 44;
const POINTS_AT = 48;

/** Shapefiles in an archive: each .shp is a layer, with what stands beside it under the same name. */
export function readShapefile(
  zip: Uint8Array,
  entries: readonly Entry[],
  { progress }: Surroundings,
): Content {
  const layers = entriesWith(entries, '.shp');
  const stems = new Set(layers.map(stemOf));
  if (layers.length === 0) throw unreadable('missing_shp');
  const beside = entries.filter(
    (entry) => /\.(?:dbf|prj|cpg)$/i.test(entry.name) && stems.has(stemOf(entry)),
  );
  const files = unpack(zip, [...layers, ...beside], progress);
  const byName = new Map([...files].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const gather = new Gather();
  const systems: MatchedWkt[] = [];
  readLayers(layers, (entry) => {
    const fileOf = (ending: string) => byName.get(stemOf(entry) + ending);
    const system = systemIn(fileOf('.prj'));
    systems.push(system);
    const declared = layers.length > 1 ? { declared: system.declared } : {};
    gatherShapes(gather, fileOf, { layer: layerName(entry, layers), ...declared });
  });
  const [first, ...more] = systems;
  // That the shift of a file is not the official one is told once.
  const told = new Map(
    [...(first?.notes ?? []), ...more.flatMap(({ notes }) => notes)].map((note) => [
      note.code,
      note,
    ]),
  );
  for (const note of told.values()) gather.note(note);
  return { format: 'shapefile', declared: first?.declared ?? UNDECLARED, axes: null, gather };
}

const stemOf = ({ name }: Entry) => name.slice(0, -4).toLowerCase();

function gatherShapes(
  gather: Gather,
  fileOf: (ending: string) => Uint8Array | undefined,
  layer: Omit<About, 'attributes'>,
): void {
  const bytes = fileOf('.shp');
  if (!bytes) throw unreadable('missing_shp');
  const records = recordsOf(bytes);
  const shapes = parseShp(viewOf(bytes));
  const rows = rowsOf(fileOf('.dbf'), fileOf('.cpg'));
  for (const [i, { rings }] of records.entries()) {
    const n = gather.next();
    const about = { ...layer, attributes: Object.entries(rows[i] ?? {}) };
    const shape = shapes[i];
    // A hole that lies in no shell is dropped by the library; then the rings are taken as they stand, to be nested.
    if (rings !== undefined && rings !== ringsIn(shape)) gatherLoose(gather, n, bytes, i, about);
    else gatherGeometry(gather, n, shape, about);
  }
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The records with the rings that each declares (areas only), counted before anything is made of them. */
function recordsOf(bytes: Uint8Array): { readonly rings: number | undefined }[] {
  if (bytes.length < HEADER) throw unreadable('damaged');
  const view = viewOf(bytes);
  const code = view.getInt32(32, true);
  if (!SHAPES.has(code)) throw unreadable('damaged');
  const records: { rings: number | undefined }[] = [];
  let vertices = 0;
  for (let at = HEADER; at + RECORD <= bytes.length; ) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 0 || at + RECORD + length > bytes.length) throw unreadable('damaged');
    const area = isArea(code) && length >= POINTS_AT && view.getInt32(at + RECORD, true) !== 0;
    const rings = area ? view.getInt32(at + PARTS_AT, true) : undefined;
    if (area) vertices += view.getInt32(at + POINTS_AT, true);
    records.push({ rings });
    if (vertices > MOST_VERTICES || records.length > MOST_FEATURES) throw tooManyVertices();
    at += RECORD + length;
  }
  return records;
}

function ringsIn(shape: unknown): number {
  if (!isObject(shape) || !Array.isArray(shape.coordinates)) return 0;
  if (shape.type === 'Polygon') return shape.coordinates.length;
  return shape.coordinates.reduce((sum: number, polygon: unknown) => {
    return sum + (Array.isArray(polygon) ? polygon.length : 0);
  }, 0);
}

/** Reads the file once more as lines, which keeps every ring in its place. */
function gatherLoose(
  gather: Gather,
  n: number,
  bytes: Uint8Array,
  index: number,
  about: About,
): void {
  const asLines = bytes.slice();
  const view = viewOf(asLines);
  view.setInt32(32, view.getInt32(32, true) - LINE_OF_AREA, true);
  const shape = parseShp(view)[index];
  const lines: readonly unknown[] =
    isObject(shape) && Array.isArray(shape.coordinates) ? shape.coordinates : [];
  const rings = lines.flatMap((line) => {
    const flat = Array.isArray(line) ? line.flatMap((at: number[]) => at.slice(0, 2)) : [];
    return flat.length > 0 ? [gather.ring(n, Float64Array.from(flat))] : [];
  });
  gather.add(n, { ...about, rings, parts: null });
}

/** Rows of the table, none where it is no table or says that it holds more than it does. */
function rowsOf(dbf: Uint8Array | undefined, cpg: Uint8Array | undefined) {
  if (!dbf || dbf.length < 33) return [];
  const view = viewOf(dbf);
  const [records, header, length] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const honest = length > 0 && header + records * length <= dbf.length + 1;
  if (!honest || records > MOST_FEATURES) throw unreadable('damaged');
  const named = cpg && textOf(cpg).trim();
  return parseDbf(view, named || (isUtf8(dbf.subarray(header)) ? 'utf-8' : 'windows-1252'));
}

function systemIn(prj: Uint8Array | undefined): MatchedWkt {
  const text = prj && textOf(prj).trim();
  return text ? matchWkt(text) : { declared: UNDECLARED, notes: [] };
}
