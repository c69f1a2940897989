import type { Queryable } from '../../db/database.ts';
import type { GeodataSet } from '../read/types.ts';
import { insertRows, replaceRows, upsertRows } from './rows.ts';

/** Sources first: everything else refers to them. None is ever removed, since older claims rest on it. */
export async function writeSources(tx: Queryable, { sources }: GeodataSet): Promise<void> {
  const rows = sources.map((source) => ({
    id: source.id,
    type: source.type,
    title: source.title,
    title_basis: source.titleBasis,
    publisher: source.publisher,
    doc_no: source.docNo,
    url: source.url,
    published: source.published,
    accessed: source.accessed,
    licence: source.licence,
    note: source.note?.vi ?? null,
    note_en: source.note?.en ?? null,
  }));
  await upsertRows(tx, 'source', ['id'], rows);
}

/** Identities, other names, lineage, scopes. A zone whose slug changed keeps the old one as an alias. */
export async function writeZones(tx: Queryable, set: GeodataSet): Promise<void> {
  const ids = new Map(set.zones.map((zone) => [zone.slug, zone.id]));
  const zones = set.zones.map(({ id, slug, kind }) => ({ id, slug, kind }));
  await tx.query(
    `INSERT INTO zone_alias (slug, zone)
     SELECT z.slug, z.id FROM zone z
     JOIN jsonb_populate_recordset(NULL::zone, $1::jsonb) g ON g.id = z.id AND g.slug <> z.slug
     ON CONFLICT (slug) DO UPDATE SET zone = excluded.zone`,
    [JSON.stringify(zones)],
  );
  await upsertRows(tx, 'zone', ['id'], zones);
  const aliases = set.zoneAliases.map(({ alias, zone, type, note }) => ({
    type,
    alias,
    zone: ids.get(zone),
    note: note?.vi ?? null,
    note_en: note?.en ?? null,
  }));
  const slugs = aliases.filter(({ type }) => type === 'slug');
  await upsertRows(
    tx,
    'zone_alias',
    ['slug'],
    slugs.map(({ alias, zone }) => ({ slug: alias, zone })),
  );
  const names = aliases.filter(({ type }) => type === 'name');
  await replaceRows(
    tx,
    'zone_other_name',
    names.map(({ alias, zone, note, note_en }) => ({ zone, name: alias, note, note_en })),
  );
  await writeLineage(tx, set, ids);
  await upsertRows(
    tx,
    'scope',
    ['slug'],
    set.scopes.map(({ slug, extent, name }) => ({
      slug,
      extent,
      name_vi: name.vi,
      name_en: name.en,
    })),
  );
}

/** The links of the facts. Those that an approval has recorded stay, and are not said twice. */
async function writeLineage(
  tx: Queryable,
  { zoneLineage }: GeodataSet,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const decided = await tx.query<{ link: string }>(
    `SELECT from_zone || '/' || to_zone || '/' || how AS link FROM zone_lineage WHERE rev IS NOT NULL`,
  );
  const links = new Set(decided.map(({ link }) => link));
  await tx.query('DELETE FROM zone_lineage WHERE rev IS NULL');
  const rows = zoneLineage.map((step) => ({
    from_zone: ids.get(step.from),
    to_zone: ids.get(step.to),
    how: step.how,
    on_date: step.onDate,
    confidence: step.confidence,
    note: step.note?.vi ?? null,
    note_en: step.note?.en ?? null,
  }));
  await insertRows(
    tx,
    'zone_lineage',
    rows.filter(({ from_zone, to_zone, how }) => !links.has(`${from_zone}/${to_zone}/${how}`)),
  );
}
