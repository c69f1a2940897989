import type { Contradiction, SummaryGroup, Term } from '../../api/types.ts';
import { pick, type Words } from '../../i18n/context.tsx';

/** A figure of a check with its unit: "177,89 ha", "56%", "12 KCN". */
export function amount({ m, f }: Words, value: number | null, unit: string): string {
  if (value === null) return m.summary.unknownTerm;
  if (unit === '%') return f.percent(value);
  return unit === 'ha' ? f.ha(value) : `${f.number(value)} ${m.summary.units[unit] ?? unit}`;
}

/** How far apart the two sides are, without a sign. */
export function gapWords(words: Words, { difference, unit }: Contradiction): string | null {
  if (difference === null) return null;
  return words.m.summary.difference(amount(words, Math.abs(difference), unit));
}

/** "KCN, Thái Nguyên cũ", "Tất cả KCN", "Khu CNTT". */
export function groupName({ m }: Words, group: SummaryGroup): string {
  const kind = group.kind ? m.terms.kindShort[group.kind] : '';
  const province = group.old_province && m.terms.formerProvince[group.old_province];
  return group.kind === 'it_park' && !province ? kind : m.summary.groupName(kind, province);
}

export const sumSign = (term: Pick<Term, 'sign'>): string => (term.sign < 0 ? '−' : '+');

/** "4.245 − 200": how an official total comes about; null when it is stated as it is. */
export function working({ f, m }: Words, terms: readonly Term[]): string | null {
  if (terms.length < 2) return null;
  return terms
    .map((term, index) => {
      const value = term.value === null ? m.summary.unknownTerm : f.number(term.value);
      return index === 0 && term.sign > 0 ? value : `${sumSign(term)} ${value}`;
    })
    .join(' ');
}

export const termLabel = (words: Words, term: Term): string => pick(words.lang, term, 'label');
