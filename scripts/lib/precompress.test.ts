import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'kcn-compress-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('compresses text files of some size, and they unpack to the same bytes', async () => {
  const script = 'Khu công nghiệp; '.repeat(200);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/a.js'), script);
  writeFileSync(join(folder, 'small.css'), 'a{}');
  writeFileSync(join(folder, 'font.woff2'), script);
  await precompress(folder);
  expect(readdirSync(folder).sort()).toEqual(['assets', 'font.woff2', 'small.css']);
  const read = (name: string) => readFileSync(join(folder, 'assets', name));
  expect(brotliDecompressSync(read('a.js.br')).toString()).toBe(script);
  expect(gunzipSync(read('a.js.gz')).toString()).toBe(script);
});
