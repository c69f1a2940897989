import { createContext, type ReactNode, useContext } from 'react';
import { en } from './en.ts';
import type { Format, Lang } from './format.ts';
import type { Messages } from './messages.ts';
import { vi } from './vi.ts';

export interface Words {
  lang: Lang;
  /** Every word the screen says. */
  m: Messages;
  /** Numbers and dates. */
  f: Format;
}

const WORDS: Record<Lang, Words> = { vi: { lang: 'vi', ...vi }, en: { lang: 'en', ...en } };

/** The words of a language, outside of components. */
export const wordsOf = (lang: Lang): Words => WORDS[lang];

const WordsContext = createContext<Words>(WORDS.vi);

export function WordsProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <WordsContext value={WORDS[lang]}>{children}</WordsContext>;
}

export const useWords = (): Words => useContext(WordsContext);

type Bilingual<K extends string, V> = Record<`${K}_vi` | `${K}_en`, V>;

/** The field of a bilingual row in a language: `pick(lang, zone, 'name')` reads `name_vi` or `name_en`. */
export function pick<K extends string, V extends string | null>(
  lang: Lang,
  row: Bilingual<K, V>,
  field: K,
): V {
  return row[`${field}_${lang}`];
}
