import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'kcn-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('CHROMIUM_PATH comes first, and must be a program', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath, PATH: folder })).toBe(process.execPath);
  expect(() => findBrowser({ CHROMIUM_PATH: join(folder, 'none') })).toThrow('is no program');
});

test('else one in PATH', () => {
  const path = join(folder, 'google-chrome');
  writeFileSync(path, '', { mode: 0o755 });
  expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(path);
});
