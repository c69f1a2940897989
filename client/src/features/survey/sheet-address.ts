/** The page that prints a zone's sheet; it reads the moment and the language that the present address names. */
export const SHEET_PATH = '/sheet';

export function sheetAddress(slug: string, search: string = window.location.search): string {
  const present = new URLSearchParams(search);
  const kept = new URLSearchParams({ zone: slug });
  for (const name of ['lang', 'as_of', 'known_at', 'v']) {
    const value = present.get(name);
    if (value !== null) kept.set(name, value);
  }
  return `${SHEET_PATH}?${kept}`;
}
