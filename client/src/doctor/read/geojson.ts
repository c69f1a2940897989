import { systemByCode } from '../../lib/geodesy/catalogue.ts';
import { matchCode } from '../crs/match-code.ts';
import { matchText } from '../crs/match-text.ts';
import { MOST_ELEMENTS } from '../limits.ts';
import type { DeclaredCrs } from '../types.ts';
import { Gather, tooMany } from './gather.ts';
import { gatherGeometry, isObject, type Json } from './geometry.ts';
import { type Content, type Surroundings, UNDECLARED } from './reader.ts';
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
export function readGeoJson(bytes: Uint8Array, { name }: Surroundings): Content {
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
  return {
    format: 'geojson',
    declared: declaredIn(root, wordsOf(root, name, gather)),
    axes: null,
    gather,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('damaged');
  }
}

const BOTH: DeclaredCrs = {
  kind: 'none',
  hints: ['vn2000', 'wgs84'],
  meridian: null,
  zoneWidth: null,
};
const mentions = (said: DeclaredCrs) => said.kind === 'none' && said.hints.includes('vn2000');

function featuresOf(root: Json): readonly unknown[] {
  if (root.type === 'FeatureCollection' && Array.isArray(root.features)) return root.features;
  if (root.type === 'Feature' || GEOMETRIES.has(String(root.type))) return [root];
  throw unreadable('not_geojson');
}

/** As many letters are looked through for the name of a system. */
const MOST_WORDS = 20_000;

/** Names and texts of the file, in which its author may speak of a system. */
function wordsOf(root: Json, name: string, { features }: Gather): string {
  let words = [name, root.name, root.description]
    .filter((one) => typeof one === 'string')
    .join(' ');
  for (const { attributes } of features) {
    if (words.length > MOST_WORDS) break;
    for (const [key, value] of attributes)
      words += typeof value === 'string' ? ` ${key} ${value}` : ` ${key}`;
  }
  return words.slice(0, MOST_WORDS);
}

/**
 * WGS84 unless a member names another; `null` in it means that nothing is known. A file that has no such member and
 * speaks of VN-2000 elsewhere says both: then nothing is declared.
 */
function declaredIn(root: Json, words: string): DeclaredCrs {
  const { crs } = root;
  if (crs === undefined) {
    const said = matchText(words);
    const ofVn2000 =
      said.kind === 'known' ? systemByCode(said.code)?.datum === 'vn2000' : mentions(said);
    return ofVn2000 ? BOTH : { kind: 'known', code: 4326, by: 'format' };
  }
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
  const { name } = properties;
  return typeof name === 'string' ? matchCode(name, 'member') : UNDECLARED;
}
