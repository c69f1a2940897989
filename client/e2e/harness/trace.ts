import type { Page } from 'playwright-core';

/** An event of the browser's own record, in the Trace Event format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Time of the processor, without the waits for other programs. */
  readonly tdur?: number;
}

/** Has the browser record the tasks of its threads while something is done. */
export async function record(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await act();
  const trace = await browser.stopTracing();
  return JSON.parse(trace.toString()).traceEvents;
}

/**
 * The longest task of the page's main thread from `performance.mark(mark)` on. Time of the processor, so that other
 * programs on the machine do not count.
 *
 * @returns milliseconds
 * @throws when the page has not set the mark
 */
export function longestTaskSince(mark: string, trace: readonly TraceEvent[]): number {
  const since = trace.find(({ name }) => name === mark);
  if (!since) throw new Error(`the page never came to "${mark}"`);
  // Not by their names: a browser does not call all it does a task. What lies within another is never the longest.
  const done = trace.filter(
    ({ pid, tid, ts }) => pid === since.pid && tid === since.tid && ts > since.ts,
  );
  return Math.max(0, ...done.map(({ tdur = 0 }) => tdur / 1000));
}
