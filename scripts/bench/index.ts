/** `npm run bench`: ratios against a reference in the same run; nothing here is a test. */
import { launchBrowser } from '../../client/e2e/harness/browser.ts';
import { startAtlas } from '../../client/e2e/harness/server.ts';
import { findBrowser } from '../lib/browser.ts';
import { benchFilter } from './filter.ts';
import { benchHttp } from './http.ts';
import { benchLedger } from './ledger.ts';
import { benchWeight } from './weight.ts';

const report = (title: string, lines: readonly string[]) =>
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);

report('Ledger', await benchLedger());
const atlas = await startAtlas();
try {
  report('API', await benchHttp(atlas.url));
  const executable = findBrowser();
  if (executable === null) {
    report('Browser', ['skipped: no Chromium found (set CHROMIUM_PATH)']);
  } else {
    const browser = await launchBrowser(executable);
    report('Weight', await benchWeight(browser, atlas.url));
    report('Filter', await benchFilter(browser, atlas.url));
    await browser.close();
  }
} finally {
  await atlas.stop();
}
