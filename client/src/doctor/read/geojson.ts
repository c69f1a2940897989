import { matchCode } from '../crs/match-code.ts';
import { MOST_ELEMENTS } from '../limits.ts';
import type { DeclaredCrs } from '../types.ts';
import { Gather, tooMany } from './gather.ts';
import { gatherGeometry, isObject, type Json } from './geometry.ts';
import { type Content, UNDECLARED } from './reader.ts';
import { unreadable } from './refusal.ts';
import { countOf, textOf } from './text.ts';

const GEOMETRIES = new Set([
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
  'LineString',
  'MultiLineString',
  'Point',
  'MultiPoint',
]);

/** GeoJSON as of RFC 7946, and the older form that names its system in a member `crs`. */
export function readGeoJson(bytes: Uint8Array): Content {
  const text = textOf(bytes);
  for (const sign of '[{') {
    if (countOf(text, sign, MOST_ELEMENTS) > MOST_ELEMENTS)
      throw tooMany('elements', MOST_ELEMENTS);
  }
  const root = parsed(text);
  if (!isObject(root)) throw unreadable('not_geojson');
  const gather = new Gather();
  for (const feature of featuresOf(root)) {
    const n = gather.next();
    if (isObject(feature) && feature.type === 'Feature') {
      const { geometry, properties } = feature;
      const attributes = isObject(properties) ? Object.entries(properties) : [];
      gatherGeometry(gather, n, geometry, { layer: null, attributes });
    } else if (isObject(feature) && GEOMETRIES.has(String(feature.type))) {
      gatherGeometry(gather, n, feature, { layer: null, attributes: [] });
    } else gather.leave(n, 'geometry');
  }
  return { format: 'geojson', declared: declaredIn(root), axes: null, gather };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('damaged');
  }
}

function featuresOf(root: Json): readonly unknown[] {
  if (root.type === 'FeatureCollection' && Array.isArray(root.features)) return root.features;
  if (root.type === 'Feature' || GEOMETRIES.has(String(root.type))) return [root];
  throw unreadable('not_geojson');
}

/** WGS84 unless a member names another; `null` in it means that nothing is known. */
function declaredIn(root: Json): DeclaredCrs {
  const { crs } = root;
  if (crs === undefined) return { kind: 'known', code: 4326, by: 'format' };
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  const { name } = properties;
  return typeof name === 'string' ? matchCode(name, 'member') : UNDECLARED;
}
