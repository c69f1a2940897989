import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { MOST_BYTES } from '../limits.ts';
import type { Prepared, Progress, RawFeature, SourceFile } from '../types.ts';
import { readDxf } from './dxf.ts';
import { readGeoJson } from './geojson.ts';
import { readKml, readKmz } from './kml.ts';
import type { Content, Surroundings } from './reader.ts';
import { Refusal, tooLarge, unreadable } from './refusal.ts';
import { readShapefile } from './shapefile.ts';
import { readCsvList, readXlsxList } from './sheet.ts';
import { sniff } from './sniff.ts';
import { baseOf, type Entry, entriesOf, isShadow } from './zip.ts';

/** Without WebAssembly, as where no GeoPackage is expected, one is refused as unreadable. */
export interface ReadOptions {
  readonly progress?: Progress;
  readonly wasm?: ArrayBuffer;
}

/**
 * Reads a file of any of the formats, told by its content: shapes exactly as they stand in it, nothing judged and
 * nothing mended. A file that cannot be read, or must not be, is answered with the one reason why.
 */
export async function read(
  file: SourceFile,
  { progress = () => {}, wasm }: ReadOptions = {},
): Promise<Prepared> {
  try {
    const size = file.bytes.length;
    if (size > MOST_BYTES) throw tooLarge(size);
    const { format, declared, axes, gather, stated } = await contentOf(file.bytes, {
      name: file.name,
      progress,
      wasm,
    });
    if (!gather.features.some(hasArea)) {
      throw new Refusal('no_polygon', { lines: gather.lines, points: gather.points });
    }
    return {
      format,
      file: { name: file.name, size, sha256: bytesToHex(sha256(file.bytes)) },
      declared,
      axes,
      features: gather.features,
      vertices: gather.vertices,
      stated: stated ?? { sides: null, areaM2: null },
      notes: gather.notes(),
    };
  } catch (error) {
    // Whatever a library stumbles over in a file that it has been given whole, it is the file's fault.
    const refusal = error instanceof Refusal ? error : unreadable('damaged');
    return { refused: refusal.finding };
  }
}

async function contentOf(bytes: Uint8Array, around: Surroundings): Promise<Content> {
  const kind = sniff(bytes);
  around.progress('read', 0);
  switch (kind) {
    case 'zip':
      return contentOfArchive(bytes, around);
    case 'sqlite':
      // With SQLite, which the others do without.
      return (await import('./geopackage.ts')).readGeoPackage(bytes, around);
    case 'json':
      return readGeoJson(bytes, around);
    case 'xml':
      return readKml(bytes);
    case 'dxf':
      return readDxf(bytes);
    case 'rows':
      return readCsvList(bytes, around);
  }
}

function contentOfArchive(bytes: Uint8Array, around: Surroundings): Content | Promise<Content> {
  const entries = entriesOf(bytes).filter(({ name }) => !isShadow(name));
  const has = (test: (entry: Entry) => boolean) => entries.some(test);
  if (has(({ name }) => name === 'xl/workbook.xml')) return readXlsxList(bytes, entries, around);
  if (has(({ name }) => name.toLowerCase().endsWith('.kml'))) {
    return readKmz(bytes, entries, around);
  }
  if (has(({ name }) => /\.(shp|shx|dbf)$/.test(baseOf(name)))) {
    return readShapefile(bytes, entries, around);
  }
  throw unreadable('archive_without_layer');
}

/** Whether a shape has a ring of three different points. */
const hasArea = ({ rings }: RawFeature) =>
  rings.some(({ xy }) => {
    const seen = new Set<string>();
    for (let i = 0; i < xy.length && seen.size < 3; i += 2) seen.add(`${xy[i]} ${xy[i + 1]}`);
    return seen.size >= 3;
  });
