import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { findBrowser } from '../../../scripts/lib/browser.ts';
import { Atlas } from '../drivers/atlas.ts';
import { DESKTOP, launchBrowser, type OpenPage, openPage, type Screen } from './browser.ts';
import type { Official } from './officials.ts';

export interface VisitOptions {
  screen?: Screen;
  lang?: 'vi' | 'en';
  /** Console errors and failed answers this test provokes on purpose. */
  expectedFailures?: readonly RegExp[];
  /** Another atlas than the one all tests share. */
  url?: string;
  /** Who is signed in, on their own atlas. */
  as?: Official;
}

export interface Visits {
  visit(options?: VisitOptions): Promise<Atlas>;
}

/**
 * One browser per spec file and a new page per visit. After every test each page is closed, and any console
 * error, exception, policy violation, failed answer or request that left the machine fails the test.
 */
export function withBrowser(): Visits {
  let browser: Browser;
  const pages: OpenPage[] = [];
  beforeAll(async () => {
    const executable = findBrowser();
    if (!executable) throw new Error('no Chromium found; CHROMIUM_PATH may name one');
    browser = await launchBrowser(executable);
  });
  afterEach(async () => {
    const complaints = pages.flatMap(({ complaints: { entries } }) => entries);
    await Promise.all(pages.splice(0).map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    async visit({ screen = DESKTOP, lang = 'vi', expectedFailures = [], url, as } = {}) {
      const opened = await openPage(browser, screen, expectedFailures);
      pages.push(opened);
      if (as) await opened.context.addCookies(as.cookies);
      return new Atlas(opened.page, url ?? as?.url ?? inject('atlasUrl'), lang);
    },
  };
}
