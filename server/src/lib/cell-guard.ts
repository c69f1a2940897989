/**
 * A spreadsheet takes a cell that begins like this for a formula (the last four are the full-width forms that some
 * take alike), and a table somebody downloads must not run what somebody else once typed as a name.
 */
const RUNS = '[=+\\-@\\t\\r\\n＝＋－＠]';
const TO_GUARD = new RegExp(`^'*${RUNS}`);
const GUARDED = new RegExp(`^'+${RUNS}`);

/** The text as it may stand in a cell: led by an apostrophe where it would be taken for a formula. */
export function guarded(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text;
}

/** Undoes {@link guarded}, exactly: `unguarded(guarded(text)) === text` for every text. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
