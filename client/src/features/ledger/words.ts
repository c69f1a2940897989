import type { Allocation, Capital, Hideable } from '../../api/ledger-types.ts';
import { pick } from '../../i18n/context.tsx';
import type { LedgerWords } from '../../i18n/ledger.ts';
import type { IndustryNames } from '../filters/words.ts';

const BILLION = 1e9;
const MILLION = 1e6;
/** Whether hundredths of a unit say an amount in full. */
const exactIn = (amount: number, unit: number) => Number.isInteger((amount * 100) / unit);

/** An amount of money, by billions of đồng or millions of dollars where that says all of it. */
function capitalWords({ l, f }: LedgerWords, { amount, currency }: Capital): string {
  const unit = currency === 'VND' ? BILLION : MILLION;
  const say = l.capital[currency];
  return amount >= unit && exactIn(amount, unit)
    ? say.large(f.number(amount / unit))
    : say.plain(f.number(amount));
}

/** The name of a country by its ISO code; the code where the browser knows no name. */
export function countryWords({ lang }: Pick<LedgerWords, 'lang'>, code: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "26 Sản xuất sản phẩm điện tử…" */
function sectorWords(
  { lang }: Pick<LedgerWords, 'lang'>,
  names: IndustryNames,
  code: string,
): string {
  const name = names.get(code);
  return name ? `${code} ${pick(lang, name, 'name')}` : code;
}

/** Number, date and part of the decision; null where none is recorded, or none is told. */
function decisionWords(
  { l, f }: LedgerWords,
  {
    decision_no: no,
    decision_date: date,
    decision_part: part,
  }: Pick<Allocation, 'decision_no' | 'decision_date' | 'decision_part'>,
): string | null {
  if (no === null) return null;
  const named = l.decisionOf(no, date === null ? '' : f.date(date));
  return part === null ? named : `${named}, ${l.decisionPart(part)}`;
}

/** The members of an entry that may be hidden. */
export type Told = Pick<
  Allocation,
  | 'decision_no'
  | 'decision_date'
  | 'decision_part'
  | 'capital'
  | 'investor'
  | 'investor_country'
  | 'sector'
  | 'project'
>;

/** What each member that may be hidden says; null where nothing is recorded, or nothing is told. */
export function memberWords(
  words: LedgerWords,
  names: IndustryNames,
  entry: Told,
  member: Hideable,
): string | null {
  switch (member) {
    case 'decision':
      return decisionWords(words, entry);
    case 'capital':
      return entry.capital && capitalWords(words, entry.capital);
    case 'investor_country':
      return entry.investor_country && countryWords(words, entry.investor_country);
    case 'sector':
      return entry.sector && sectorWords(words, names, entry.sector);
    case 'investor':
    case 'project':
      return entry[member];
  }
}
