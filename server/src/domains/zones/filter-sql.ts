import { type Sql, sql } from '../../db/sql.ts';
import type { Moment } from '../../lib/moment.ts';
import { relevanceOf, wordsOccur } from '../../lib/search.ts';
import { FIGURES, type FigureName, type Filter, type ListName } from './parse.ts';

/*
 * Every fragment here speaks of one row `z` of zone_rev. The filters are built once and shared by the list and the
 * facets, so that the two cannot disagree.
 */

const FOLDED = { name: sql`z.search_name_fold`, places: sql`z.search_places_fold` };

/** The zones of a moment, as `z`. */
export function zonesAt({ date, revision }: Moment): Sql {
  return sql`zones_at(${date}::date, ${revision}::integer) z`;
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, ' and ')})`;
}

/** Whether one list filter lets the zone pass. */
export function passesList(name: ListName, values: readonly string[]): Sql {
  if (values.length === 0) return sql`true`;
  if (name === 'industry') return sql`z.industries && ${values}::text[]`;
  return sql`z.${sql.identifier(name, ['kind', 'status', 'orientation', 'location_basis'])} = any(${values}::text[])`;
}

/** Passes everything but the list filters and the figures. */
export function passesPlace(filter: Filter): Sql {
  const conditions: Sql[] = [];
  if (filter.counted !== 'all') conditions.push(sql`z.counted = ${filter.counted === 'true'}`);
  if (filter.bbox) {
    const [west, south, east, north] = filter.bbox;
    // The envelope of the diagonal: of a box without area it makes a line or a point, not a broken polygon.
    const box = sql`ST_Envelope(ST_MakeLine(
      ST_Point(${west}::float8, ${south}::float8, 4326), ST_Point(${east}::float8, ${north}::float8, 4326)))`;
    conditions.push(sql`z.site_geom && ${box} and ST_Intersects(z.site_geom, ${box})`);
  }
  return allOf([...conditions, wordsOccur(filter.words, FOLDED)]);
}

function column(name: FigureName): Sql {
  return sql`z.${sql.identifier(name, FIGURES)}`;
}

/** Whether the figures, as far as they are known, are what is wanted; null where one is not known at all. */
function suits(filter: Filter, { name, wanted }: Filter['figures'][number]): Sql {
  const range = sql`numrange(${wanted.least}::numeric, ${wanted.most}::numeric, '[]')`;
  return filter.certainty === 'sure'
    ? sql`${column(name)} <@ ${range}`
    : sql`${column(name)} && ${range}`;
}

/** Passes every filter on a figure. */
export function passesFigures(filter: Filter): Sql {
  const absent = sql`${filter.certainty === 'any'}::boolean`;
  return allOf(filter.figures.map((figure) => sql`coalesce(${suits(filter, figure)}, ${absent})`));
}

/** Left out by the figures only because one of them is not published. */
export function leftOutUnknown(filter: Filter): Sql {
  if (filter.certainty === 'any' || filter.figures.length === 0) return sql`false`;
  const missing = filter.figures.map(({ name }) => sql`${column(name)} is null`);
  const notRefused = filter.figures.map((figure) => sql`coalesce(${suits(filter, figure)}, true)`);
  return sql`((${sql.join(missing, ' or ')}) and ${allOf(notRefused)})`;
}

/** See `relevanceOf`. */
export function relevance(words: readonly string[]): Sql {
  const searched = { name: sql`z.search_name`, places: sql`z.search_places` };
  return relevanceOf(words, searched, FOLDED);
}
