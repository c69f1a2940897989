import type { Lang } from '../i18n/format.ts';
import type { Interval } from './interval.ts';

export type FigureUnit = 'ha' | '%' | 'year' | 'km';
/** Why words are no figure of a unit. */
export type FigureFault = 'unreadable' | 'precise' | 'outside' | 'swapped' | 'year' | 'aboutSpan';

export interface TypedFigure extends Interval {
  approx: boolean;
}
export type FigureReading = { figure: TypedFigure } | { fault: FigureFault };

/** As the server takes them. */
const LIMITS: Record<FigureUnit, { least: number; most: number; decimals: number }> = {
  ha: { least: 0, most: 100_000, decimals: 2 },
  '%': { least: 0, most: 100, decimals: 4 },
  year: { least: 1900, most: 2100, decimals: 0 },
  km: { least: 0, most: 1000, decimals: 3 },
};

const N = '(\\d[\\d.,\\s]*)';
const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'u');
/** Ways to say a figure, the more telling first; a pattern has one number, the span two. */
const SPAN = whole(`(?:từ|from|between)?\\s*${N}(?:-|–|—|đến|tới|to|and)\\s*${N}`);
const WAYS: [RegExp, 'about' | 'over' | 'atLeast' | 'under' | 'atMost'][] = [
  [whole(`(?:khoảng|chừng|xấp xỉ|about|around|approximately|circa|~|≈)\\s*${N}`), 'about'],
  [whole(`(?:trên|hơn|lớn hơn|over|more than|above|>)\\s*${N}`), 'over'],
  [
    whole(
      `(?:từ|ít nhất|tối thiểu|không dưới|at least|from|≥|>=)\\s*${N}(?:trở lên|or more|and over)?`,
    ),
    'atLeast',
  ],
  [whole(`${N}(?:trở lên|or more|\\+)`), 'atLeast'],
  [whole(`(?:dưới|nhỏ hơn|chưa đến|under|less than|below|<)\\s*${N}`), 'under'],
  [whole(`(?:không quá|tối đa|nhiều nhất|đến|at most|up to|no more than|≤|<=)\\s*${N}`), 'atMost'],
  [whole(`${N}(?:trở xuống|or less)`), 'atMost'],
];

/**
 * "1.200" and "1,200" mean the same number to two readers. A separator before exactly three digits groups
 * thousands where the language does so; any other single separator begins the decimals.
 */
export function readNumber(text: string, lang: Lang): number | null {
  const plain = text.replaceAll(/\s/g, '');
  const [thousands, decimal] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const swapped = new RegExp(`^\\d{1,3}(?:\\${decimal}\\d{3})+\\${thousands}\\d+$`);
  const clean = grouped.test(plain)
    ? plain.replaceAll(thousands, '').replace(decimal, '.')
    : swapped.test(plain)
      ? plain.replaceAll(decimal, '').replace(thousands, '.')
      : plain.replace(/[.,]/, '.');
  return /^\d+(?:\.\d+)?$/.test(clean) ? Number(clean) : null;
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function checked(figure: TypedFigure, unit: FigureUnit): FigureReading {
  const { least, most, decimals } = LIMITS[unit];
  const bounds = [figure.min, figure.max].filter((bound) => bound !== null);
  if (unit === 'year' && (figure.min !== figure.max || figure.approx)) return { fault: 'year' };
  if (bounds.some((bound) => bound < least || bound > most)) return { fault: 'outside' };
  if (bounds.some((bound) => decimalsOf(bound) > decimals)) return { fault: 'precise' };
  if (figure.min !== null && figure.max !== null && figure.min > figure.max) {
    return { fault: 'swapped' };
  }
  return { figure };
}

/** Reads what an official types: "196,88", "khoảng 45", "từ 290 trở lên", "600–700", in either language. */
export function readFigure(typed: string, unit: FigureUnit, lang: Lang): FigureReading {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*(?:ha|héc-ta|hecta|hectares?|%|km)\s*(?=$|trở|or |and |\+)/u, ' ')
    .trim();
  const closed = { minInclusive: true, maxInclusive: true, approx: false };
  const numbers = (found: RegExpExecArray) =>
    found.slice(1).map((digits) => readNumber(digits, lang));

  const alone = readNumber(text, lang);
  if (alone !== null) return checked({ min: alone, max: alone, ...closed }, unit);
  if (/^(?:khoảng|about|~)/u.test(text) && SPAN.test(text.replace(/^(?:khoảng|about|~)\s*/u, ''))) {
    return { fault: 'aboutSpan' };
  }
  const span = SPAN.exec(text);
  if (span) {
    const [min = null, max = null] = numbers(span);
    if (min === null || max === null) return { fault: 'unreadable' };
    return checked({ min, max, ...closed }, unit);
  }
  for (const [pattern, way] of WAYS) {
    const found = pattern.exec(text);
    const value = found && numbers(found)[0];
    if (value === null || value === undefined) continue;
    const figures: Record<typeof way, TypedFigure> = {
      about: { min: value, max: value, ...closed, approx: true },
      over: { min: value, max: null, ...closed, minInclusive: false },
      atLeast: { min: value, max: null, ...closed },
      under: { min: null, max: value, ...closed, maxInclusive: false },
      atMost: { min: null, max: value, ...closed },
    };
    return checked(figures[way], unit);
  }
  return { fault: 'unreadable' };
}

const SAY: Record<Lang, Record<'about' | 'over' | 'under' | 'atMost', string>> = {
  vi: { about: 'khoảng', over: 'trên', under: 'dưới', atMost: 'tối đa' },
  en: { about: 'about', over: 'over', under: 'under', atMost: 'at most' },
};

/** Writes a figure the way `readFigure` reads it, without its unit. */
export function figureText(
  { min, max, minInclusive, maxInclusive, approx }: TypedFigure,
  lang: Lang,
  unit: FigureUnit = 'ha',
): string {
  const say = (value: number) =>
    unit === 'year'
      ? String(value)
      : new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
          maximumFractionDigits: 4,
        }).format(value);
  const words = SAY[lang];
  if (min !== null && min === max) return approx ? `${words.about} ${say(min)}` : say(min);
  if (min !== null && max !== null) return `${say(min)}–${say(max)}`;
  if (min !== null) {
    if (!minInclusive) return `${words.over} ${say(min)}`;
    return lang === 'vi' ? `từ ${say(min)} trở lên` : `at least ${say(min)}`;
  }
  if (max !== null) return `${maxInclusive ? words.atMost : words.under} ${say(max)}`;
  return '';
}
