import type { Static } from 'typebox';
import type { Value as ValueSchema } from '../../lib/value.ts';
import type { FeedWords } from './words/index.ts';

type Value = Static<typeof ValueSchema>;

/** A figure with its unit and bounds: "400 ha", "over 90 %", "600–700 ha". A year has neither unit nor separators. */
function figureWords({ min, max, unit, ...value }: Value, words: FeedWords): string {
  const say = (number: number) =>
    unit === 'year' || unit === null ? String(number) : `${words.number(number)} ${unit}`;
  if (min !== null && min === max) return value.approx ? words.about(say(min)) : say(min);
  if (min !== null && max !== null) return `${words.number(min)}–${say(max)}`;
  if (min !== null) return value.min_inclusive ? words.atLeast(say(min)) : words.over(say(min));
  if (max !== null) return value.max_inclusive ? words.atMost(say(max)) : words.under(say(max));
  return words.unpublished;
}

/** What a value says in a few words. */
export function valueWords(field: string, value: Value | null, words: FeedWords): string {
  if (value === null) return words.unpublished;
  if (value.items !== null) return value.items.join(', ');
  if (value.text !== null) return words.codes[field]?.[value.text] ?? value.text;
  if (value.min !== null || value.max !== null) return figureWords(value, words);
  const hectares = value.json?.area_ha;
  return typeof hectares === 'number' ? `${words.number(hectares)} ha` : words.changedPart;
}
