import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { expectProblem } from '../../test/read.ts';
import { stubDatabase } from '../../test/stub-database.ts';

const clientDir = mkdtempSync(join(tmpdir(), 'atlas-client-'));
const PAGE = '<!doctype html><title>Atlas</title>';
const SCRIPT = `export const words = ${JSON.stringify('atlas '.repeat(400))};`;

let app: FastifyInstance;
beforeAll(async () => {
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), PAGE);
  writeFileSync(join(clientDir, 'favicon.png'), 'an icon');
  writeFileSync(join(clientDir, 'assets/app-1a2b3c4d.js'), SCRIPT);
  writeFileSync(join(clientDir, 'assets/app-1a2b3c4d.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(clientDir, 'assets/app-1a2b3c4d.js.gz'), gzipSync(SCRIPT));
  for (const ending of ['', '.br', '.gz']) {
    writeFileSync(join(clientDir, `assets/doctor.worker-1a2b3c4d.js${ending}`), SCRIPT);
  }
  app = await buildTestApp({ db: stubDatabase(), config: { clientDir } });
});
afterAll(async () => {
  await app.close();
  rmSync(clientDir, { recursive: true });
});

const browse = (url: string, headers = {}) =>
  app.inject({ url, headers: { accept: 'text/html,*/*', ...headers } });

describe('the client', () => {
  it('gets its page at every address of its own, never cached', async () => {
    for (const url of [
      '/',
      '/index.html',
      '/zones/kcn-yen-binh',
      '/?v=1&kind=kcn',
      '/?kind=a&kind=%zz',
      '/apix',
    ]) {
      const { statusCode, body, headers } = await browse(url);
      expect(statusCode, url).toBe(200);
      expect(body).toBe(PAGE);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-type']).toMatch(/^text\/html/);
    }
  });

  it('gets no page for data, files or scripts', async () => {
    for (const url of [
      '/api/nope',
      '/tiles/x',
      '/assets/gone-00000000.js',
      '/robots.txt',
      '/docs/nope',
    ]) {
      expectProblem(await browse(url), 404, 'not_found');
    }
    const script = await app.inject({ url: '/zones/x', headers: { accept: 'application/json' } });
    expectProblem(script, 404, 'not_found');
    const post = await app.inject({
      method: 'POST',
      url: '/zones/x',
      headers: { accept: 'text/html' },
    });
    expectProblem(post, 404, 'not_found');
  });

  it('keeps hashed files for ever and the others for an hour', async () => {
    const script = await browse('/assets/app-1a2b3c4d.js');
    expect(script.body).toBe(SCRIPT);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect((await browse('/favicon.png')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it('is sent the copies that the build compressed', async () => {
    const packed = await browse('/assets/app-1a2b3c4d.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toMatch(/javascript/);
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(SCRIPT);
  });

  it('opens files in a worker that may run our scripts and WebAssembly and call nobody', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { headers } = await browse('/assets/doctor.worker-1a2b3c4d.js', {
        'accept-encoding': encoding,
      });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
      );
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    }
    const { headers } = await browse('/assets/app-1a2b3c4d.js');
    expect(headers).not.toHaveProperty('content-security-policy');
  });

  it('is not left by way of its folder', async () => {
    for (const url of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.env',
    ]) {
      expect((await browse(url)).body).not.toContain('"name": "kcn-atlas"');
    }
  });

  it('says so when it is not built', async () => {
    const bare = await buildTestApp({
      db: stubDatabase(),
      config: { clientDir: join(clientDir, 'none') },
    });
    const { detail } = expectProblem(await bare.inject('/'), 404, 'not_found');
    expect(detail).toContain('npm run build');
    await bare.close();
  });
});
