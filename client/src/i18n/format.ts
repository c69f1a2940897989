export type Lang = 'vi' | 'en';
export const LANGS = ['vi', 'en'] as const satisfies readonly Lang[];

const LOCALES: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' };
/** Full date, year and month, or year. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Format {
  /** At most two decimals: 1.200 / 1,200. */
  number(value: number): string;
  /** Hectares with their unit: "1.200 ha". The space does not break. */
  ha(value: number): string;
  /** Per cent, 0-100: "56%". */
  percent(value: number): string;
  /** As precise as the ISO text: "26/11/2026", "11/2026", "2026" / "26 Nov 2026", "Nov 2026", "2026". */
  date(iso: string): string;
  /** Degrees of arc with five decimals and a point in both languages, since they are copied elsewhere. */
  degrees(value: number): string;
  /** Metres with two decimals and a point, for coordinates to be copied. */
  coordinate(value: number): string;
}

function formatDate(lang: Lang, iso: string): string {
  const [, year, month, day] = PARTIAL_DATE.exec(iso) ?? [];
  if (!year) return iso;
  if (lang === 'vi') {
    // As Vietnamese offices write it: days below 10 and the first two months keep their zero.
    const shortMonth = month && Number(month) > 2 ? month.replace(/^0/, '') : month;
    return [day, shortMonth, year].filter(Boolean).join('/');
  }
  return [day?.replace(/^0/, ''), month && MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

export function createFormat(lang: Lang): Format {
  const decimal = new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 2 });
  const number = (value: number) => decimal.format(value);
  return {
    number,
    ha: (value) => `${number(value)}\u00a0ha`,
    percent: (value) => `${number(value)}%`,
    date: (iso) => formatDate(lang, iso),
    degrees: (value) => value.toFixed(6),
    coordinate: (value) => value.toFixed(2),
  };
}
