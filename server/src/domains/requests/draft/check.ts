import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { isDay } from '../../../lib/dates.ts';
import { invalidValues } from '../../../lib/problem.ts';
import { isReadable } from '../../../lib/readable.ts';
import { checkEntries, type EntryRow } from '../entries/check.ts';
import type { Field } from '../fields/catalogue.ts';
import { checkOrientation, type PartRow } from '../orientation/check.ts';
import type { OrientationKey } from '../orientation/write.ts';
import type { RequestEdit, RequestSource } from '../schema.ts';
import { type Fault, fault } from './faults.ts';
import { checkItems, type ItemRow, readItemContext } from './items.ts';
import type { About, ZoneName } from './repository.ts';

/** The source of a request as the table keeps it. */
interface SourceParts {
  readonly id: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly docNo: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** Parts of a draft, checked; undefined: not given. */
export interface DraftParts {
  readonly reason?: string;
  readonly effectiveOn?: string | null;
  readonly confidence?: string;
  readonly source?: SourceParts;
  readonly rows?: readonly ItemRow[];
  readonly entries?: readonly EntryRow[];
  readonly lineage?: readonly { to_zone: number; how: string }[];
  readonly orientation?: readonly PartRow[];
}

const NO_SOURCE = { id: null, title: null, publisher: null, docNo: null, date: null, url: null };

/** A day that a decision can be of, or take effect on. */
const isLikelyDay = (day: string) => isDay(day) && day >= '1900-01-01' && day <= '2100-12-31';

const orNull = (text: string | null | undefined) => (text ? text : null);

/**
 * Checks the parts of a draft that are given, each by itself. What has to fit together is checked when the request
 * is handed in.
 *
 * @throws {ApiError} 422 `invalid_values` naming every fault
 */
export async function checkParts(
  tx: Queryable,
  about: About,
  fields: ReadonlyMap<string, Field>,
  edit: RequestEdit,
): Promise<DraftParts> {
  const faults: Fault[] = [];
  const { reason, effective_on: effectiveOn, confidence } = edit;
  if (reason && !isReadable(reason, 4000)) faults.push(fault('/reason', 'text_unreadable'));
  if (effectiveOn && !isLikelyDay(effectiveOn)) faults.push(fault('/effective_on', 'not_a_day'));
  const source = edit.source === undefined ? undefined : await checkSource(tx, edit.source, faults);
  const said = about.zone
    ? await checkZone(tx, about.zone, fields, edit, faults)
    : await checkRegion(tx, about.orientation, edit, faults);
  if (faults.length > 0) throw invalidValues(faults);
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(source === undefined ? {} : { source }),
    ...said,
  };
}

/** What a draft says of a zone. */
async function checkZone(
  tx: Queryable,
  zone: ZoneName,
  fields: ReadonlyMap<string, Field>,
  edit: RequestEdit,
  faults: Fault[],
): Promise<Pick<DraftParts, 'rows' | 'entries' | 'lineage'>> {
  const { items, entries, lineage, orientation } = edit;
  if (orientation) faults.push(fault('/orientation', 'orientation_alone'));
  return {
    ...(items && { rows: await rowsOf(tx, zone, fields, edit, faults) }),
    ...(entries && { entries: await checkEntries(tx, zone.id, entries, faults) }),
    ...(lineage && { lineage: await lineageOf(tx, zone, lineage, faults) }),
  };
}

/** What a draft says of the orientation of a region: that alone. */
async function checkRegion(
  tx: Queryable,
  { plan, region }: OrientationKey,
  { items, entries, lineage, orientation }: RequestEdit,
  faults: Fault[],
): Promise<Pick<DraftParts, 'orientation'>> {
  for (const [name, list] of Object.entries({ items, entries, lineage })) {
    if (list?.length) faults.push(fault(`/${name}`, 'orientation_alone'));
  }
  if (!orientation) return {};
  if (orientation.plan !== plan || orientation.region !== region) {
    faults.push(fault('/orientation/region', 'other_orientation'));
    return {};
  }
  return { orientation: await checkOrientation(tx, orientation, faults) };
}

async function rowsOf(
  tx: Queryable,
  zone: ZoneName,
  fields: ReadonlyMap<string, Field>,
  { items = [] }: RequestEdit,
  faults: Fault[],
): Promise<ItemRow[]> {
  const context = await readItemContext(tx, zone.id, fields, items);
  const checked = checkItems(items, context);
  faults.push(...checked.faults);
  const drawn = checked.rows.find(({ geom }) => geom !== null);
  if (drawn) {
    const [shape] = await tx.query<{ reason: string }>(sql`
      select ST_IsValidReason(g) as reason
      from ST_GeomFromGeoJSON(${JSON.stringify(drawn.geom)}) g where not ST_IsValid(g)`);
    if (shape) {
      faults.push(fault(`/items/${drawn.n}/boundary/geometry`, 'shape_invalid', shape.reason));
    }
  }
  return Promise.all(checked.rows.map((row) => withStandingName(tx, zone, row)));
}

/** A new Vietnamese name leaves the English one as it is, unless it brings its own. */
async function withStandingName(tx: Queryable, zone: ZoneName, row: ItemRow): Promise<ItemRow> {
  if (row.field !== 'name_vi' || row.action !== 'set' || row.scope !== '') return row;
  const given = row.v_json as { en?: string | null; published?: boolean } | null;
  const [standing] = await tx.query<{ en: string | null }>(sql`
    select c.v_json->>'en' as en from choice ch join claim c on c.id = ch.claim
    where ch.zone = ${zone.id}::integer and ch.field = 'name_vi' and ch.scope = '' and upper_inf(ch.rev)
    order by ch.valid desc limit 1`);
  const en = given?.en === undefined ? (standing?.en ?? null) : given.en;
  return { ...row, v_json: { en, published: given?.published ?? true } };
}

async function checkSource(
  tx: Queryable,
  source: RequestSource | null,
  faults: Fault[],
): Promise<SourceParts> {
  if (source === null) return NO_SOURCE;
  if ('id' in source) {
    const [known] = await tx.query(sql`select id from source where id = ${source.id}`);
    if (!known) faults.push(fault('/source/id', 'unknown_source'));
    return { ...NO_SOURCE, id: source.id };
  }
  const { title, publisher, doc_no, date, url } = source;
  for (const [name, text] of Object.entries({ title, publisher, doc_no })) {
    if (text && !isReadable(text, 500)) faults.push(fault(`/source/${name}`, 'text_unreadable'));
  }
  if (date && !isLikelyDay(date)) faults.push(fault('/source/date', 'not_a_day'));
  if (url && !/^https?:\/\/[^\s\p{C}]+$/u.test(url)) {
    faults.push(fault('/source/url', 'not_an_address'));
  }
  return {
    id: null,
    title: orNull(title),
    publisher: orNull(publisher),
    docNo: orNull(doc_no),
    date: orNull(date),
    url: orNull(url),
  };
}

async function lineageOf(
  tx: Queryable,
  zone: ZoneName,
  links: NonNullable<RequestEdit['lineage']>,
  faults: Fault[],
): Promise<{ to_zone: number; how: string }[]> {
  const slugs = links.map(({ to }) => to);
  const known = await tx.query<{ id: number; slug: string }>(
    sql`select id, slug from published_zone where slug = any (${slugs}::text[]) and id <> ${zone.id}::integer`,
  );
  const ids = new Map(known.map(({ id, slug }) => [slug, id]));
  const seen = new Set<string>();
  return links.flatMap(({ to, how }, n) => {
    const id = ids.get(to);
    if (id === undefined) {
      faults.push(fault(`/lineage/${n}/to`, 'unknown_zone'));
      return [];
    }
    if (seen.has(`${id}/${how}`)) return [];
    seen.add(`${id}/${how}`);
    return { to_zone: id, how };
  });
}
