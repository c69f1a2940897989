import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { positionFault } from './columns.ts';
import { formatPath, type JsonPath, lineOfOffset, lineOfPath } from './json-position.ts';
import type { Problems } from './problems.ts';

type JsonObject = Readonly<Record<string, unknown>>;
export type Shape = LineString | Polygon | MultiPolygon;

/** One feature with a sound geometry; its properties are still to be checked with `fail`. */
export interface RawFeature {
  readonly properties: JsonObject;
  readonly geometry: Shape;
  /** Reports a fault of a property. */
  readonly fail: (property: string, message: string) => void;
}

interface Context {
  readonly file: string;
  readonly text: string;
  readonly problems: Problems;
}

/**
 * Reads a GeoJSON FeatureCollection (or a single Feature) in EPSG:4326. A feature is handed over only when its
 * geometry is sound: allowed type, positions inside the extent, rings of at least four positions, closed.
 */
export function parseGeoJson(
  file: string,
  text: string,
  types: readonly Shape['type'][],
  problems: Problems,
): RawFeature[] {
  const context = { file, text, problems };
  const root = parseJson(context);
  if (root === undefined) return [];
  if (!isObject(root)) return refuse(context, [], 'expected a GeoJSON object');
  if (root.crs !== undefined) {
    refuse(
      context,
      ['crs'],
      'coordinates must be WGS84 longitude and latitude, without a crs member',
    );
  }
  if (root.type === 'Feature') return readFeature(context, [], root, types);
  if (root.type !== 'FeatureCollection' || !Array.isArray(root.features)) {
    return refuse(context, ['type'], 'expected a FeatureCollection');
  }
  return root.features.flatMap((feature: unknown, i) =>
    readFeature(context, ['features', i], feature, types),
  );
}

function parseJson({ file, text, problems }: Context): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = lineOfOffset(text, offsetOfSyntaxError(text, message));
    problems.add({ file, line, column: '', message: 'not valid JSON', value: message });
    return undefined;
  }
}

/** V8 gives either a position or an excerpt; with neither the text ended too early. */
function offsetOfSyntaxError(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const excerpt = /^.*?, (?:\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1];
  const offset = excerpt === undefined ? -1 : text.indexOf(excerpt);
  return offset < 0 || excerpt === undefined
    ? text.length
    : offset + Math.floor(excerpt.length / 2);
}

function readFeature(
  context: Context,
  path: JsonPath,
  feature: unknown,
  types: readonly Shape['type'][],
): RawFeature[] {
  if (!isObject(feature) || feature.type !== 'Feature') {
    return refuse(context, path, 'expected a Feature');
  }
  const properties = feature.properties;
  if (!isObject(properties)) return refuse(context, [...path, 'properties'], 'expected an object');
  const at = [...path, 'geometry'];
  const geometry = feature.geometry;
  if (!isObject(geometry)) return refuse(context, at, 'the feature has no geometry');
  const type = types.find((allowed) => allowed === geometry.type);
  if (type === undefined) {
    return refuse(context, [...at, 'type'], `expected ${types.join(' or ')}`, geometry.type);
  }
  const coordinates = geometry.coordinates;
  const before = context.problems.list.length;
  checkCoordinates(context, type, coordinates, [...at, 'coordinates']);
  if (context.problems.list.length > before) return [];
  return [
    {
      properties,
      geometry: { type, coordinates } as Shape,
      fail: (property, message) => {
        refuse(context, [...path, 'properties', property], message, properties[property]);
      },
    },
  ];
}

function checkCoordinates(
  context: Context,
  type: Shape['type'],
  value: unknown,
  path: JsonPath,
): void {
  if (!Array.isArray(value) || value.length === 0) {
    refuse(context, path, 'expected a non-empty array');
    return;
  }
  if (type === 'LineString') {
    if (value.length < 2) refuse(context, path, 'a line needs at least two positions');
    checkPositions(context, value, path);
    return;
  }
  value.forEach((part: unknown, i) => {
    if (type === 'MultiPolygon') checkCoordinates(context, 'Polygon', part, [...path, i]);
    else checkRing(context, part, [...path, i]);
  });
}

function checkRing(context: Context, ring: unknown, path: JsonPath): void {
  if (!Array.isArray(ring) || ring.length < 4) {
    refuse(context, path, 'a ring needs at least four positions');
    return;
  }
  if (!checkPositions(context, ring, path)) return;
  const [first, last] = [ring[0] as Position, ring[ring.length - 1] as Position];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    refuse(context, path, 'the ring is not closed: its last position must repeat its first');
  }
}

/** Reports the first bad position only: a file in the wrong system would fill the report with thousands. */
function checkPositions(context: Context, positions: readonly unknown[], path: JsonPath): boolean {
  const faultOf = (position: unknown) =>
    isPosition(position)
      ? positionFault([position[0], position[1]])
      : 'expected [longitude, latitude]';
  const first = positions.findIndex((position) => faultOf(position) !== null);
  if (first < 0) return true;
  const fault = faultOf(positions[first]) ?? '';
  const more = positions.filter((position) => faultOf(position) !== null).length - 1;
  const message = more === 0 ? fault : `${fault} (and ${more} more positions of this line or ring)`;
  refuse(context, [...path, first], message, positions[first]);
  return false;
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(context: Context, path: JsonPath, message: string, value?: unknown): [] {
  context.problems.add({
    file: context.file,
    line: lineOfPath(context.text, path),
    column: formatPath(path),
    message,
    value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
  });
  return [];
}
