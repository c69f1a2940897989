import { useMemo } from 'react';
import { useWords, type Words } from './context.tsx';
import { swipe as en } from './en/swipe.ts';
import type { Lang } from './format.ts';
import { swipe as vi } from './vi/swipe.ts';

/** The words of the swiped map, apart from `Messages`: they load with it. */
export const SWIPE_WORDS: Record<Lang, typeof vi> = { vi, en };

export interface SwipeWords extends Words {
  w: typeof vi;
}

export function useSwipeWords(): SwipeWords {
  const words = useWords();
  return useMemo(() => ({ ...words, w: SWIPE_WORDS[words.lang] }), [words]);
}
