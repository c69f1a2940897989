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
  /** A browser of its own that no later test gets: for one whose cookies, routes or scripts the test changes. */
  apart?: boolean;
}

export interface Visits {
  visit(options?: VisitOptions): Promise<Atlas>;
}

interface Reader {
  readonly opened: OpenPage;
  /** Which screen, and who is signed in. */
  readonly kind: string;
  readonly apart: boolean;
  busy: boolean;
}

/** Pages of a kind serve one test after another; two visits within a test are two readers. */
class Readers {
  private all: Reader[] = [];

  constructor(private readonly browser: Browser) {}

  async take({ screen = DESKTOP, as, apart = false }: VisitOptions, url: string) {
    const { width, height, touch = false } = screen;
    const kind = JSON.stringify([width, height, touch, url, as?.cookie]);
    const idle = this.all.find((reader) => !apart && !reader.busy && reader.kind === kind);
    if (idle) {
      idle.busy = true;
      return idle.opened;
    }
    const opened = await openPage(this.browser, screen);
    this.all.push({ opened, kind, apart, busy: true });
    if (as) await opened.context.addCookies(as.cookies);
    return opened;
  }

  /** Ends a test: what the pages complained of. A page is kept for the next one unless something went wrong. */
  async release(failed: boolean): Promise<string[]> {
    const complaints = this.all.flatMap(({ opened }) => opened.complaints.splice(0));
    const done = this.all.filter(({ apart, busy }) => apart || (busy && failed));
    this.all = this.all.filter((reader) => !done.includes(reader));
    for (const reader of this.all) reader.busy = false;
    await Promise.all(done.map(({ opened }) => opened.context.close()));
    return complaints;
  }
}

/**
 * One browser per spec file. After every test any console error, exception, policy violation, failed answer or
 * request that left the machine fails it. A page serves the next test too: `Atlas.open` loads it anew, `Atlas.show`
 * turns to another place of the atlas without loading, as its own links do.
 */
export function withBrowser(): Visits {
  let browser: Browser;
  let readers: Readers;
  beforeAll(async () => {
    const executable = findBrowser();
    if (!executable) throw new Error('no Chromium found; CHROMIUM_PATH may name one');
    browser = await launchBrowser(executable);
    readers = new Readers(browser);
  });
  afterEach(async ({ task }) => {
    expect(await readers.release(task.result?.state === 'fail')).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    async visit(options = {}) {
      const { screen = DESKTOP, lang = 'vi', expectedFailures = [], as } = options;
      const url = options.url ?? as?.url ?? inject('atlasUrl');
      const opened = await readers.take(options, url);
      opened.expectedFailures = expectedFailures;
      await opened.page.emulateMedia({ colorScheme: screen.theme ?? 'light' });
      return new Atlas(opened.page, url, lang);
    },
  };
}
