/**
 * A text as a workbook keeps it: characters that XML has no place for, and what would be read as one of them, as
 * `_xHHHH_`; so is the first letter of the few words that the writing library takes for its own.
 */
export function workbookText(text: string): string {
  const safe = text.replace(
    /(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu,
    (character) => `_x${hex(character)}_`,
  );
  return safe in {} ? `_x${hex(safe)}_${safe.slice(1)}` : safe;
}

const hex = (text: string) => text.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
