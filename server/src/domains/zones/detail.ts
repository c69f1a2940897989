import type { Queryable } from '../../db/database.ts';
import { loadSql, type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import type { Content } from '../../lib/representation.ts';
import { sourcesOf } from '../../lib/sources.ts';
import { numberOf } from '../../lib/zone-name.ts';
import { zonesAt } from './filter-sql.ts';
import { openFeature, withProperties } from './properties.ts';

const CLAIMS = loadSql(import.meta.url, 'claims.sql');
const LINEAGE = loadSql(import.meta.url, 'lineage.sql');

function rate(name: 'statutory' | 'leasable' | 'stated'): Sql {
  const columns = ['occupancy_statutory', 'occupancy_leasable', 'occupancy_stated'];
  const range = sql`z.${sql.identifier(`occupancy_${name}`, columns)}`;
  return sql`case when ${range} is not null then json_build_object(
    'min', trim_scale(lower(${range})), 'max', trim_scale(upper(${range})),
    'min_inclusive', lower_inc(${range}), 'max_inclusive', upper_inc(${range})) end`;
}

const industryWordsEn = sql`array(
  select coalesce(known.phrase_en, said.phrase)
  from unnest(z.industry_words) with ordinality said(phrase, n)
  left join industry_word known on known.phrase = said.phrase
  order by said.n)`;

/** Members of the feature beside its properties, from `z` and the laterals of {@link findZone}. */
const members = sql`json_build_object(
  'occupancy_rates', json_build_object(
    'statutory', ${rate('statutory')}, 'leasable', ${rate('leasable')}, 'stated', ${rate('stated')}),
  'decision', z.decision, 'developer', z.developer, 'investment', z.investment,
  'utilities', z.utilities, 'contact', z.contact,
  'note_vi', z.note_vi, 'note_en', z.note_en,
  'industry_words_en', ${industryWordsEn},
  'claims', said.claims,
  'sources', ${sourcesOf(sql`
    select jsonb_array_elements_text(each.claim->'sources')
    from jsonb_array_elements(said.claims::jsonb) each(claim)`)},
  'lineage', related.lineage,
  'revision', z.at_revision, 'as_of', z.at_date)::text`;

/** One zone with everything said about it, as the text of a GeoJSON feature; undefined when there is none. */
export async function findZone(
  db: Queryable,
  moment: Moment,
  name: string,
): Promise<Content | undefined> {
  const { date, revision } = moment;
  const time = sql`${date}::date as at_date, ${revision}::integer as at_revision`;
  const rows = await db.query<{ feature: string; members: string; sample: boolean }>(sql`
    select ${openFeature} as feature, ${members} as members, z.sample or said.sample as sample
    from (select z.*, ${time} from ${zonesAt(moment)} where z.zone = (${numberOf(name)})) z
    ${withProperties(moment)}
    cross join lateral (${CLAIMS.bind(sql`z.zone`, date, revision)}) said
    cross join lateral (${LINEAGE.bind(sql`z.zone`, date, revision)}) related`);
  const [row] = rows;
  if (!row) return undefined;
  return { body: `${row.feature},${row.members.trimStart().slice(1)}`, sample: row.sample };
}

/** Slugs that look like a name nothing was found for, the likeliest first. */
export async function similarSlugs(db: Queryable, name: string): Promise<string[]> {
  const rows = await db.query<{ slug: string }>(sql`
    select slug from published_zone where slug % ${name} order by similarity(slug, ${name}) desc, slug limit 3`);
  return rows.map(({ slug }) => slug);
}
