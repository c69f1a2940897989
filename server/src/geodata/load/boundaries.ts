import type { MultiPolygon, Polygon } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import { computeFootprints, FOOTPRINT_METHOD, type FootprintZone } from '../footprints/index.ts';
import type { GeodataSet } from '../read/types.ts';
import { GeodataLoadError } from './errors.ts';
import { asMultiPolygon } from './values.ts';

const BOUNDARIES = loadSql(import.meta.url, 'boundaries.sql');
const FOOTPRINT_ZONES = loadSql(import.meta.url, 'footprint-zones.sql');
const FOOTPRINTS = loadSql(import.meta.url, 'footprints.sql');

/** Rows sent with one statement. */
const BATCH = 500;

/** Stores the real boundaries of the facts; returns their ids by zone. */
export async function writeBoundaries(
  tx: Queryable,
  rev: number,
  { boundaries, zones }: GeodataSet,
): Promise<Map<number, number>> {
  const ids = new Map(zones.map((zone) => [zone.slug, zone.id]));
  const rows = boundaries.map((boundary) => ({
    zone: ids.get(boundary.zone),
    geom: asMultiPolygon(boundary.geometry),
    basis: boundary.basis,
    method: boundary.method,
    accuracy_m: boundary.accuracyM,
    source: boundary.source,
  }));
  const stored = await tx.query<{ id: number; zone: number }>(
    BOUNDARIES.bind(JSON.stringify(rows), rev),
  );
  return new Map(stored.map(({ id, zone }) => [zone, id]));
}

interface FootprintRow extends Omit<FootprintZone, 'point' | 'boundary'> {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly boundary: string | null;
}

/**
 * Draws every zone without a boundary anew from the choices that stand, and stores the footprints that differ
 * from the ones there are: to be called after any change of areas, places or boundaries, before projecting.
 *
 * @param regions areas of the four regional orientations, EPSG:4326
 * @param officialHa official totals by group, hectares
 * @returns how many footprints are new
 * @throws {GeodataLoadError} naming the zones for which there is no room
 */
export async function refreshFootprints(
  tx: Queryable,
  rev: number,
  regions: ReadonlyMap<string, Polygon | MultiPolygon>,
  officialHa: ReadonlyMap<string, number>,
): Promise<number> {
  const rows = await tx.query<FootprintRow>(FOOTPRINT_ZONES);
  const zones = rows.map(
    ({ lon, lat, boundary, ...zone }): FootprintZone => ({
      ...zone,
      point: lon === null || lat === null ? null : [lon, lat],
      boundary: boundary === null ? null : (JSON.parse(boundary) as MultiPolygon),
    }),
  );
  const { footprints, unplaced } = computeFootprints(zones, regions, officialHa);
  if (unplaced.length > 0) {
    throw new GeodataLoadError(
      `no room to draw ${unplaced.slice(0, 5).join(', ')} within radius and region without overlapping others`,
      'Check point, radius_km, orientation and area of these zones; nothing was loaded.',
    );
  }
  let changed = 0;
  for (let at = 0; at < footprints.length; at += BATCH) {
    const batch = footprints.slice(at, at + BATCH).map((footprint) => ({
      zone: footprint.id,
      geom: footprint.geometry,
      basis: footprint.role,
      drawn_ha: footprint.ha,
      drawn_basis: footprint.basis,
      method: FOOTPRINT_METHOD,
    }));
    changed += (await tx.query(FOOTPRINTS.bind(JSON.stringify(batch), rev))).length;
  }
  return changed;
}
