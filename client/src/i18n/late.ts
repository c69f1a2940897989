import { useWords } from './context.tsx';
import type { Lang } from './format.ts';

/** Words that come with a part of the screen loaded later: gives the hook that reads them. */
export function lateWords<T>(words: Record<Lang, T>): () => T {
  return () => words[useWords().lang];
}
