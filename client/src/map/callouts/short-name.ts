import type { Lang } from '../types.ts';

/** Customary abbreviations of map lettering, longest first; the card gives the name in full. */
const SHORTER: Record<Lang, readonly (readonly [RegExp, string])[]> = {
  vi: [
    [/Khu công nghệ thông tin tập trung/, 'Khu CNTT'],
    [/ - đô thị - dịch vụ/, ''],
    [/\s*[-–(]?\s*giai đoạn (\w+)\)?/i, ' GĐ $1'],
  ],
  en: [
    [/ (?:Concentrated )?Information Technology Park/, ' IT Park'],
    [/ Industrial(?:, | - )Urban(?:,? and | - |, )Services? Park/, ' IP'],
    [/ Industrial Park/, ' IP'],
    [/ Industrial Cluster/, ' IC'],
    [/\s*[-–,(]?\s*phase (\w+)\)?/i, ' ph. $1'],
  ],
};

/** A zone's name as short as a map takes it. */
export function shortName(name: string, lang: Lang): string {
  return SHORTER[lang].reduce((text, [long, short]) => text.replace(long, short), name);
}

/** Without the kind, for scales where only parks are lettered and the legend tells the kind. */
export const bareName = (name: string, lang: Lang): string =>
  shortName(name, lang).replace(/^KCN /, '').replace(/ IP\b/, '');

/** Breaks a name into two lines of about equal length where one would be long. */
export function twoLines(name: string, longest = 15): string {
  if (name.length <= longest) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}
