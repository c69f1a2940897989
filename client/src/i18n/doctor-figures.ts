import type { Finding } from '../doctor/types.ts';
import { systemByCode } from '../lib/geodesy/catalogue.ts';
import { createFormat, type Lang } from './format.ts';

const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

/** Figures of a finding as sentences carry them. */
export interface Told {
  readonly count: string;
  /** Whether `count` is one, for a language that counts. */
  readonly one: boolean;
  has(name: string): boolean;
  is(name: string, value: number | string): boolean;
  /** A name, a label or a cell as it is. */
  text(name: string): string;
  number(name: string): string;
  /** Metres as exact as they are worth telling: 718, 12,4, 0,08. */
  metres(name: string): string;
  /** Metres to the centimetre, as lists print sides. */
  side(name: string): string;
  /** Square metres as exact as they are worth telling, without their sign. */
  squareMetres(name: string): string;
  km(name: string): string;
  ha(name: string): string;
  /** Without its sign. */
  size(name: string): string;
  bytes(name: string): string;
  value(name: string): number;
}

const LOCALES: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' };

/** How the figures of a finding are written in a language. */
export function tell(lang: Lang, { count, figures }: Pick<Finding, 'count' | 'figures'>): Told {
  const format = createFormat(lang);
  const digits = (value: number, most: number, least = 0) =>
    value.toLocaleString(LOCALES[lang], {
      maximumFractionDigits: most,
      minimumFractionDigits: least,
    });
  const value = (name: string) => Number(figures[name] ?? Number.NaN);
  const worth = (number: number) => {
    const size = Math.abs(number);
    if (size >= 100) return digits(number, 0);
    return digits(number, size >= 10 ? 1 : 2);
  };
  return {
    count: format.number(count),
    one: count === 1,
    has: (name) => figures[name] !== undefined,
    is: (name, expected) => figures[name] === expected,
    text: (name) => String(figures[name] ?? ''),
    number: (name) => {
      const number = value(name);
      if (!(Math.abs(number) >= 1e9)) return format.number(number);
      const [head = '', power = ''] = number.toExponential(1).split('e+');
      return `${digits(Number(head), 1)}e${power}`;
    },
    metres: (name) => `${worth(value(name))}\u00a0m`,
    side: (name) => `${digits(value(name), 2, 2)}\u00a0m`,
    squareMetres: (name) => `${worth(Math.abs(value(name)))}\u00a0m²`,
    km: (name) => `${worth(value(name))}\u00a0km`,
    ha: (name) => format.ha(value(name)),
    size: (name) => format.ha(Math.abs(value(name))),
    bytes: (name) => {
      const bytes = value(name);
      return bytes >= GIGABYTE
        ? `${digits(bytes / GIGABYTE, 1, 1)}\u00a0GB`
        : `${digits(bytes / MEGABYTE, 1)}\u00a0MB`;
    },
    value,
  };
}

/** "106°30′" of a meridian. */
export function meridianText(code: number): string {
  const meridian = systemByCode(code)?.meridian ?? 0;
  const degrees = Math.floor(meridian);
  const minutes = Math.round((meridian - degrees) * 60);
  return `${degrees}°${String(minutes).padStart(2, '0')}′`;
}

/** The words for a reason that came as text. */
export const chosen = (
  words: Readonly<Record<string, string>>,
  reason: string,
): string | undefined => (Object.hasOwn(words, reason) ? words[reason] : undefined);
