import type { Allocation, LedgerContent, LedgerEntry } from '../../../api/ledger-types.ts';
import type { DeskWords } from '../../../i18n/desk.ts';
import { LEDGER_WORDS } from '../../../i18n/ledger.ts';

/** An entry that stands, short enough to tell it from its neighbours: "12/5/2026, 10 ha, Công ty A". */
export function standingWords(
  { lang, f }: DeskWords,
  entry: Pick<Allocation | LedgerContent, 'on_date' | 'area_ha' | 'recipient' | 'investor'>,
): string {
  const { recipients } = LEDGER_WORDS[lang];
  const who = entry.investor ?? recipients[entry.recipient];
  return [f.date(entry.on_date), f.ha(entry.area_ha), who].join(', ');
}

/** What an entry of a request does, in a sentence. */
export function entryWords(
  words: DeskWords,
  entry: LedgerEntry,
  standing: Parameters<typeof standingWords>[1] | null,
): string {
  const { d, f, lang } = words;
  const l = LEDGER_WORDS[lang];
  const { action, stage, on_date: day, area_ha: ha, recipient } = entry;
  const about = standing ? standingWords(words, standing) : null;
  const becomes =
    !stage || !day
      ? null
      : stage === 'revoked'
        ? d.entries.takenBack(f.ha(ha ?? 0), f.date(day))
        : d.entries.until(l.stages[stage], f.date(day));
  const whole = action === 'enter' || action === 'correct';
  const says = whole
    ? [
        ha !== undefined && f.ha(ha),
        recipient && l.recipients[recipient],
        entry.investor,
        becomes,
        entry.decision_no,
      ]
    : [becomes];
  const parts = [about, says.filter(Boolean).join(', ')].filter(Boolean);
  return d.entries.sentence(d.entries.actions[action], parts.join(' → '));
}
