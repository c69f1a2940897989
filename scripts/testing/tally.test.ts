import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, strict, summaryLine, tallyOf, tallyVitest } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'kcn-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(passed: number, failed: number, pending: number, todo = 0): string {
  const path = join(folder, 'report.json');
  const numbers = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
  };
  writeFileSync(path, JSON.stringify(numbers));
  return path;
}

test('counts the tests of a report, tests left for later as skipped', () => {
  expect(tallyVitest(report(5, 0, 1, 2), true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  expect(tallyVitest(report(5, 2, 0), false)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('a run that failed without a failed test is a failure', () => {
  expect(tallyVitest(report(5, 0, 0), false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(tallyVitest(join(folder, 'missing.json'), true)).toMatchObject({ failed: 1 });
});

test('adds up, and in CI a skip is a failure', () => {
  const sum = add(add(tallyOf(true), tallyOf(false)), { passed: 0, failed: 0, skipped: 1 });
  expect(summaryLine(sum)).toBe('1 passed, 1 failed, 1 skipped');
  expect(summaryLine(strict(sum))).toBe('1 passed, 2 failed, 0 skipped');
});
