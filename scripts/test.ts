/** `npm test`, once the packages are there: every step with its output and time, then the sum. */
import { parseArgs } from 'node:util';
import { explain, Failure, say, seconds } from './lib/steps.mjs';
import { chooseSteps, type TestStep } from './testing/steps.ts';
import { add, NOTHING, strict, summaryLine, type Tally } from './testing/tally.ts';

interface Outcome {
  readonly title: string;
  readonly tally: Tally;
  readonly note: string;
}

const inCi = process.env.CI === 'true';
const abort = new AbortController();

async function runStep({ title, run }: TestStep): Promise<Outcome> {
  say(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`);
  const since = performance.now();
  const result = await run(abort.signal);
  const time = seconds(performance.now() - since);
  if ('missing' in result) {
    say(`skipped: ${result.missing}`);
    const tally = { ...NOTHING, skipped: 1 };
    return { title, tally: inCi ? strict(tally) : tally, note: `skipped: ${result.missing}` };
  }
  const tally = inCi ? strict(result) : result;
  return { title, tally, note: time };
}

function report(outcomes: readonly Outcome[]): void {
  say(`\n── Summary ${'─'.repeat(63)}`);
  for (const { title, tally, note } of outcomes) {
    const mark = tally.failed > 0 ? '✗' : tally.passed > 0 ? '✓' : '-';
    say(`${mark} ${title.padEnd(40)} ${summaryLine(tally).padEnd(36)} ${note}`);
  }
  if (inCi) say('CI: what is skipped counts as failed.');
}

async function test(): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const outcomes: Outcome[] = [];
  for (const step of chooseSteps(values.only)) {
    outcomes.push(await runStep(step));
    if (abort.signal.aborted) break;
  }
  report(outcomes);
  const sum = outcomes.map(({ tally }) => tally).reduce(add, NOTHING);
  say(summaryLine(sum));
  return sum.failed === 0 && !abort.signal.aborted;
}

for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort());
try {
  process.exitCode = (await test()) ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  explain(new Failure(message, 'Usage: npm test [-- --only unit,types].', { cause: error }));
  say(summaryLine({ ...NOTHING, failed: 1 }));
  process.exitCode = 1;
}
