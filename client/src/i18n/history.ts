import { useWords, type Words } from './context.tsx';
import * as en from './en/history.ts';
import * as vi from './vi/history.ts';

/** Words of histories and of the page of changes. They come with them, not with the page. */
export const HISTORY_WORDS = { vi, en };

export interface HistoryWords extends Words {
  h: typeof vi.history;
  c: typeof vi.changes;
}

export function useHistoryWords(): HistoryWords {
  const words = useWords();
  const { history: h, changes: c } = HISTORY_WORDS[words.lang];
  return { ...words, h, c };
}
