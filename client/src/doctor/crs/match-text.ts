import { SYSTEMS, systemByCode } from '../../lib/geodesy/catalogue.ts';
import type { CrsHint, DeclaredCrs } from '../types.ts';

const HINTS: readonly (readonly [CrsHint, RegExp])[] = [
  ['vn2000', /vn[\s_-]*2000/],
  ['wgs84', /wgs[\s_-]*(?:19)?84/],
  ['hn72', /(?:hn|ha[\s_-]*noi|hanoi)[\s_-]*(?:19)?72/],
];
const EPSG = /epsg\D{0,3}(\d{4,5})/;
const MERIDIAN =
  /(?:kinh tuyen(?: truc| trung uong)?|\bkttw?\b|\bktt\b|central meridian|\bl ?0\b|vn[\s_-]*2000)\D{0,12}(10[2-9]|11[01])(?:(?:\s*[°º.,:_-]\s*|\s*do\s*|\s+)(\d{1,2})(?!\d))?/;
const UTM = /\butm\D{0,12}(48|49)/;
const ZONE = /mui(?: chieu)?\s*(3|6)(?!\d)|\btm[\s_-]*(3)(?!\d)/;

const MERIDIANS = new Set(SYSTEMS.map(({ meridian }) => meridian));

/** Small letters without tones. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** "106°30", "106.5", "106-30": degrees and minutes, or decimals where those are a meridian in use. */
function meridianIn(text: string): number | null {
  const [, degrees, rest = ''] = MERIDIAN.exec(text) ?? [];
  if (!degrees) return null;
  const readings = [
    Number(degrees) + Number(rest) / 60,
    Number(`${degrees}.${rest || '0'}`),
    Number(degrees),
  ];
  return readings.find((reading) => MERIDIANS.has(reading)) ?? null;
}

/**
 * What the words of a sheet and the name of its file say. Enough words for exactly one member of the
 * catalogue declare it; fewer are hints, which narrow a guess and never replace the person's choice.
 */
export function matchText(text: string): DeclaredCrs {
  const words = plain(text);
  const code = Number(EPSG.exec(words)?.[1]);
  const named = systemByCode(code);
  if (named) return { kind: 'known', code: named.code, by: 'text' };
  const hints = HINTS.filter(([, pattern]) => pattern.test(words)).map(([hint]) => hint);
  const utm = UTM.exec(words)?.[1];
  const meridian = utm ? Number(utm) * 6 - 183 : meridianIn(words);
  const [, inWords, inLatin] = ZONE.exec(words) ?? [];
  const zone = utm ? 6 : Number(inWords ?? inLatin);
  const zoneWidth = zone === 3 || zone === 6 ? zone : null;
  const [hint, ...others] = hints;
  const meant = SYSTEMS.filter(
    (system) =>
      system.datum === hint &&
      meridian !== null &&
      system.meridian === meridian &&
      (zoneWidth === null || system.zoneWidth === zoneWidth),
  );
  const [only, ...more] = meant;
  if (only && more.length === 0 && others.length === 0) {
    return { kind: 'known', code: only.code, by: 'text' };
  }
  return { kind: 'none', hints, meridian, zoneWidth };
}
