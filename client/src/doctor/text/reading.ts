import { asked, choice, finding } from '../finding.ts';
import type { Finding, Fix, RawFeature, Reading } from '../types.ts';
import { decodeText, legacyText } from './legacy.ts';

/** Enough to tell an encoding; the rest of a long table says no more. */
const MOST_TEXT = 100_000;
const SHOWN = 60;

const textsOf = ({ layer, attributes, rings }: RawFeature): string[] => [
  ...(layer === null ? [] : [layer]),
  ...attributes.flatMap(([name, value]) => (typeof value === 'string' ? [name, value] : [name])),
  ...rings.flatMap(({ labels }) => labels ?? []),
];

/** All texts of a file on lines of their own. */
function joined({ features }: Reading): string {
  const texts: string[] = [];
  let length = 0;
  for (const text of features.flatMap(textsOf)) {
    if (length > MOST_TEXT) break;
    texts.push(text);
    length += text.length;
  }
  return [...new Set(texts)].join('\n');
}

/** Whether the file's texts are in an old encoding: both are offered where they read equally well. */
export function checkText(reading: Reading, fixes: readonly Fix[]): Finding[] {
  if (asked(fixes, 'decode_text')) return [];
  const texts = joined(reading);
  const found = legacyText(texts);
  const [first] = found;
  if (!first) return [];
  // The first line that the encoding changes shows what is meant.
  const after = first.decoded.split('\n');
  const before = texts.split('\n');
  const line = before.findIndex((text, i) => text !== after[i]);
  const figures = {
    charset: first.charset,
    from: (before[line] ?? '').slice(0, SHOWN),
    to: (after[line] ?? '').slice(0, SHOWN),
  };
  const offered = found.map(({ charset }): Fix => ({ code: 'decode_text', charset }));
  return [finding('text_legacy', 'ask', { figures, fixes: offered })];
}

/** The reading with its texts as Unicode, if a fix asks for it. */
export function withText(reading: Reading, fixes: readonly Fix[]): Reading {
  const charset = choice(fixes, 'decode_text')?.charset;
  if (!charset) return reading;
  const read = (text: string) => decodeText(text, charset);
  const features = reading.features.map((feature) => ({
    ...feature,
    layer: feature.layer === null ? null : read(feature.layer),
    attributes: feature.attributes.map(
      ([name, value]) => [read(name), typeof value === 'string' ? read(value) : value] as const,
    ),
  }));
  return { ...reading, features };
}
