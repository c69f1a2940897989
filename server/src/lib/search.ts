import { type Sql, sql } from '../db/sql.ts';

/** The words typed, as they are compared: NFC, lower case, each once. */
export function wordsOf(text: string | undefined): readonly string[] {
  const words = (text ?? '').normalize('NFC').toLowerCase().split(/\s+/);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A name and its places, as expressions; the folded ones are lower case without tones. */
export interface Searched {
  readonly name: Sql;
  readonly places: Sql;
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, ' and ')})`;
}

/** `%word%` without tones, whatever characters of LIKE are in it; an index on trigrams can serve it. */
function pattern(word: string): Sql {
  return sql`'%' || regexp_replace(atlas_fold(${word}::text), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}

/** Whether every word occurs in the name or the places, tones or not. */
export function wordsOccur(words: readonly string[], folded: Searched): Sql {
  return allOf(
    words.map((word) => {
      const like = pattern(word);
      return sql`(${folded.name} like ${like} or ${folded.places} like ${like})`;
    }),
  );
}

/**
 * 0 as typed in the name, 1 there without tones, 2 as typed in name or places, 3 without tones. Only for rows in
 * which every word occurs.
 */
export function relevanceOf(words: readonly string[], searched: Searched, folded: Searched): Sql {
  if (words.length === 0) return sql`0`;
  // The database's own collation may know no letters beyond ASCII; this one is on every PostgreSQL.
  const lower = (text: Sql) => sql`lower(normalize(${text}, NFC) collate "und-x-icu")`;
  const holds = (text: Sql, word: Sql) => sql`strpos(${text}, ${word}) > 0`;
  const typed = words.map((word) => sql`${word}::text`);
  const name = typed.map((word) => holds(lower(searched.name), word));
  const toneless = typed.map((word) => holds(folded.name, sql`atlas_fold(${word})`));
  const anywhere = typed.map(
    (word) => sql`(${holds(lower(searched.name), word)} or ${holds(lower(searched.places), word)})`,
  );
  return sql`case when ${allOf(name)} then 0 when ${allOf(toneless)} then 1
    when ${allOf(anywhere)} then 2 else 3 end`;
}
