import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { BUFFER, EXTENT, fieldColumns } from './layers.ts';
import type { TileSource } from './source.ts';

/** Tiles made by PostGIS in one statement, from geometry stored in EPSG:3857. */
export function postgisSource(db: Queryable): TileSource {
  return {
    async read(layer, { z, x, y }, moment) {
      const envelope = sql`${z}::integer, ${x}::integer, ${y}::integer`;
      const margin = sql`${BUFFER / EXTENT}::float8`;
      // Features outside or too small come out of ST_AsMVTGeom as NULL, which ST_AsMVT skips: a condition on it
      // would compute it twice.
      const [row] = await db.query<{ body: Uint8Array; sample: boolean }>(sql`
        with found as (
          select r.* from (${layer.rows(moment)}) r
          where r.geom_3857 && ST_TileEnvelope(${envelope}, margin => ${margin})
        )
        select ST_AsMVT(tile, ${layer.name}, ${EXTENT}::integer, 'geom', 'id') as body,
          (select coalesce(bool_or(sample), false) from found) as sample
        from (
          select r.id, ${fieldColumns(layer)},
            ST_AsMVTGeom(r.geom_3857, ST_TileEnvelope(${envelope}), ${EXTENT}::integer, ${BUFFER}::integer, true) as geom
          from found r order by r.id
        ) tile`);
      return row ?? { body: new Uint8Array() };
    },
  };
}
