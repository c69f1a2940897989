/** A text cut where it differs from another: what both begin with, what is its own, what both end with. */
export interface TextChange {
  start: string;
  own: string;
  end: string;
}

/** Words and marks, each with the white space after it, so that joined they are the text again. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu) ?? [];

/** Where a text differs from another, by whole words; `own` is empty when the other says all of it. */
export function textChange(text: string, other: string): TextChange {
  const [words, others] = [wordsOf(text), wordsOf(other)];
  const most = Math.min(words.length, others.length);
  let start = 0;
  while (start < most && words[start]?.trimEnd() === others[start]?.trimEnd()) start += 1;
  let end = 0;
  while (end < most - start && words.at(-1 - end)?.trimEnd() === others.at(-1 - end)?.trimEnd()) {
    end += 1;
  }
  const cut = words.length - end;
  return {
    start: words.slice(0, start).join(''),
    own: words.slice(start, cut).join(''),
    end: words.slice(cut).join(''),
  };
}
