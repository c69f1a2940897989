import { expect, it } from 'vitest';
import { readReferences, writeReferences } from './references.ts';

const [A, B] = ['a'.repeat(22), 'B-_'.padEnd(22, '9')];
const read = (text: string) => readReferences(new URLSearchParams({ ref: text }));

it('writes layers as a link names them, and reads the same', () => {
  const shown = [
    { id: A, opacity: 80 },
    { id: B, opacity: 0 },
  ];
  const params = new URLSearchParams();
  writeReferences(shown, params);
  expect(params.toString().replaceAll('%2C', ',')).toBe(`ref=${A}.80,${B}.0`);
  expect(readReferences(params)).toEqual(shown);
  const none = new URLSearchParams();
  writeReferences([], none);
  expect(none.size).toBe(0);
});

it('leaves out what is no layer, what is named twice, and what is too many', () => {
  expect(read(`${A}.101,${A},x.50,${B}.-1,${B}.5.5,,${B}.7,${B}.9,${A}.0x1`)).toEqual([
    { id: B, opacity: 7 },
  ]);
  const many = Array.from({ length: 20 }, (_, i) => `${String(i).padStart(22, '0')}.50`);
  expect(read(many.join(','))).toHaveLength(12);
});
