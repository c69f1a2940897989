/** Lower case without tones and marks: "Sông Công" becomes "song cong". Same as `atlas_fold` in the database. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();
const tokensOf = (text: string): string[] => text.split(/\s+/).filter((token) => token !== '');
const hasAll = (text: string, tokens: readonly string[]): boolean =>
  tokens.every((token) => text.includes(token));

export interface Query {
  /** As typed, with tones. */
  typed: readonly string[];
  folded: readonly string[];
}

/** Null when nothing is asked. */
export function parseQuery(q: string): Query | null {
  const typed = tokensOf(plain(q));
  return typed.length === 0 ? null : { typed, folded: typed.map(fold) };
}

export interface Searchable {
  search_name: string;
  search_places: string;
}

/** Words prepared once per zone: lower case, with and without tones. */
export interface SearchText {
  name: string;
  places: string;
  nameFolded: string;
  placesFolded: string;
}

export function searchText({ search_name, search_places }: Searchable): SearchText {
  return {
    name: plain(search_name),
    places: plain(search_places),
    nameFolded: fold(search_name),
    placesFolded: fold(search_places),
  };
}

/** Every token occurs in the name or the places, tones aside. */
export function matches(query: Query, text: SearchText): boolean {
  return query.folded.every(
    (token) => text.nameFolded.includes(token) || text.placesFolded.includes(token),
  );
}

/**
 * 0 as typed in the name, 1 without tones in the name, 2 as typed in name or places, 3 without tones.
 * Only for texts that match.
 */
export function rank(query: Query, text: SearchText): 0 | 1 | 2 | 3 {
  if (hasAll(text.name, query.typed)) return 0;
  if (hasAll(text.nameFolded, query.folded)) return 1;
  const typedSomewhere = query.typed.every(
    (token) => text.name.includes(token) || text.places.includes(token),
  );
  return typedSomewhere ? 2 : 3;
}
