import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { REVISION, stubDatabase } from '../../test/stub-database.ts';

const LONG = JSON.stringify('Thái Nguyên '.repeat(1000));
let app: FastifyInstance;
beforeAll(async () => {
  const db = stubDatabase((statement) => {
    if (statement.includes('from revision')) return [REVISION];
    if (statement.includes('ST_AsMVT')) return [{ body: new Uint8Array(2000).fill(26) }];
    return [{ body: LONG, items: '[]' }];
  });
  app = await buildTestApp({ db });
});
afterAll(() => app.close());

const get = (url: string, coding: string, headers = {}) =>
  app.inject({ url, headers: { 'accept-encoding': coding, ...headers } });

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends %s that unpacks to the same bytes', async (coding, unpack) => {
    const packed = await get('/api/summary', coding);
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(unpack(packed.rawPayload).toString()).toBe(LONG);
    const tile = await get('/tiles/zones/8/203/112.mvt', coding);
    expect(tile.headers['content-encoding']).toBe(coding);
    expect(unpack(tile.rawPayload)).toEqual(Buffer.alloc(2000, 26));
  });

  it('prefers brotli, leaves small replies and those who do not ask alone', async () => {
    expect((await get('/api/summary', 'gzip, deflate, br')).headers['content-encoding']).toBe('br');
    expect((await get('/api/industries', 'br')).headers['content-encoding']).toBeUndefined();
    const plain = await get('/api/summary', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toMatch(/accept-encoding/i);
    expect(plain.body).toBe(LONG);
  });

  it('gives each coding a validator of its own, and takes any of them back', async () => {
    const tags = new Map<string, string>();
    for (const coding of ['br', 'gzip', 'identity']) {
      tags.set(coding, String((await get('/api/summary', coding)).headers.etag));
    }
    expect(new Set(tags.values()).size).toBe(3);
    for (const tag of tags.values()) {
      const reply = await get('/api/summary', 'br', { 'if-none-match': tag });
      expect(reply.statusCode).toBe(304);
      expect(reply.headers.etag).toBe(tag);
      expect(reply.body).toBe('');
    }
  });
});
