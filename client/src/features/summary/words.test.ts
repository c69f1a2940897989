import { expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { check, group, term } from './testing.ts';
import { amount, gapWords, groupName, working } from './words.ts';

const vi = wordsOf('vi');
const en = wordsOf('en');

it('a figure has its unit, an unpublished one its words', () => {
  expect(amount(vi, 477.07, 'ha')).toBe('477,07\u00a0ha');
  expect(amount(en, 56, '%')).toBe('56%');
  expect(amount(vi, 12, 'KCN')).toBe('12 KCN');
  expect(amount(vi, 350, 'projects')).toBe('350 dự án');
  expect(amount(en, 350, 'projects')).toBe('350 projects');
  expect(amount(vi, null, 'ha')).toBe('chưa công bố');
});

it('a gap has no sign, and none is said where a side is unknown', () => {
  expect(gapWords(vi, check({ difference: -2.99 }))).toBe('lệch 2,99\u00a0ha');
  expect(gapWords(vi, check({ difference: null }))).toBeNull();
});

it('groups are named by kind and former province', () => {
  expect(groupName(vi, group({ kind: 'kcn', old_province: 'bac-kan' }))).toBe('KCN, Bắc Kạn cũ');
  expect(groupName(en, group({ kind: 'ccn' }))).toBe('All CCN');
  expect(groupName(vi, group({ kind: 'it_park' }))).toBe('Khu CNTT');
});

it('a total by difference shows its working', () => {
  expect(working(vi, [term(6406), term(4245, { sign: -1 })])).toBe('6.406 − 4.245');
  expect(working(vi, [term(2743.47)])).toBeNull();
});
