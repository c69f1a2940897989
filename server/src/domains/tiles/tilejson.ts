import type { Static } from 'typebox';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Layer } from './layers.ts';
import type { TileJson } from './schema.ts';

/** The province and its inset, for a layer that is still empty. */
const EVERYWHERE = [105.3, 21.2, 106.4, 22.9];

/** Zoom at which the province fills a screen. */
const PROVINCE_ZOOM = 8;

/**
 * What a layer holds and where, as TileJSON 3.0.
 *
 * @param asked the day and the revision that the caller has pinned, which its tiles then are too
 */
export async function readTileJson(
  db: Queryable,
  layer: Layer,
  moment: Moment,
  origin: string,
  asked: { readonly as_of?: string; readonly known_at?: number } = {},
): Promise<Static<typeof TileJson>> {
  const [row] = await db.query<{ bounds: number[] | null }>(sql`
    select case when box is not null then array[
      round(ST_XMin(box)::numeric, 6), round(ST_YMin(box)::numeric, 6),
      round(ST_XMax(box)::numeric, 6), round(ST_YMax(box)::numeric, 6)] end as bounds
    from (select ST_Extent(r.geom) as box from (${layer.rows(moment)}) r) extent`);
  const bounds = row?.bounds ?? EVERYWHERE;
  const [west = 0, south = 0, east = 0, north = 0] = bounds;
  const middle = (a: number, b: number) => Math.round(((a + b) / 2) * 1e6) / 1e6;
  const { name, description, minzoom, maxzoom, fields } = layer;
  const pinned = new URLSearchParams(
    Object.entries(asked).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return {
    tilejson: '3.0.0',
    name,
    description,
    attribution: 'KCN Atlas; sources at /api/sources',
    version: `${moment.revision}.0.0`,
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${name}/{z}/{x}/{y}.mvt${pinned === '' ? '' : `?${pinned}`}`],
    minzoom,
    maxzoom,
    bounds,
    center: [middle(west, east), middle(south, north), PROVINCE_ZOOM],
    vector_layers: [{ id: name, description, minzoom, maxzoom, fields }],
  };
}
