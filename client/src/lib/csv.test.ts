import { expect, it } from 'vitest';
import { comma, csvText } from './csv.ts';

it('opens in a spreadsheet set to Vietnamese, and runs nothing', () => {
  expect(
    csvText([
      ['Khu', 'ha'],
      ['=1+1', comma('12.5')],
      ['a;b "c"', '-3'],
    ]),
  ).toBe('\ufeffKhu;ha\r\n\'=1+1;12,5\r\n"a;b ""c""";-3\r\n');
});
