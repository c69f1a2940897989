// @vitest-environment jsdom
import declared from '@fontsource/be-vietnam-pro/unicode.json';
import { expect, it } from 'vitest';
import { fontFaces } from './fonts.ts';
import { FONT } from './layers/look.ts';

const codes = (ranges: readonly string[]) =>
  ranges.map((range) => {
    const [from = '', to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });

it('has files for every face the layers name', () => {
  expect(Object.keys(fontFaces()).toSorted()).toEqual(Object.values(FONT).flat().toSorted());
});

it('covers every Vietnamese letter and the signs the map writes', () => {
  const letters =
    'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
  const text = `${letters}${letters.toUpperCase()}0123456789.,-–·()±><`;
  for (const faces of Object.values(fontFaces())) {
    const ranges =
      typeof faces === 'string' ? [] : codes(faces.flatMap((face) => face['unicode-range'] ?? []));
    const missing = [...text].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return !ranges.some(([from, to]) => code >= from && code <= to);
    });
    expect(missing).toEqual([]);
  }
});

it('repeats the ranges that the font declares for its subsets', () => {
  const faces = fontFaces()['Be Vietnam Pro Regular'];
  const [vietnamese] = Array.isArray(faces) ? faces : [];
  expect(vietnamese?.['unicode-range']).toEqual(declared.vietnamese.split(','));
});
