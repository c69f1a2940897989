import { afterEach, describe, expect, it, vi } from 'vitest';
import { rememberCsrf, send } from './send.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  rememberCsrf(null);
});

const forged = () =>
  Response.json(
    { type: 'x', title: 'x', status: 403, code: 'forged_request', requestId: 'r' },
    { status: 403 },
  );

describe('writes', () => {
  it('name the session and the version they build on', async () => {
    const asked: [string, RequestInit][] = [];
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      asked.push([address, init]);
      return Response.json({ id: 1 });
    });
    rememberCsrf('token');
    await expect(
      send('PATCH', '/api/requests/1', { body: { reason: 'a' }, version: 3 }),
    ).resolves.toEqual({ id: 1 });
    expect(asked).toEqual([
      [
        '/api/requests/1',
        {
          method: 'PATCH',
          headers: {
            'x-atlas-csrf': 'token',
            'if-match': '"3"',
            'content-type': 'application/json',
          },
          body: '{"reason":"a"}',
        },
      ],
    ]);
  });

  it('give nothing where nothing is answered', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
    await expect(send('DELETE', '/api/session')).resolves.toBeUndefined();
  });

  it('go again with a new token when another tab signed in, once', async () => {
    const tokens: (string | null)[] = [];
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      if (address === '/api/session') return Response.json({ csrf: 'new' });
      const token = new Headers(init.headers).get('x-atlas-csrf');
      tokens.push(token);
      return token === 'new' ? Response.json({ done: true }) : forged();
    });
    rememberCsrf('old');
    await expect(send('POST', '/api/requests', { body: {} })).resolves.toEqual({ done: true });
    expect(tokens).toEqual(['old', 'new']);
    vi.stubGlobal('fetch', async (address: string) =>
      address === '/api/session' ? Response.json({ csrf: 'x' }) : forged(),
    );
    await expect(send('POST', '/api/requests', { body: {} })).rejects.toMatchObject({
      code: 'forged_request',
    });
  });

  it('carry the faults by field', async () => {
    const errors = [{ pointer: '/reason', code: 'reason_missing', message: 'says why' }];
    vi.stubGlobal('fetch', async () =>
      Response.json(
        { type: 'x', title: 'x', status: 422, code: 'invalid_values', requestId: 'r', errors },
        { status: 422 },
      ),
    );
    await expect(send('POST', '/api/requests/1/submit')).rejects.toMatchObject({
      status: 422,
      errors,
    });
  });
});
