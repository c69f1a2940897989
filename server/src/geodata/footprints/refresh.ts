import type { MultiPolygon, Polygon } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { loadSql, sql } from '../../db/sql.ts';
import { OFFICIAL_TERMS } from '../../lib/official-terms.ts';
import { computeFootprints, FOOTPRINT_METHOD, type FootprintZone } from './index.ts';

const FOOTPRINT_ZONES = loadSql(import.meta.url, 'footprint-zones.sql');
const FOOTPRINTS = loadSql(import.meta.url, 'footprints.sql');

/** Rows sent with one statement. */
const BATCH = 500;

interface FootprintRow extends Omit<FootprintZone, 'point' | 'boundary'> {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly boundary: string | null;
}

/** What a refresh has done. */
export interface Refreshed {
  /** Zones whose footprint is new. */
  readonly changed: readonly number[];
  /** Slugs of zones for which there is no room; nothing was stored then. */
  readonly unplaced: readonly string[];
}

/**
 * Draws every zone without a boundary anew from the choices that stand, and stores the footprints that differ
 * from the ones there are: to be called after any change of areas, places or boundaries, before projecting. The same
 * facts give the same bytes, whoever asks.
 *
 * @param day YYYY-MM-DD in Vietnam, on which the zones are looked at
 */
export async function refreshFootprints(
  tx: Queryable,
  rev: number,
  day: string,
): Promise<Refreshed> {
  const rows = await tx.query<FootprintRow>(FOOTPRINT_ZONES.bind(day));
  const zones = rows.map(
    ({ lon, lat, boundary, ...zone }): FootprintZone => ({
      ...zone,
      point: lon === null || lat === null ? null : [lon, lat],
      boundary: boundary === null ? null : (JSON.parse(boundary) as MultiPolygon),
    }),
  );
  const { footprints, unplaced } = computeFootprints(
    zones,
    await readRegions(tx, day),
    await readOfficialHa(tx),
  );
  if (unplaced.length > 0) return { changed: [], unplaced };
  const changed: number[] = [];
  for (let at = 0; at < footprints.length; at += BATCH) {
    const batch = footprints.slice(at, at + BATCH).map((footprint) => ({
      zone: footprint.id,
      geom: footprint.geometry,
      basis: footprint.role,
      drawn_ha: footprint.ha,
      drawn_basis: footprint.basis,
      method: FOOTPRINT_METHOD,
    }));
    const stored = await tx.query<{ zone: number }>(FOOTPRINTS.bind(JSON.stringify(batch), rev));
    changed.push(...stored.map(({ zone }) => zone));
  }
  return { changed, unplaced };
}

/** Areas of the regional orientations on a day, by the newest plan that draws them. */
async function readRegions(
  tx: Queryable,
  day: string,
): Promise<Map<string, Polygon | MultiPolygon>> {
  const rows = await tx.query<{ code: string; geometry: string }>(sql`
    SELECT DISTINCT ON (o.code) o.code, ST_AsGeoJSON(o.geom, 15) AS geometry
    FROM orientation o JOIN plan ON plan.id = o.plan
    WHERE upper_inf(o.rev) AND o.valid @> ${day}::date
    ORDER BY o.code, plan.adopted DESC NULLS LAST, plan.id DESC`);
  return new Map(rows.map(({ code, geometry }) => [code, JSON.parse(geometry) as MultiPolygon]));
}

/** Official totals in hectares by `groupOf`, where the province states one. */
async function readOfficialHa(tx: Queryable): Promise<Map<string, number>> {
  const rows = await tx.query<{ key: string; ha: number }>(`
    SELECT key, coalesce(lower(v_range), upper(v_range)) AS ha FROM official_figure WHERE v_range IS NOT NULL`);
  const figures = new Map(rows.map(({ key, ha }) => [key, ha]));
  const totals = new Map<string, number>();
  for (const { kind, former_province, measure, sign, figure, alternative } of OFFICIAL_TERMS) {
    if (former_province === null || measure !== 'ha' || alternative) continue;
    const group = `${kind}/${former_province}`;
    const sum = (totals.get(group) ?? 0) + sign * (figures.get(figure) ?? Number.NaN);
    totals.set(group, Math.round(sum * 100) / 100);
  }
  return new Map([...totals].filter(([, ha]) => !Number.isNaN(ha)));
}
