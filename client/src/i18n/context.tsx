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

/** The remark of a row in a language: Vietnamese in `note`, English in `note_en`; the other one where one is missing. */
export function noteOf(
  lang: Lang,
  { note, note_en }: { note: string | null; note_en: string | null },
): string | null {
  return lang === 'vi' ? (note ?? note_en) : (note_en ?? note);
}
