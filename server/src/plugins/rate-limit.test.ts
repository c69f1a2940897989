import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../test/app.ts';
import { expectProblem } from '../../test/read.ts';
import { stubDatabase } from '../../test/stub-database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildTestApp({
    db: stubDatabase(),
    config: { rateLimitMax: 3, trustProxy: true },
  });
});
afterAll(() => app.close());

const from = (address: string, url = '/api') =>
  app.inject({ url, headers: { 'x-forwarded-for': address } });

it('answers so many requests of an address, then says when to come back', async () => {
  for (let i = 0; i < 3; i++) expect((await from('10.0.0.1')).statusCode).toBe(200);
  const refused = await from('10.0.0.1');
  expectProblem(refused, 429, 'rate_limited');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect((await from('10.0.0.2')).statusCode).toBe(200);
});

it('counts guesses at addresses as well', async () => {
  for (let i = 0; i < 3; i++) expect((await from('10.0.0.3', '/guess')).statusCode).toBe(404);
  expectProblem(await from('10.0.0.3', '/guess'), 429, 'rate_limited');
});

it('takes one IPv6 network for one address', async () => {
  for (let i = 0; i < 3; i++) await from(`2001:db8:1:2::${i + 1}`);
  expect((await from('2001:db8:1:2::ffff')).statusCode).toBe(429);
  expect((await from('2001:db8:1:3::1')).statusCode).toBe(200);
});

it('never keeps a watchdog out', async () => {
  for (let i = 0; i < 6; i++) expect((await from('10.0.0.4', '/healthz')).statusCode).toBe(200);
});

it('believes X-Forwarded-For only of a proxy it trusts', async () => {
  const direct = await buildTestApp({ db: stubDatabase(), config: { rateLimitMax: 1 } });
  const claim = (address: string) =>
    direct.inject({ url: '/api', headers: { 'x-forwarded-for': address } });
  expect((await claim('10.0.0.5')).statusCode).toBe(200);
  expect((await claim('10.0.0.6')).statusCode).toBe(429);
  await direct.close();
});
