import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { Atlas } from '../../client/e2e/drivers/atlas.ts';

const LIMIT_BYTES = 558 * 1024;

const brotli = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

async function mapLibreAlone(): Promise<number> {
  const dist = join(
    dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')),
    'dist',
  );
  const parts = [
    'maplibre-gl.mjs',
    'maplibre-gl-worker.mjs',
    'maplibre-gl-shared.mjs',
    'maplibre-gl.css',
  ];
  const sizes = await Promise.all(
    parts.map((part) =>
      readFile(join(dist, part)).then(brotli, (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 0;
        throw error;
      }),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Brotli weight of html + js + css that a first visit loads until the map stands still, against MapLibre alone. */
export async function benchWeight(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const bodies: Promise<{ url: string; size: number }>[] = [];
  const weigh = (response: Response) => {
    if (
      /^(text\/html|text\/css|text\/javascript|application\/javascript)/.test(
        response.headers()['content-type'] ?? '',
      )
    ) {
      bodies.push(response.body().then((body) => ({ url: response.url(), size: brotli(body) })));
    }
  };
  page.on('response', weigh);
  const atlas = new Atlas(page, url);
  await atlas.open();
  await atlas.mapDrawn();
  page.off('response', weigh);
  const parts = await Promise.all(bodies);
  await page.close();
  const total = parts.reduce((sum, part) => sum + part.size, 0);
  const alone = await mapLibreAlone();
  return [
    ...parts.map((part) => `  ${kilobytes(part.size).padStart(9)}  ${new URL(part.url).pathname}`),
    `first load ${kilobytes(total)} brotli, MapLibre alone ${kilobytes(alone)}: ratio ${(total / alone).toFixed(2)} (at most 1.50)`,
    total <= LIMIT_BYTES ? 'within 558 KB' : `OVER 558 KB by ${kilobytes(total - LIMIT_BYTES)}`,
  ];
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
