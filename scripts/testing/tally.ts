import { readFileSync } from 'node:fs';

/** How many checks passed, failed, were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A step that is one check. */
export function tallyOf(passed: boolean): Tally {
  return passed ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** The parts of Vitest's JSON report that count tests. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * Counts the tests of a Vitest run. A run that failed without a failed test (a file that cannot be
 * loaded, an unhandled rejection, no report at all) counts as one failure more.
 *
 * @param reportPath the JSON report
 * @param succeeded whether Vitest ended with 0
 */
export function tallyVitest(reportPath: string, succeeded: boolean): Tally {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport;
  } catch {
    return tallyOf(false);
  }
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return !succeeded && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** With `CI=true` everything must run: what was skipped counts as failed. */
export function strict(tally: Tally): Tally {
  return { ...tally, failed: tally.failed + tally.skipped, skipped: 0 };
}

/** The line that ends a run. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
