import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { ifMatch, refuseUnseen } from './precondition.ts';

const request = (value?: string) => ({ headers: { 'if-match': value } }) as FastifyRequest;

it('asks for If-Match', () => {
  for (const value of [undefined, '', '  ']) {
    expect(() => ifMatch(request(value))).toThrow(
      expect.objectContaining({ code: 'precondition_required' }),
    );
  }
});

it('lets pass only who names the version that stands', () => {
  expect(() => refuseUnseen(ifMatch(request('"7"')), 7)).not.toThrow();
  expect(() => refuseUnseen(ifMatch(request('"6", "7"')), 7)).not.toThrow();
  for (const value of ['"6"', '7', 'W/"7"', '*', '"77"']) {
    expect(() => refuseUnseen(ifMatch(request(value)), 7)).toThrow(
      expect.objectContaining({ code: 'precondition_failed', headers: { etag: '"7"' } }),
    );
  }
});
