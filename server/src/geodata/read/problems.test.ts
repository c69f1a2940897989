import { expect, it } from 'vitest';
import { describeProblem, Problems } from './problems.ts';

it('lists problems by file and line, with long values cut', () => {
  const problems = new Problems();
  problems.add({ file: 'b.csv', line: 2, column: '', message: 'm', value: '' });
  problems.add({ file: 'a.csv', line: 9, column: '', message: 'm', value: 'x'.repeat(5000) });
  problems.add({ file: 'a.csv', line: 3, column: '', message: 'm', value: '' });
  expect(problems.sorted().map(({ file, line }) => [file, line])).toEqual([
    ['a.csv', 3],
    ['a.csv', 9],
    ['b.csv', 2],
  ]);
  expect(problems.sorted()[1]?.value).toHaveLength(120);
});

it('describes a problem in one line', () => {
  const problem = { file: 'zones.csv', line: 12, column: 'lon', message: 'not a number' };
  expect(describeProblem({ ...problem, value: 'abc' })).toBe(
    'zones.csv, line 12, column lon: not a number: "abc"',
  );
  expect(describeProblem({ ...problem, line: 0, column: '', value: '' })).toBe(
    'zones.csv: not a number',
  );
});
