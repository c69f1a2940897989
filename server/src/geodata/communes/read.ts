import { readFile, stat } from 'node:fs/promises';
import type { MultiPolygon, Polygon } from 'geojson';
import { GeodataLoadError } from '../load/errors.ts';
import { parseGeoJson } from '../read/geojson.ts';
import { Problems } from '../read/problems.ts';

const MAX_MB = 300;
/** The names under which tools write WGS84 longitude and latitude. */
const LON_LAT = /CRS84$|EPSG:+4326$/i;

export interface FileFeature {
  /** 1-based number in the file. */
  readonly n: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function parse(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > MAX_MB * 1024 * 1024) throw new Error(`larger than ${MAX_MB} MB`);
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GeodataLoadError(`${path} cannot be read: ${reason}`, 'Give a GeoJSON file.');
  }
}

/**
 * Reads a GeoJSON FeatureCollection, of the province or of the whole country. Geometries are looked at later,
 * only those that are wanted.
 *
 * @throws {GeodataLoadError} when it is no such file, or not in WGS84 longitude and latitude
 */
export async function readCommuneFile(path: string): Promise<FileFeature[]> {
  const json = await parse(path);
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    throw new GeodataLoadError(
      `${path} is no GeoJSON FeatureCollection`,
      'Export the communes as GeoJSON.',
    );
  }
  const crs = isObject(json.crs) && isObject(json.crs.properties) ? json.crs.properties.name : null;
  if (json.crs !== undefined && !LON_LAT.test(String(crs))) {
    throw new GeodataLoadError(
      `${path} is in ${crs === null ? 'another coordinate system' : String(crs)}`,
      'Export it in WGS84 longitude and latitude (EPSG:4326).',
    );
  }
  return json.features.flatMap((feature: unknown, i) => {
    if (!isObject(feature) || !isObject(feature.properties)) return [];
    return { n: i + 1, properties: feature.properties, geometry: feature.geometry };
  });
}

/** The area of a feature, or why it has none that can be used. */
export function areaOf(feature: FileFeature): { area: Polygon | MultiPolygon } | { fault: string } {
  const problems = new Problems();
  const { properties, geometry } = feature;
  const text = JSON.stringify({ type: 'Feature', properties, geometry });
  const [read] = parseGeoJson('', text, ['Polygon', 'MultiPolygon'], problems);
  const [problem] = problems.list;
  if (problem !== undefined) return { fault: `${problem.message} (${problem.column})` };
  if (read === undefined || read.geometry.type === 'LineString') return { fault: 'no area' };
  return { area: read.geometry };
}
