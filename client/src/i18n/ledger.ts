import { useWords, type Words } from './context.tsx';
import { ledger as en } from './en/planning-ledger.ts';
import { ledger as vi } from './vi/planning-ledger.ts';

/** Words of the ledger, which is read in several places: they come with each of them, not with the page. */
export const LEDGER_WORDS = { vi, en: en satisfies typeof vi };

export interface LedgerWords extends Words {
  l: typeof vi;
}

export function useLedgerWords(): LedgerWords {
  const words = useWords();
  return { ...words, l: LEDGER_WORDS[words.lang] };
}
