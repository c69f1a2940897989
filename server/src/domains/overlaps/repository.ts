import type { Position } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { loadSql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { firstOpen, flat, ringsOf } from '../../lib/outline.ts';
import type { Content } from '../../lib/representation.ts';
import type { OverlapQuestion } from './schema.ts';

const OVERLAPS = loadSql(import.meta.url, 'overlaps.sql');

interface Refused {
  readonly n: number;
  readonly code: 'ring_open' | 'out_of_range' | 'shape_invalid';
  readonly at: Position | null;
}

interface Row {
  readonly zones: string;
  readonly sample: boolean;
  readonly refused: string;
  readonly layer_ha: number;
  readonly placed: number;
  readonly unplaced: number;
}

const onEarth = ([lon = 0, lat = 0]: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** What the numbers of a polygon tell before PostGIS sees it. */
function faultOf({ n, geometry }: OverlapQuestion['polygons'][number]): Refused | null {
  const beyond = ringsOf(geometry)
    .flat()
    .find((point) => !onEarth(point));
  if (beyond) return { n, code: 'out_of_range', at: beyond.slice(0, 2) };
  const open = firstOpen(geometry);
  return open ? { n, code: 'ring_open', at: open } : null;
}

/**
 * The ground that polygons share with each zone, in hectares of the ellipsoid, as the text of a reply. Polygons that
 * cannot be measured are told with their place; the others are measured without them.
 */
export async function measureOverlaps(
  db: Queryable,
  { polygons }: OverlapQuestion,
  { date, revision }: Moment,
): Promise<Content> {
  const looked = polygons.map((polygon) => ({ polygon, fault: faultOf(polygon) }));
  const faults = looked.flatMap(({ fault }) => fault ?? []);
  const sound = looked
    .filter(({ fault }) => fault === null)
    .map(({ polygon: { n, zone, geometry } }) => ({
      n,
      zone,
      geometry: JSON.stringify(flat(geometry)),
    }));
  const [row] = await db.query<Row>(OVERLAPS.bind(JSON.stringify(sound), date, revision));
  if (!row) throw new Error('the overlaps were not measured');
  const invalid = JSON.parse(row.refused) as Refused[];
  const refused = JSON.stringify([...faults, ...invalid].sort((a, b) => a.n - b.n));
  const counts = `"zones_placed":${row.placed},"zones_unplaced":${row.unplaced}`;
  const time = `"revision":${revision},"as_of":"${date}"`;
  const body = `{"zones":[${row.zones}],"layer_ha":${row.layer_ha},"refused":${refused},${counts},${time}}`;
  return { body, sample: row.sample };
}
