import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Software WebGL, no call home: the same on a desktop and on a machine without a display. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The map is drawn by software as it is; to put its pages together the same way saves a third of the processor.
  '--disable-gpu-compositing',
];

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

export interface Screen {
  width: number;
  height: number;
  theme?: 'light' | 'dark';
  touch?: boolean;
}

export const DESKTOP: Screen = { width: 1440, height: 900 };
export const TABLET: Screen = { width: 1024, height: 768 };
export const PHONE: Screen = { width: 390, height: 844, touch: true };

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must never happen on any page, as it happened; asserted empty after every test. */
  readonly complaints: string[];
  /** What the test that has the page provokes on purpose. */
  expectedFailures: readonly RegExp[];
}

/**
 * A page that notes console errors, uncaught exceptions, policy violations, failed answers (except those a test
 * announces) and any request that would leave this machine; the latter are stopped as well.
 */
export async function openPage(browser: Browser, screen: Screen): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.theme ?? 'light',
    hasTouch: screen.touch ?? false,
    isMobile: screen.touch ?? false,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const opened: OpenPage = { page, context, complaints: [], expectedFailures: [] };
  const note = (text: string) => {
    if (!opened.expectedFailures.some((pattern) => pattern.test(text))) {
      opened.complaints.push(text);
    }
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
  });
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => {
      opened.complaints.push(`left the machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  return opened;
}
