import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeValue, parseArray, parserOf } from './values.ts';

const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;
const TEXT_ARRAY = 1009;

test('an array of any text comes back as it went', () => {
  const texts = fc.array(fc.option(fc.string({ unit: 'binary' })), { maxLength: 8 });
  fc.assert(
    fc.property(texts, (given) => {
      expect(parseArray(encodeValue(given) ?? '', (text) => text)).toEqual(given);
    }),
  );
});

test('nested arrays and arrays with bounds of their own are read', () => {
  expect(parseArray(encodeValue([[1, 2], [3]]) ?? '', Number)).toEqual([[1, 2], [3]]);
  expect(parseArray('[2:3]={7,NULL}', Number)).toEqual([7, null]);
  expect(parserOf(TEXT_ARRAY)('{}')).toEqual([]);
});

test.each([
  ['2026-05-01 07:00:00+07', '2026-05-01T00:00:00.000Z'],
  ['2026-05-01 05:45:00.25+05:45', '2026-05-01T00:00:00.250Z'],
  ['infinity', 'infinity'],
])('the moment %s is read as %s', (text, iso) => {
  expect(parserOf(TIMESTAMPTZ)(text)).toBe(iso);
});

test('a type that is not listed stays text', () => {
  expect(parserOf(NUMERIC)('4045.10')).toBe(4045.1);
  expect(parserOf(999_999)('0101')).toBe('0101');
});

test.each([
  [undefined, null],
  [0, '0'],
  [false, 'false'],
  [10n, '10'],
  [new Uint8Array([1, 255]), '\\x01ff'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [{ a: [1] }, '{"a":[1]}'],
  [[true, null, undefined, '"'], '{"true",NULL,NULL,"\\""}'],
])('%o is sent as %s', (value, text) => {
  expect(encodeValue(value)).toBe(text);
});
