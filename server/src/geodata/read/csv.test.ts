import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { Problems } from './problems.ts';

function parse(text: string, columns = ['a', 'b']) {
  const problems = new Problems();
  const rows = parseCsv('x.csv', text, columns, problems);
  return {
    rows: rows?.map(({ line, cells }) => [line, Object.fromEntries(cells)]) ?? null,
    problems: problems.list.map(({ line, column, message }) => [line, column, message]),
  };
}

describe('parseCsv', () => {
  it('gives the line a record begins on, past quoted line breaks and blank lines', () => {
    const { rows } = parse('a,b\n"x\ny",1\n\n2,3\n');
    expect(rows).toEqual([
      [2, { a: 'x\ny', b: '1' }],
      [5, { a: '2', b: '3' }],
    ]);
  });

  it('reads columns by name, whatever their order', () => {
    expect(parse('b,a\n1,2\n').rows).toEqual([[2, { a: '2', b: '1' }]]);
  });

  it('trims cells and composes decomposed Vietnamese', () => {
    expect(parse(`a,b\n  ${'Sông'.normalize('NFD')} ,x\n`).rows).toEqual([
      [2, { a: 'Sông'.normalize('NFC'), b: 'x' }],
    ]);
  });

  it('keeps sound records beside one with a wrong number of cells', () => {
    const { rows, problems } = parse('a,b\n1\n2,3\n');
    expect(rows).toEqual([[3, { a: '2', b: '3' }]]);
    expect(problems).toEqual([[2, '', 'expected 2 cells, found 1']]);
  });

  it('trusts nothing when the header is wrong, and says all that is wrong with it', () => {
    const { rows, problems } = parse('a,c,a\n1,2,3\n');
    expect(rows).toBeNull();
    expect(problems).toEqual([
      [1, 'b', 'the column is missing'],
      [1, 'c', 'unknown column'],
      [1, 'a', 'column given twice'],
    ]);
  });

  it('names the line of a quote that is never closed', () => {
    const { rows, problems } = parse('a,b\n1,2\n3,"4\n');
    expect(rows).toBeNull();
    expect(problems[0]?.[0]).toBeGreaterThanOrEqual(3);
    expect(problems[0]?.[2]).toContain('Quote Not Closed');
  });

  it('takes a header alone as an empty table', () => {
    expect(parse('a,b\n')).toEqual({ rows: [], problems: [] });
  });
});
