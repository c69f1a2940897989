import { isSyllable } from './syllables.ts';
import { type Charset, TABLES } from './tables.ts';

const CHARSETS = ['tcvn3', 'vni'] as const satisfies readonly Charset[];

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = Object.fromEntries(
  CHARSETS.map((charset) => {
    const codes = [...TABLES[charset].keys()].sort((a, b) => b.length - a.length);
    return [charset, new RegExp(codes.map(quoted).join('|'), 'gu')];
  }),
) as Record<Charset, RegExp>;

/** In a word of capitals every letter is one, also where the old encoding had none for it. */
const raiseWords = (text: string) =>
  text.replace(/\p{L}+/gu, (word) => {
    const ascii = word.replace(/[^A-Za-z]/g, '');
    const shouted = ascii.length > 1 && ascii === ascii.toUpperCase();
    return shouted ? word.toUpperCase() : word;
  });

/** Text of an old encoding as Unicode: one pass, the longest code first, so that no letter is read twice. */
export function decodeText(text: string, charset: Charset): string {
  const read = text.replace(patterns[charset], (code) => TABLES[charset].get(code) ?? code);
  return (charset === 'tcvn3' ? raiseWords(read) : read).normalize('NFC');
}

/** Letters no old encoding can have been: the text is Unicode already. */
const UNICODE = /[^\p{ASCII}\u0080-\u00ff\u2010-\u203a\u20ac]/u;
/** Signs that a right reading leaves none of. */
const LEFT_OVER = /[§®©«»¬µ¶·¸¹º¼½¾¿Þþ¦¨ªßðæøûïëäöüñåîÿ\u00ad]/iu;
const WORD = /\p{L}{2,}/gu;

const score = (text: string) => (text.match(WORD) ?? []).filter(isSyllable).length;

export interface LegacyText {
  readonly charset: Charset;
  readonly decoded: string;
}

/**
 * The encodings in which a text reads as more Vietnamese than it does now; both where they read equally well,
 * none where it needs none. Short texts say little: give it all texts of a file together.
 */
export function legacyText(text: string): readonly LegacyText[] {
  if (UNICODE.test(text) || !/[\u0080-\u00ff]/.test(text)) return [];
  const readings = CHARSETS.map((charset) => {
    const decoded = decodeText(text, charset);
    const clean = decoded !== text && !LEFT_OVER.test(decoded);
    return { charset, decoded, score: clean ? score(decoded) : -1 };
  });
  const best = Math.max(...readings.map((reading) => reading.score));
  if (best <= score(text)) return [];
  return readings
    .filter((reading) => reading.score === best)
    .map(({ charset, decoded }) => ({ charset, decoded }));
}
