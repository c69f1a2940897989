import type { Words } from './context.tsx';
import { value as en } from './en/value.ts';
import type { Lang } from './format.ts';
import { value as vi } from './vi/value.ts';

/** Words for the values of fields. They come with the desk or with a history, not with the page. */
export const VALUE_WORDS = { vi, en } satisfies Record<Lang, unknown>;

/** What the codes of a field are called, for fields whose codes have no list of their own. */
export function codeNames({
  m,
  lang,
}: Pick<Words, 'm' | 'lang'>): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { zoneType, howFar } = m.terms;
  const { counted } = VALUE_WORDS[lang];
  return { counted, zone_type: zoneType, wastewater: howFar, infrastructure: howFar };
}
