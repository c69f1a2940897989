import WKB from 'ol/format/WKB.js';
import type Geometry from 'ol/geom/Geometry.js';
import GeometryCollection from 'ol/geom/GeometryCollection.js';
import SimpleGeometry from 'ol/geom/SimpleGeometry.js';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { matchCode } from '../crs/match-code.ts';
import { matchWkt } from '../crs/match-wkt.ts';
import { MOST_DEPTH } from '../limits.ts';
import type { DeclaredCrs } from '../types.ts';
import { Gather } from './gather.ts';
import { gatherGeometry } from './geometry.ts';
import { readLayers } from './layers.ts';
import { type Content, type Surroundings, UNDECLARED } from './reader.ts';
import { unreadable } from './refusal.ts';

const META = ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'];
const LAYERS = `
  SELECT g.table_name AS name, g.column_name AS geometry, upper(g.geometry_type_name) AS type,
         s.organization AS organization, s.organization_coordsys_id AS code, s.definition AS definition
  FROM gpkg_geometry_columns g
  JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
  LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
  ORDER BY g.table_name`;
const AREAS = new Set(['POLYGON', 'MULTIPOLYGON', 'GEOMETRY', 'GEOMETRYCOLLECTION', 'SURFACE']);

/** A table whose values are computed, by a view, a module or an expression, runs what the file says. */
const COMPUTED = /\bvirtual\b|\bgenerated\b|\bas\s*\(/i;

interface Layer {
  readonly name: string;
  readonly geometry: string;
  readonly type: string;
  readonly declared: DeclaredCrs;
}

/** A GeoPackage: its layers of areas, each in its own system, easting or longitude first by the format. */
export async function readGeoPackage(bytes: Uint8Array, { wasm }: Surroundings): Promise<Content> {
  const { Database } = await initSqlJs(wasm ? { wasmBinary: wasm } : {});
  const db = new Database(bytes);
  try {
    return contentOf(db);
  } finally {
    db.close();
  }
}

function contentOf(db: Database): Content {
  db.run('PRAGMA trusted_schema = OFF');
  db.run('PRAGMA query_only = ON');
  for (const name of META) expectTable(db, name);
  const layers = rowsOf(db, LAYERS).map(layerOf);
  const areas = layers.filter(({ type }) => AREAS.has(type));
  const gather = new Gather();
  const several = areas.length > 1;
  readLayers(areas.length > 0 ? areas : layers, (layer) => gatherLayer(gather, db, layer, several));
  const declared = areas[0]?.declared ?? UNDECLARED;
  return { format: 'geopackage', declared, axes: null, gather };
}

/** A plain table with stored values, or the file is not read. */
function expectTable(db: Database, name: string): void {
  const [found] = rowsOf(db, 'SELECT type, sql FROM sqlite_master WHERE name = $name', name);
  if (!found) throw unreadable('damaged');
  const { type, sql } = found;
  if (type !== 'table' || COMPUTED.test(String(sql))) throw unreadable('geopackage_view');
}

function* valuesOf(db: Database, sql: string, name?: string): Generator<Record<string, SqlValue>> {
  const statement = db.prepare(sql, name === undefined ? null : { $name: name });
  try {
    while (statement.step()) yield statement.getAsObject();
  } finally {
    statement.free();
  }
}
const rowsOf = (db: Database, sql: string, name?: string) => [...valuesOf(db, sql, name)];

function layerOf(row: Record<string, SqlValue>): Layer {
  const { name, geometry, type, organization, code, definition } = row;
  return {
    name: String(name),
    geometry: String(geometry),
    type: String(type),
    declared: systemOf(String(organization ?? ''), Number(code ?? 0), String(definition ?? '')),
  };
}

/** By authority and number, else by the numbers of its definition; 0 and -1 stand for nothing known. */
function systemOf(organization: string, code: number, definition: string): DeclaredCrs {
  if (code <= 0) return UNDECLARED;
  const byCode = matchCode(`${organization}:${code}`, 'srs');
  if (byCode.kind === 'known' || organization.toUpperCase() === 'EPSG') return byCode;
  const { declared } = matchWkt(definition);
  return declared.kind === 'known' ? { ...declared, by: 'srs' } : declared;
}

function gatherLayer(gather: Gather, db: Database, layer: Layer, several: boolean): void {
  const { name, geometry, declared } = layer;
  expectTable(db, name);
  for (const row of valuesOf(db, `SELECT * FROM "${name.replaceAll('"', '""')}"`)) {
    const n = gather.next();
    const blob = row[geometry];
    const attributes = Object.entries(row).filter(([column]) => column !== geometry);
    const shape = blob instanceof Uint8Array ? shapeOf(blob) : null;
    gatherGeometry(gather, n, shape, { layer: name, attributes, ...(several ? { declared } : {}) });
  }
}

/** Bytes of the bounding box in a geometry's header, by its kind. */
const ENVELOPES = [0, 32, 48, 48, 64];
const HEADER = 8;
const EMPTY = 0b10000;

/** A geometry of the format in the form of GeoJSON; what it is not is left to whoever takes it. */
function shapeOf(blob: Uint8Array): unknown {
  const [g, p, version, flags = 0] = blob;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (g !== 0x47 || p !== 0x50 || version !== 0 || envelope === undefined) return undefined;
  if ((flags & EMPTY) !== 0) return null;
  try {
    return plain(new WKB().readGeometry(blob.slice(HEADER + envelope)), 0);
  } catch {
    return { type: 'unreadable' };
  }
}

function plain(geometry: Geometry | null, depth: number): unknown {
  if (geometry instanceof SimpleGeometry) {
    return { type: geometry.getType(), coordinates: geometry.getCoordinates() };
  }
  if (!(geometry instanceof GeometryCollection) || depth > MOST_DEPTH) {
    return { type: 'unreadable' };
  }
  const members: Geometry[] = geometry.getGeometries();
  return { type: 'GeometryCollection', geometries: members.map((one) => plain(one, depth + 1)) };
}
