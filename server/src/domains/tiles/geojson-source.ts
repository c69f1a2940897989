import { type GeoJSONVTFeature, geoJSONToTile } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { TileAddress } from './address.ts';
import { BUFFER, EXTENT, fieldColumns, type Layer } from './layers.ts';
import { Lru } from './lru.ts';
import { boxOf, type UnitBox } from './mercator.ts';
import type { TileSource } from './source.ts';
import { tidyRings } from './tidy.ts';

/** Layers kept in memory: three of today, and three of the day before while it ends. */
const LAYERS_KEPT = 6;

interface Placed {
  readonly feature: Feature;
  readonly box: UnitBox;
  readonly sample: boolean;
}

async function load(db: Queryable, layer: Layer, moment: Moment): Promise<Placed[]> {
  const rows = await db.query<{ feature: Feature; sample: boolean }>(sql`
    select json_build_object('type', 'Feature', 'id', r.id, 'geometry', ST_AsGeoJSON(r.geom, 9)::json,
      'properties', (select row_to_json(p) from (select ${fieldColumns(layer)}) p)) as feature, r.sample
    from (${layer.rows(moment)}) r order by r.id`);
  return rows.map(({ feature, sample }) => ({ feature, box: boxOf(feature), sample }));
}

/** Whether a box reaches into the tile or its buffer, and is not less than half a unit both ways. */
function reaches([west, north, east, south]: UnitBox, { z, x, y }: TileAddress): boolean {
  const side = 2 ** -z;
  const margin = (BUFFER / EXTENT) * side;
  const halfUnit = side / EXTENT / 2;
  const point = west === east && north === south;
  return (
    west <= (x + 1) * side + margin &&
    east >= x * side - margin &&
    north <= (y + 1) * side + margin &&
    south >= y * side - margin &&
    (point || east - west >= halfUnit || south - north >= halfUnit)
  );
}

/** Tiles made in this process, for a database whose PostGIS cannot: the layer is read once a revision and day. */
export function geojsonSource(db: Queryable): TileSource {
  const layers = new Lru<Placed[]>(LAYERS_KEPT);
  return {
    async read(layer, address, moment) {
      const key = `${layer.name} ${moment.revision} ${moment.date}`;
      const all = await layers.get(key, () => load(db, layer, moment));
      const found = all.filter(({ box }) => reaches(box, address));
      const collection = {
        type: 'FeatureCollection' as const,
        features: found.map(({ feature }) => feature),
      };
      const { z, x, y } = address;
      const tile = geoJSONToTile(collection, z, x, y, {
        clip: true,
        tolerance: 0,
        extent: EXTENT,
        buffer: BUFFER,
      });
      // The library types a finished tile's features as if their points were still to be paired.
      const features = (tile.features as GeoJSONVTFeature[]).flatMap(tidyRings);
      if (features.length === 0) return { body: new Uint8Array() };
      const content = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
      content.name = layer.name;
      const body = fromVectorTileJs({ layers: { [layer.name]: content } });
      return { body, sample: found.some(({ sample }) => sample) };
    },
  };
}
