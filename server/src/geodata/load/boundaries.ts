import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import type { GeodataSet } from '../read/types.ts';
import { asMultiPolygon } from './values.ts';

const BOUNDARIES = loadSql(import.meta.url, 'boundaries.sql');

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
