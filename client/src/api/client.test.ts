import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, addressOf, get } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: string, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    async () => new Response(body, { status, headers: { 'content-type': type } }),
  );

describe('addresses', () => {
  it('encode what they are given', () => {
    expect(addressOf('/api/zones/{id}', { id: 'kcn/../x y' })).toBe('/api/zones/kcn%2F..%2Fx%20y');
    expect(addressOf('/api/zones', {}, { q: 'sông công & 1', limit: 5 })).toBe(
      '/api/zones?q=s%C3%B4ng+c%C3%B4ng+%26+1&limit=5',
    );
    expect(addressOf('/api/summary', {})).toBe('/api/summary');
  });
});

describe('answers', () => {
  it('data comes as it is', async () => {
    answer(200, '{"items":[],"revision":3}');
    await expect(get('/api/targets', {})).resolves.toEqual({ items: [], revision: 3 });
  });

  it('a problem keeps its code and request id', async () => {
    answer(
      404,
      '{"type":"x","title":"Not found","status":404,"code":"zone_not_found","requestId":"r-1"}',
      'application/problem+json',
    );
    const error = await get('/api/zones/{id}', { id: 'x' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, code: 'zone_not_found', requestId: 'r-1' });
  });

  it('a page of a proxy is an error too, not a crash', async () => {
    answer(502, '<html>Bad gateway</html>', 'text/html');
    await expect(get('/api/summary', {})).rejects.toMatchObject({
      status: 502,
      code: 'no_problem_details',
    });
  });

  it('silence has status 0', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(get('/api/summary', {})).rejects.toMatchObject({ status: 0, code: 'no_answer' });
  });
});
