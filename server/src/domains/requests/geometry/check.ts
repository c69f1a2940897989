import type { Position } from 'geojson';
import type { Queryable } from '../../../db/database.ts';
import { loadSql, sql } from '../../../db/sql.ts';
import { flat, type Outline } from '../../../lib/outline.ts';
import { outlineFaults } from '../draft/outline.ts';

export const OVERLAPS = loadSql(import.meta.url, 'overlaps.sql');
export const OUTSIDE = loadSql(import.meta.url, 'outside.sql');
const COMMUNES = loadSql(import.meta.url, 'communes.sql');

interface Overlap {
  readonly slug: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly ha: number;
  /** The other outline is a footprint, no boundary. */
  readonly indicative: boolean;
  /** Of the shared ground: west, south, east, north. */
  readonly bounds: readonly number[];
}

/** The communes that are named for a zone, where their outlines are known. */
interface Communes {
  readonly names_vi: readonly string[];
  readonly names_en: readonly string[];
  readonly outside_ha: number;
  /** Of what lies outside: west, south, east, north. */
  readonly bounds: readonly number[] | null;
}

/** What PostGIS says of an outline. */
export interface OutlineCheck {
  readonly valid: boolean;
  readonly problems: readonly { readonly code: string; readonly at: Position | null }[];
  readonly area_ha: number | null;
  readonly perimeter_m: number | null;
  readonly overlaps: readonly Overlap[];
  readonly outside_ha: number | null;
  /** Of what lies outside the province: west, south, east, north. */
  readonly outside_bounds: readonly number[] | null;
  readonly communes: Communes | null;
}

const NOT_MEASURED = {
  area_ha: null,
  perimeter_m: null,
  overlaps: [],
  outside_ha: null,
  outside_bounds: null,
  communes: null,
} as const;

interface Row {
  readonly problem: Position | null;
  readonly valid: boolean;
  readonly area: number;
  readonly perimeter: number;
  readonly overlaps: readonly Overlap[];
  readonly outside: { readonly ha: number; readonly bounds: readonly number[] | null };
  readonly communes: Communes | null;
}

/**
 * Measures an outline on the ellipsoid and tells what is wrong with it. An outline that is wrong is not measured.
 *
 * @param zone slug of the zone it is of, which it may overlap
 */
export async function checkOutline(
  db: Queryable,
  outline: Outline,
  zone: string | undefined,
  day: string,
): Promise<OutlineCheck> {
  const faults = outlineFaults(outline);
  if (faults.length > 0) return { valid: false, problems: faults, ...NOT_MEASURED };
  const shape = JSON.stringify(flat(outline));
  const [broken] = await db.query<{ at: { coordinates: Position } | null }>(sql`
    select ST_AsGeoJSON(location(ST_IsValidDetail(g)))::json as at
    from ST_GeomFromGeoJSON(${shape}) g where not ST_IsValid(g)`);
  if (broken) {
    const at = broken.at?.coordinates ?? null;
    return { valid: false, problems: [{ code: 'shape_invalid', at }], ...NOT_MEASURED };
  }
  const own = sql`(select id from zone where slug = ${zone ?? ''})`;
  const [row] = await db.query<Row>(sql`
    select round((ST_Area(g::geography) / 10000)::numeric, 2) as area,
      round(ST_Perimeter(g::geography)::numeric, 1) as perimeter,
      (${OVERLAPS.bind(sql`g`, day, 2_147_483_647, own)}) as overlaps, (${OUTSIDE.bind(sql`g`)}) as outside,
      (${COMMUNES.bind(sql`g`, day, own)}) as communes
    from ST_GeomFromGeoJSON(${shape}) g`);
  if (!row) throw new Error('the outline was not measured');
  return {
    valid: true,
    problems: [],
    area_ha: row.area,
    perimeter_m: row.perimeter,
    overlaps: row.overlaps.map(({ slug, name_vi, name_en, ha, indicative, bounds }) => ({
      slug,
      name_vi,
      name_en,
      ha,
      indicative,
      bounds,
    })),
    outside_ha: row.outside.ha,
    outside_bounds: row.outside.bounds,
    communes: row.communes,
  };
}
