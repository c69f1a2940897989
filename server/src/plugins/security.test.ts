import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { stubDatabase } from '../../test/stub-database.ts';

const clientDir = mkdtempSync(join(tmpdir(), 'atlas-client-'));
writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>x</title>');

let app: FastifyInstance;
beforeAll(async () => {
  const config = {
    clientDir,
    basemapStyleUrl: 'https://maps.example:8443/style.json?key=1',
    layerHosts: ['https://wms.example', 'https://maps.example:8443'],
  };
  app = await buildTestApp({ db: stubDatabase(), config });
});
afterAll(async () => {
  await app.close();
  rmSync(clientDir, { recursive: true });
});

function policyOf(header: unknown): Record<string, string[]> {
  return Object.fromEntries(
    String(header)
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

describe('the content security policy', () => {
  it('stands on pages, strict, with the origins of the operator’s basemap and map services', async () => {
    const { headers } = await app.inject({ url: '/', headers: { accept: 'text/html' } });
    const policy = policyOf(headers['content-security-policy']);
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['style-src']).toEqual(["'self'"]);
    const outside = ['https://maps.example:8443', 'https://wms.example'];
    expect(policy['connect-src']).toEqual(["'self'", ...outside]);
    expect(policy['img-src']).toEqual(["'self'", 'blob:', 'data:', ...outside]);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
    expect(policy['object-src']).toEqual(["'none'"]);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|upgrade-insecure|key=1|\*/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('names no other origin when none is configured', async () => {
    const plain = await buildTestApp({ db: stubDatabase(), config: { clientDir } });
    const { headers } = await plain.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(policyOf(headers['content-security-policy'])['connect-src']).toEqual(["'self'"]);
    await plain.close();
  });

  it('does not stand on data, which has two small headers instead', async () => {
    for (const url of ['/api/zones', '/api/nope', '/healthz', '/tiles/zones/8/203/112.mvt']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toBeUndefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
    }
  });

  it('lets the documentation load from here only', async () => {
    const { headers, statusCode } = await app.inject('/docs/');
    expect(statusCode).toBe(200);
    const policy = policyOf(headers['content-security-policy']);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['connect-src']).toEqual(["'self'"]);
    expect(headers['content-security-policy']).not.toMatch(/https?:/);
  });
});
