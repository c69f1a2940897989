import { unreadable } from './refusal.ts';

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Text by its byte order mark, else as UTF-8, else letter by letter as Windows-1252: text in the old Vietnamese
 * encodings keeps every letter that way, and can be told and decoded later.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const text = decoded(bytes, marked ?? 'utf-8') ?? decoded(bytes, 'windows-1252');
  if (text === undefined || text.includes('\0')) throw unreadable('not_text');
  return text;
}

/** Undefined where the bytes are no text of that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the bytes are UTF-8 from end to end. */
export const isUtf8 = (bytes: Uint8Array) => decoded(bytes, 'utf-8') !== undefined;

/** How often a character stands in a text; stops counting beyond `most`. */
export function countOf(text: string, character: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count <= most; count++) {
    at = text.indexOf(character, at + 1);
  }
  return count;
}
