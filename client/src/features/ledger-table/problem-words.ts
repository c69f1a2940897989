import type { TableProblem } from '../../api/request-types.ts';
import type { DeskWords } from '../../i18n/desk.ts';
import { LEDGER_WORDS } from '../../i18n/ledger.ts';

/** Columns that are named otherwise than the member they hold. */
const NAMED = {
  slug: 'zone',
  decision_no: 'decision',
  decision_date: 'decision',
  decision_part: 'decision',
  capital_amount: 'capital',
  capital_currency: 'capital',
  entry: 'key',
} as const;

/** A column by the name of what it holds, with its own beside it; one that is none of ours by its own alone. */
function columnWords({ lang }: DeskWords, column: string): string {
  const { fields } = LEDGER_WORDS[lang];
  const name = fields[(NAMED[column as keyof typeof NAMED] ?? column) as keyof typeof fields];
  return name ? `${name} (${column})` : column;
}

/** What is wrong with a cell, by its row and its column. */
export function problemWords(words: DeskWords, problem: TableProblem): string {
  const { d } = words;
  const { row, column, code, message, detail } = problem;
  const place = [
    row !== null && d.table.row(row),
    column !== null && d.table.column(columnWords(words, column)),
  ]
    .filter(Boolean)
    .join(', ');
  const said =
    d.ledgerTable.faults[code] ??
    d.table.faults[code] ??
    d.entries.faults[code] ??
    d.request.faults[code] ??
    d.request.fault(message);
  const what = detail ? `${said.replace(/\.$/, '')} (${detail})` : said;
  return place ? `${place}: ${what}` : what;
}
