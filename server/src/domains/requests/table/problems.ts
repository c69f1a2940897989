import type { FaultCode } from '../draft/faults.ts';

/** What can be wrong with an uploaded table, and how it is said. */
const MESSAGES = {
  not_text: 'is not text in UTF-8 or UTF-16; save it as "CSV UTF-8" or as XLSX',
  not_csv: 'is a workbook, not CSV',
  broken_quotes: 'has a quotation mark that is never closed or stands inside a cell',
  not_workbook: 'is not an XLSX workbook that can be read',
  old_workbook: 'is an old workbook (.xls) or has a password; save it as XLSX without one',
  too_large_inside: 'holds more than a table of zones can once it is unpacked',
  too_many_rows: 'has more than 5,000 rows',
  too_many_columns: 'has more than 200 columns',
  formula: 'is a formula; write its value instead',
  no_rows: 'holds no rows',
  no_slug_column: 'has no column "slug" in its first row',
  unknown_column: 'is no column of this table',
  repeated_column: 'is there twice',
  slug_missing: 'is empty, but other cells of the row are not',
  unknown_slug: 'names no zone',
  foreign_kind: 'names a zone that another office keeps',
  repeated_row: 'names a zone that an earlier row names',
  read_only: 'cannot be changed here',
  figure_unreadable: 'is no figure; write 196,88 or ~45 or >=290 or 10..20',
  figure_ambiguous: 'can be read in two ways; write',
  percent_ambiguous: 'may be a percentage kept as a fraction; write it as text: 75 or 0,75',
  turned_into_date: 'was turned into a date; make the cell text and write it again',
  cell_error: 'holds an error of the workbook',
  not_a_value: 'is ticked or unticked; write a value',
  unknown_code: 'is none of the codes that it may be',
  day_unreadable: 'is no day; write 4/5/2026 or 2026-05-04',
  repeated_decision: 'is the decision of an earlier row; name the plots',
  cell_missing: 'is empty, but needed',
  too_many_problems: 'has more problems than are listed',
} as const;
export type TableCode = keyof typeof MESSAGES;

/** Something in an uploaded table that cannot be used, by the column's name in the first row. */
export interface TableProblem {
  /** As Excel numbers it; null where it concerns the whole file or a column. */
  readonly row: number | null;
  readonly column: string | null;
  /** Stable, for programs: a page says it in the reader's language. */
  readonly code: TableCode | FaultCode;
  readonly message: string;
  /** What makes it concrete: what to write instead, the cell as it was, the codes there are. */
  readonly detail: string | null;
}

interface Place {
  readonly row?: number;
  readonly column?: string;
}

/** @param detail what makes it concrete, appended after a colon */
export function tableProblem(code: TableCode, place: Place = {}, detail?: string): TableProblem {
  const shown = detail?.slice(0, 200);
  return {
    row: place.row ?? null,
    column: place.column ?? null,
    code,
    message: shown === undefined ? MESSAGES[code] : `${MESSAGES[code]}: ${shown}`,
    detail: shown ?? null,
  };
}

/** The same for something that the checks of a draft have found; `message` holds the detail already. */
export function draftProblem(code: FaultCode, message: string, place: Place): TableProblem {
  return { row: place.row ?? null, column: place.column ?? null, code, message, detail: null };
}
