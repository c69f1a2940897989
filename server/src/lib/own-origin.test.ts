import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { isFromOwnPage } from './own-origin.ts';

const from = (headers: Record<string, string>, publicUrl?: string) =>
  isFromOwnPage({ headers, host: 'atlas.example:3000' } as unknown as FastifyRequest, publicUrl);

it.each([
  [{}],
  [{ origin: 'http://atlas.example:3000' }],
  [{ origin: 'https://atlas.example:3000', 'sec-fetch-site': 'same-origin' }],
])('takes %o for a page of ours, or for no page at all', (headers) => {
  expect(from(headers)).toBe(true);
});

it.each([
  [{ origin: 'http://atlas.example' }],
  [{ origin: 'http://atlas.example:3001' }],
  [{ origin: 'http://atlas.example:3000.elsewhere.example' }],
  [{ origin: 'http://elsewhere.example:3000' }],
  [{ origin: 'null' }],
  [{ origin: '' }],
  [{ origin: 'http://atlas.example:3000', 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'none' }],
])('takes %o for a page elsewhere', (headers) => {
  expect(from(headers)).toBe(false);
});

it('knows the address that a proxy in front goes by', () => {
  const origin = 'https://atlas.province.example';
  expect(from({ origin })).toBe(false);
  expect(from({ origin }, `${origin}/`)).toBe(true);
  expect(from({ origin: 'http://atlas.province.example' }, `${origin}/`)).toBe(false);
  expect(from({ origin: 'http://atlas.example:3000' }, `${origin}/`)).toBe(true);
});
