import { expect, it } from 'vitest';
import { brokenFiles } from './errors.ts';
import { notice } from './report.ts';

it('names what a notice is about, and how many more there are', () => {
  expect(notice('Claims corrected', [])).toEqual([]);
  expect(notice('Claims corrected', ['a', 'b'])).toEqual(['Claims corrected (2): a, b']);
  const many = Array.from({ length: 23 }, (_, i) => `k${i}`);
  expect(notice('Gone', many)[0]).toMatch(/^Gone \(23\): k0, .*k19, and 3 more$/);
});

it('shows the first faults of the files and carries all of them', () => {
  const problems = Array.from({ length: 7 }, (_, i) => ({
    file: 'zones.csv',
    line: i + 2,
    column: 'lon',
    message: 'not a number',
    value: 'x',
  }));
  const error = brokenFiles(problems);
  expect(error.message).toContain('7 faults: zones.csv, line 2, column lon: not a number: "x"; ');
  expect(error.message).toMatch(/; and 2 more$/);
  expect(error.problems).toHaveLength(7);
  expect(brokenFiles(problems.slice(0, 1)).message).toMatch(/^the facts have a fault: /);
});
