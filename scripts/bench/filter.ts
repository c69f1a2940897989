import type { Browser, CDPSession, Page } from 'playwright-core';
import { Atlas } from '../../client/e2e/drivers/atlas.ts';

const ROUNDS = 8;

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  tid: number;
  pid: number;
  args: { name?: string };
}

async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = (chunk: { value: unknown }) => events.push(...(chunk.value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((done) =>
    session.once('Tracing.tracingComplete', () => done()),
  );
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** Milliseconds of work on the page's main thread, summed over the top-level tasks of a trace. */
export function mainThreadMilliseconds(events: readonly TraceEvent[]): number {
  const main = events.find(
    (event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  return (
    events
      .filter((event) => event.tid === main?.tid && event.pid === main?.pid)
      .filter((event) => event.ph === 'X' && event.name === 'RunTask')
      .reduce((sum, event) => sum + (event.dur ?? 0), 0) / 1000
  );
}

const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
      ),
  );

/** Main-thread work of one filter change, against an equally long idle stretch of the same page. */
export async function benchFilter(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const atlas = new Atlas(page, url);
  await atlas.open();
  await atlas.mapDrawn();
  await atlas.openFilter('kind');
  const option = page.locator('#filter-body input').first();
  const session = await page.context().newCDPSession(page);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const checked = await option.isChecked();
    const box = await option.boundingBox();
    if (!box) throw new Error('the filter shows no option');
    const events = await trace(session, async () => {
      // By place: finding the option again would be work of the driver's on the same thread.
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await settled(page);
    });
    if ((await option.isChecked()) === checked) throw new Error('the filter did not change');
    samples.push(mainThreadMilliseconds(events));
  }
  const idle = mainThreadMilliseconds(await trace(session, () => settled(page)));
  await page.close();
  const sorted = samples.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const worst = sorted.at(-1) ?? Number.NaN;
  return [
    `filter change: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms of main-thread work (at most 100), idle ${idle.toFixed(0)} ms`,
  ];
}
