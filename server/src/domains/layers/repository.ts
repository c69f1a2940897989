import { randomBytes } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { type Sql, sql } from '../../db/sql.ts';
import { ApiError } from '../../lib/problem.ts';
import { expectVersion } from '../../lib/version.ts';
import { noLayer } from './errors.ts';
import { MOST_BYTES } from './polygons.ts';
import {
  type Layer,
  type LayerEdit,
  type LayerList,
  type LayerService,
  type ListedLayer,
  MOST_LAYERS,
  TINTS,
} from './schema.ts';
import { stillAllowed } from './service.ts';

/** Hours after which a layer that nobody goes on sending is forgotten. */
const SENDING_HOURS = 1;

type Row = Omit<Layer, 'mine' | 'allowed' | 'polygons'> & { author: number; features: number };

const COLUMNS = sql`l.id, l.version, l.author, l.kind, l.title, l.attribution, l.service, l.tint, l.features, l.bytes,
  l.bounds, l.created_at, l.updated_at`;

/** Who asks, and what the operator allows now. */
interface Asking {
  readonly person: number | null;
  readonly hosts: readonly string[];
  /** Its author has just begun to send it. */
  readonly sending?: boolean;
}

function layerOf({ author, features, ...row }: Row, { person, hosts }: Asking): Layer {
  const allowed = row.service === null || stillAllowed(row.service, hosts);
  return { ...row, polygons: features, mine: author === person, allowed };
}

/** @throws {ApiError} 404, for what is still being sent as well */
export async function readLayer(db: Queryable, id: string, asking: Asking): Promise<Layer> {
  const [row] = await db.query<Row>(sql`
    select ${COLUMNS} from ref_layer l where id = ${id} and (complete or ${asking.sending ?? false}::boolean)`);
  if (!row) throw noLayer();
  return layerOf(row, asking);
}

/** The list of a person, topmost first. */
export async function listLayers(
  db: Queryable,
  person: number,
  hosts: readonly string[],
): Promise<LayerList> {
  const rows = await db.query<Row & Pick<ListedLayer, 'opacity' | 'shown'>>(sql`
    select ${COLUMNS}, s.opacity, s.shown from ref_shelf s join ref_layer l on l.id = s.layer
    where s.person = ${person} and l.complete order by s.position, l.id`);
  const [used] = await db.query<{ bytes: number }>(
    sql`select coalesce(sum(bytes), 0)::integer as bytes from ref_layer where author = ${person}`,
  );
  return {
    items: rows.map(({ opacity, shown, ...row }) => ({
      ...layerOf(row, { person, hosts }),
      opacity,
      shown,
    })),
    hosts: [...hosts],
    most_layers: MOST_LAYERS,
    bytes_used: used?.bytes ?? 0,
    most_bytes: MOST_BYTES,
  };
}

interface NewLayer {
  readonly kind: Layer['kind'];
  readonly title: string;
  readonly attribution: string;
  readonly service: LayerService | null;
  readonly bounds: readonly number[] | null;
}

/**
 * Writes a layer; one that is sent from a file is seen once it is complete.
 *
 * @throws {ApiError} 409 `too_many_layers`
 */
export async function insertLayer(
  tx: Queryable,
  author: number,
  layer: NewLayer,
  now: Date,
): Promise<string> {
  await forgetHalfSent(tx, now);
  // One after another, so that two at once cannot pass the limit together.
  await tx.query(sql`select from person where id = ${author} for update`);
  const { kind, title, attribution, service, bounds } = layer;
  const id = randomBytes(16).toString('base64url');
  const upload = kind === 'upload';
  const [row] = await tx.query<{ id: string }>(sql`
    insert into ref_layer (id, author, kind, title, attribution, service, bounds, complete, tint, created_at, updated_at)
    select ${id}, ${author}, ${kind}, ${title}, ${attribution}, ${service && JSON.stringify(service)}::jsonb,
      ${bounds}::float8[], ${!upload}, case when ${upload}::boolean then
        (select count(*) from ref_layer where author = ${author} and kind = 'upload') % ${TINTS}::integer end, ${now}, ${now}
    where (select count(*) from ref_layer where author = ${author}) < ${MOST_LAYERS}
    returning id`);
  if (row) return row.id;
  const detail = `Nobody keeps more than ${MOST_LAYERS} layers. Delete one first.`;
  throw new ApiError('too_many_layers', detail);
}

/** Removes layers that somebody began to send and did not go on with. */
export async function forgetHalfSent(db: Queryable, now: Date): Promise<void> {
  await db.query(sql`
    delete from ref_layer where not complete
      and updated_at < ${now}::timestamptz - make_interval(hours => ${SENDING_HOURS}::integer)`);
}

/** @throws {ApiError} 404 for what is somebody else's as well, 412 `precondition_failed` */
async function lockLayer(tx: Queryable, author: number, id: string, seen: number): Promise<void> {
  const [row] = await tx.query<{ version: number }>(
    sql`select version from ref_layer where id = ${id} and author = ${author} for update`,
  );
  if (!row) throw noLayer();
  expectVersion(row.version, seen);
}

/** @throws {ApiError} 404 `not_found`, 412 `precondition_failed` */
export async function changeLayer(
  tx: Queryable,
  author: number,
  { id, seen, edit, now }: { id: string; seen: number; edit: LayerEdit; now: Date },
): Promise<void> {
  await lockLayer(tx, author, id, seen);
  const { title, attribution } = edit;
  const set: Sql[] = [
    ...(title === undefined ? [] : [sql`title = ${title}`]),
    ...(attribution === undefined ? [] : [sql`attribution = ${attribution}`]),
    sql`version = version + 1`,
    sql`updated_at = ${now}`,
  ];
  await tx.query(sql`update ref_layer set ${sql.join(set, ', ')} where id = ${id}`);
}

/** @throws {ApiError} 404 `not_found`, 412 `precondition_failed` */
export async function deleteLayer(
  tx: Queryable,
  author: number,
  id: string,
  seen: number,
): Promise<void> {
  await lockLayer(tx, author, id, seen);
  await tx.query(sql`delete from ref_layer where id = ${id}`);
}
