import type { MultiPolygon, Position } from 'geojson';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { firstOpen, flat } from '../../lib/outline.ts';
import { ApiError, invalidValues } from '../../lib/problem.ts';
import { isReadable } from '../../lib/readable.ts';
import { fault, noLayer, type ValueFault } from './errors.ts';
import { type LayerPolygons, MOST_POLYGONS } from './schema.ts';

/** About 300,000 corners, which a phone still draws. */
const MOST_LAYER_BYTES = 12 * 1024 * 1024;
const MOST_VERTICES = 400_000;
/** Of all the layers of one person. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** A centimetre. */
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
const onEarth = ([lon = NaN, lat = NaN]: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

interface Ready {
  readonly n: number;
  readonly name: string;
  readonly geometry: string;
}

/** What can be said of polygons before PostGIS sees them. */
function faultsOf({ polygons }: LayerPolygons): ValueFault[] {
  const seen = new Set<number>();
  return polygons.flatMap(({ n, name, geometry }, index) => {
    const at = `/polygons/${index}`;
    const repeated = seen.has(n);
    seen.add(n);
    const corners = flat(geometry).coordinates.flat(2);
    return [
      ...(repeated ? [fault(`${at}/n`, 'sent_twice')] : []),
      ...(name === '' || isReadable(name, 80) ? [] : [fault(`${at}/name`, 'text_unreadable')]),
      ...(corners.every(onEarth) ? [] : [fault(`${at}/geometry`, 'out_of_range')]),
      ...(firstOpen(geometry) ? [fault(`${at}/geometry`, 'ring_open')] : []),
    ];
  });
}

const rounded = ({ type, coordinates }: MultiPolygon): MultiPolygon => ({
  type,
  coordinates: coordinates.map((part) =>
    part.map((ring) => ring.map(([lon = 0, lat = 0]) => [round(lon), round(lat)])),
  ),
});

interface Sums {
  readonly features: number;
  readonly vertices: number;
  readonly bytes: number;
  readonly others: number;
}

function expectRoom({ features, vertices, bytes, others }: Sums): void {
  const over = (what: string) =>
    new ApiError('no_layer_space', `${what} Leave out parts of the layer, or delete another one.`);
  if (features > MOST_POLYGONS) throw over(`A layer has at most ${MOST_POLYGONS} polygons.`);
  if (vertices > MOST_VERTICES) throw over(`A layer has at most ${MOST_VERTICES} corners.`);
  if (bytes > MOST_LAYER_BYTES) throw over('A layer takes at most 12 MB.');
  if (others + bytes > MOST_BYTES) throw over('The layers of one person take at most 50 MB.');
}

/** A layer of one's own that still takes polygons, and what the author's others take. */
async function lockSending(tx: Queryable, author: number, id: string): Promise<Sums> {
  // One after another, so that two at once cannot pass the limit together.
  await tx.query(sql`select from person where id = ${author} for update`);
  const [row] = await tx.query<Sums>(sql`
    select features, vertices, bytes,
      (select coalesce(sum(bytes), 0) from ref_layer o where o.author = ${author} and o.id <> l.id)::integer as others
    from ref_layer l where id = ${id} and author = ${author} and not complete for update`);
  if (!row) throw noLayer();
  return row;
}

/**
 * Adds a batch to a layer that is still being sent.
 *
 * @throws {ApiError} 404, 409 `no_layer_space`, 422 `invalid_values`
 */
export async function addPolygons(
  tx: Queryable,
  author: number,
  { id, batch, now }: { id: string; batch: LayerPolygons; now: Date },
): Promise<void> {
  const faults = faultsOf(batch);
  if (faults.length > 0) throw invalidValues(faults);
  const before = await lockSending(tx, author, id);
  const shapes = batch.polygons.map((one) => ({ ...one, geometry: rounded(flat(one.geometry)) }));
  const ready = shapes.map(
    ({ n, name, geometry }): Ready => ({ n, name, geometry: JSON.stringify(geometry) }),
  );
  const after = {
    ...before,
    features: before.features + ready.length,
    vertices:
      before.vertices +
      shapes.reduce((sum, { geometry }) => sum + geometry.coordinates.flat(2).length, 0),
    bytes:
      before.bytes +
      ready.reduce((sum, { geometry, name }) => sum + geometry.length + name.length, 0),
  };
  expectRoom(after);
  const known = await tx.query<{ n: number }>(sql`
    select n from ref_polygon where layer = ${id} and n = any(${ready.map(({ n }) => n)}::integer[]) limit 1`);
  if (known[0]) {
    const index = ready.findIndex(({ n }) => n === known[0]?.n);
    throw invalidValues([fault(`/polygons/${index}/n`, 'sent_twice')]);
  }
  await tx.query(sql`
    insert into ref_polygon (layer, n, name, geom)
    select ${id}, p.n, p.name, ST_SetSRID(ST_GeomFromGeoJSON(p.geometry), 4326)
    from json_to_recordset(${JSON.stringify(ready)}::json) p (n integer, name text, geometry text)`);
  await tx.query(sql`
    update ref_layer set features = ${after.features}, vertices = ${after.vertices}, bytes = ${after.bytes},
      updated_at = ${now} where id = ${id}`);
}

/**
 * Makes a layer whole; from then on it is seen, and takes no more polygons.
 *
 * @throws {ApiError} 404, 422 when other polygons arrived than were sent
 */
export async function finishLayer(
  tx: Queryable,
  author: number,
  { id, polygons, now }: { id: string; polygons: number; now: Date },
): Promise<void> {
  const { features } = await lockSending(tx, author, id);
  if (features !== polygons) {
    const message = `is ${polygons}, and ${features} have arrived`;
    throw invalidValues([{ pointer: '/polygons', message }]);
  }
  await tx.query(sql`
    update ref_layer set complete = true, updated_at = ${now}, bounds = (
      select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]
      from (select ST_Extent(geom) as box from ref_polygon where layer = ${id}) b)
    where id = ${id}`);
}

/** The polygons of a layer as the text of a GeoJSON collection; a named one is followed by where its name stands. */
export async function readPolygons(db: Queryable, id: string): Promise<string> {
  const [row] = await db.query<{ text: string }>(sql`
    select coalesce(string_agg('{"type":"Feature","id":' || n || ',"properties":' || json_build_object('name', name)
      || ',"geometry":' || ST_AsGeoJSON(shape, 7) || '}', ',' order by n, part), '') as text
    from ref_polygon
    cross join lateral (values (1, geom), (2, case when name <> '' then ST_PointOnSurface(ST_MakeValid(geom)) end)) s (part, shape)
    where layer = ${id} and shape is not null`);
  return `{"type":"FeatureCollection","features":[${row?.text ?? ''}]}`;
}
