import { type Sql, sql } from '../db/sql.ts';

/**
 * An expression: the JSON list of the sources (schema `Source`) whose ids a subquery gives, each once, by id.
 *
 * @param ids a query with one text column, without parentheses
 */
export function sourcesOf(ids: Sql): Sql {
  return sql`(
    select coalesce(json_agg(json_build_object(
      'id', s.id, 'type', s.type, 'title', s.title, 'title_basis', s.title_basis, 'publisher', s.publisher,
      'doc_no', s.doc_no, 'url', s.url, 'published', s.published, 'accessed', s.accessed,
      'licence', s.licence, 'note', s.note, 'note_en', s.note_en) order by s.id), '[]')
    from source s where s.id in (${ids}))`;
}
