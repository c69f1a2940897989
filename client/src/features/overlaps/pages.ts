/** Rows of a page of the table. */
export const MOST_ROWS = 100;

interface Row {
  indicative: boolean;
}

/** A page of rows, known boundaries before estimated places, and how many pages there are. */
export function pagesOf<T extends Row>(rows: readonly T[], page: number) {
  const ordered = rows.toSorted((a, b) => Number(a.indicative) - Number(b.indicative));
  return {
    rows: ordered.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS),
    pages: Math.max(1, Math.ceil(rows.length / MOST_ROWS)),
  };
}
