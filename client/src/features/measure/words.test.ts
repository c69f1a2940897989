import { expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { parseCoordinate } from '../../lib/geodesy/parse.ts';
import { toVn2000 } from '../../lib/geodesy/vn2000.ts';
import { latLngWords, lengthWords, metresWords, pairOf } from './words.ts';

const vi = wordsOf('vi');
const en = wordsOf('en');
const at: LngLat = [105.848, 21.5942];
const vertex = { at, vn2000: toVn2000(at) };

it('metres below a kilometre, kilometres from there on', () => {
  expect(lengthWords(vi, 840.46)).toBe('840,5 m');
  expect(lengthWords(en, 1251.2)).toBe('1.25 km');
  expect(lengthWords(vi, 0)).toBe('0 m');
  expect(metresWords(vi, 12345.67)).toBe('12.345,7 m');
});

it('pairs stand in the order of paper: latitude first, north first', () => {
  expect(pairOf(vi, 'wgs84', vertex)).toEqual(['21.594200', '105.848000']);
  expect(pairOf(vi, 'vn2000', vertex)).toEqual(['2388879.43', '432293.65']);
});

it.each(['wgs84', 'vn2000'] as const)('what is copied in %s can be typed back', (system) => {
  const parsed = parseCoordinate(pairOf(en, system, vertex).join('\t'));
  expect(parsed.at?.[0]).toBeCloseTo(at[0], 6);
  expect(parsed.at?.[1]).toBeCloseTo(at[1], 6);
  expect(parseCoordinate(latLngWords(en, at))).toMatchObject({ ok: true, at });
});
