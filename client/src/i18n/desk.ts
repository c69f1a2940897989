import { useWords, type Words } from './context.tsx';
import * as enDesk from './en/desk.ts';
import * as enAccount from './en/desk-account.ts';
import type { Lang } from './format.ts';
import * as viDesk from './vi/desk.ts';
import * as viAccount from './vi/desk-account.ts';

const vi = { ...viAccount, ...viDesk };
const en: typeof vi = { ...enAccount, ...enDesk };
/** The words of the desk, apart from `Messages`: they load with the desk, which few readers open. */
export const DESK_WORDS = { vi, en } satisfies Record<Lang, unknown>;

export interface DeskWords extends Words {
  d: typeof vi;
}

/** The words of the desk in a language, outside of components. */
export const deskWordsOf = (lang: Lang): typeof vi => DESK_WORDS[lang];

export function useDeskWords(): DeskWords {
  const words = useWords();
  return { ...words, d: DESK_WORDS[words.lang] };
}
