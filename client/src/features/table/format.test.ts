import { expect, it } from 'vitest';
import { formatOf } from './format.ts';

it('takes a table by the end of its name, and nothing else', () => {
  expect(formatOf('bảng KCN.XLSX')).toBe('xlsx');
  expect(formatOf('a.csv')).toBe('csv');
  expect(formatOf('a.pdf')).toBeNull();
  expect(formatOf('csv.zip')).toBeNull();
});
