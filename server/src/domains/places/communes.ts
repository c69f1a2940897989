import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Content } from '../../lib/representation.ts';
import { relevanceOf, wordsOccur } from '../../lib/search.ts';

const NAME = sql`c.name_vi`;
const FORMER = sql`concat_ws('; ', array_to_string(c.former_communes, '; '), array_to_string(c.former_districts, '; '))`;
const FOLDED = { name: sql`c.search_fold`, places: sql`atlas_fold(${FORMER})` };

interface Row {
  readonly matched: number;
  readonly returned: number;
  readonly features: string;
}

/**
 * The communes whose name or a former name holds every word, best match first, as the text of a GeoJSON
 * FeatureCollection.
 *
 * @param words lower case, NFC
 */
export async function listCommunes(
  db: Queryable,
  words: readonly string[],
  limit: number,
  offset: number,
): Promise<Content> {
  const rank = relevanceOf(words, { name: NAME, places: FORMER }, FOLDED);
  const [row] = await db.query<Row>(sql`
    with candidate as (
      select c.*, atlas_name_sort(c.name_vi) as name_sort, ${rank} as rank
      from commune c where ${wordsOccur(words, FOLDED)}
    ), page as (
      select *, row_number() over (order by rank, name_sort collate "C", code) as n
      from candidate order by n limit ${limit}::integer offset ${offset}::integer
    )
    select (select count(*) from candidate) as matched, count(*) as returned,
      coalesce(string_agg(
        '{"type":"Feature","id":' || feature_id || ',"geometry":' || ST_AsGeoJSON(point, 6) || ',"properties":' ||
        json_build_object(
          'code', code, 'name_vi', name_vi, 'name_en', name_en, 'type', type,
          'area_km2', trim_scale(area_km2), 'orientation', orientation, 'also_orientation', also_orientation,
          'former_districts', former_districts, 'former_communes', former_communes,
          'has_boundary', boundary is not null) || '}', ',' order by n), '') as features
    from page`);
  const { matched = 0, returned = 0, features = '' } = row ?? {};
  const head = `{"type":"FeatureCollection","numberMatched":${matched},"numberReturned":${returned}`;
  return { body: `${head},"features":[${features}]}` };
}
