import type { Polygon } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import type { GeodataProblem, GeodataSet } from '../read/types.ts';
import { brokenFiles, GeodataLoadError } from './errors.ts';

/**
 * Real facts and samples never share a database.
 *
 * @throws {GeodataLoadError} when a load of the other kind made a revision before
 */
export async function refuseMixing(tx: Queryable, demo: boolean): Promise<void> {
  const [other] = await tx.query<{ id: number }>(
    `SELECT id FROM revision WHERE sample <> $1 AND kind = 'load' LIMIT 1`,
    [demo],
  );
  if (other === undefined) return;
  throw demo
    ? new GeodataLoadError(
        'this database holds real facts, and samples may not stand among them',
        'Use another DATABASE_URL or DATA_DIR for the demo.',
      )
    : new GeodataLoadError(
        'this database was filled with samples (demo)',
        'Use another DATABASE_URL or DATA_DIR for the real facts.',
      );
}

/**
 * Zones are permanent: one that was loaded before must still be there, and none may take the slug of another.
 *
 * @throws {GeodataLoadError}
 */
export async function refuseLostZones(tx: Queryable, { zones }: GeodataSet): Promise<void> {
  const ids = zones.map(({ id }) => id);
  const slugs = zones.map(({ slug }) => slug);
  const lost = await tx.query<{ id: number; slug: string }>(
    `SELECT id, slug FROM zone
     WHERE (origin = 'facts' AND NOT (id = ANY ($1::integer[])))
       OR EXISTS (SELECT FROM unnest($1::integer[], $2::text[]) AS g (id, slug) WHERE g.slug = zone.slug AND g.id <> zone.id)
     ORDER BY id`,
    [ids, slugs],
  );
  if (lost.length === 0) return;
  const names = lost.slice(0, 5).map(({ id, slug }) => `${slug} (${id})`);
  throw new GeodataLoadError(
    `zones that were loaded before are missing from zones.csv or have another id: ${names.join(', ')}`,
    'Ids are permanent: put the rows back, and set the status to withdrawn or superseded, or counted to no, where a zone is no longer in the plan; nothing was loaded.',
  );
}

/**
 * Shapes that PostGIS calls invalid (an outline that crosses itself) would fail somewhere in the middle of a load.
 *
 * @throws {GeodataLoadError} with each file and the reason
 */
export async function refuseInvalidShapes(tx: Queryable, set: GeodataSet): Promise<void> {
  const shapes = [
    ...set.boundaries.map(({ zone, geometry }) => ({
      file: `boundaries/${zone}.geojson`,
      line: 1,
      value: zone,
      geometry,
    })),
    ...set.regions.map(({ code, geometry }, i) => ({
      file: 'regions.geojson',
      line: i + 1,
      value: code,
      geometry,
    })),
    ...set.basemap.flatMap(({ id, geometry }, i) =>
      geometry.type === 'Polygon'
        ? { file: 'basemap.geojson', line: i + 1, value: String(id), geometry: geometry as Polygon }
        : [],
    ),
  ];
  const faults = await tx.query<{ n: number; reason: string }>(
    `SELECT n, ST_IsValidReason(ST_GeomFromGeoJSON(shape)) AS reason
     FROM unnest($1::text[]) WITH ORDINALITY AS given (shape, n)
     WHERE NOT ST_IsValid(ST_GeomFromGeoJSON(shape))`,
    [shapes.map(({ geometry }) => JSON.stringify(geometry))],
  );
  const problems = faults.flatMap(({ n, reason }): GeodataProblem[] => {
    const shape = shapes[n - 1];
    if (shape === undefined) return [];
    const { file, line, value } = shape;
    return [{ file, line, column: 'geometry', message: `not a valid shape: ${reason}`, value }];
  });
  if (problems.length > 0) throw brokenFiles(problems);
}

/**
 * Every zone has to be drawn somewhere.
 *
 * @param unplaced slugs of zones for which no room was found
 * @throws {GeodataLoadError} naming them
 */
export function refuseUnplaced(unplaced: readonly string[]): void {
  if (unplaced.length === 0) return;
  throw new GeodataLoadError(
    `no room to draw ${unplaced.slice(0, 5).join(', ')} within radius and region without overlapping others`,
    'Check point, radius_km, orientation and area of these zones; nothing was loaded.',
  );
}
