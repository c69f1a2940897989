import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { stubDatabase } from '../../test/stub-database.ts';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config.ts';

async function logged(trustProxy: boolean, requests: { url: string; id?: string }[]) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await buildApp({
    db: stubDatabase(() => {
      throw new Error('broken');
    }),
    config: { ...loadConfig({}), trustProxy },
    logger: { level: 'info', stream },
  });
  const replies = [];
  for (const { url, id } of requests) {
    replies.push(
      await app.inject({ url, headers: id === undefined ? {} : { 'x-request-id': id } }),
    );
  }
  await app.close();
  return {
    text: lines.join(''),
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    replies,
  };
}

it('logs one line a request, with its route and without what was asked', async () => {
  const { text, lines } = await logged(false, [
    { url: '/healthz' },
    { url: '/api/zones?q=secret-plan' },
  ]);
  expect(lines.filter(({ msg }) => msg === 'answered')).toMatchObject([
    { method: 'GET', path: '/healthz', route: '/healthz', status: 200 },
    { method: 'GET', path: '/api/zones', route: '/api/zones', status: 500 },
  ]);
  expect(text).not.toContain('secret-plan');
});

it('logs why a request failed, under the id that its caller was given', async () => {
  const { lines, replies } = await logged(false, [{ url: '/api/zones' }]);
  const failure = lines.find(({ msg }) => msg === 'failed');
  expect(failure).toMatchObject({
    code: 'internal_error',
    reqId: replies[0]?.headers['x-request-id'],
  });
  expect(JSON.stringify(failure)).toContain('broken');
});

it('takes a request id from a trusted proxy only, and only one fit to be logged', async () => {
  const id = 'proxy-given-0001';
  const trusted = await logged(true, [
    { url: '/healthz', id },
    { url: '/healthz', id: 'bad id\u00e9' },
  ]);
  expect(trusted.replies[0]?.headers['x-request-id']).toBe(id);
  expect(trusted.replies[1]?.headers['x-request-id']).toMatch(/^[\da-f]{20}$/);
  const direct = await logged(false, [{ url: '/healthz', id }]);
  expect(direct.replies[0]?.headers['x-request-id']).toMatch(/^[\da-f]{20}$/);
});
