import { expect, it } from 'vitest';
import { inLines } from './lines.ts';

it('breaks between words, begins each line alike, and never splits a word', () => {
  expect(inLines(['gỗ', 'giấy', 'dệt', 'vật liệu xây dựng'], 14)).toEqual([
    'gỗ, giấy, dệt,',
    'vật liệu xây dựng',
  ]);
  expect(inLines(['may mặc', 'luyện kim', 'gỗ'], 14, '+ ')).toEqual([
    '+ may mặc,',
    '+ luyện kim,',
    '+ gỗ',
  ]);
  expect(inLines([], 14, '+ ')).toEqual([]);
});
