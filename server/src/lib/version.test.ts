import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { expectVersion, tagOf, versionOf } from './version.ts';

const request = (value?: string) => ({ headers: { 'if-match': value } }) as FastifyRequest;
const refusal = (code: string) => expect.objectContaining({ code });

it('reads the version back from the tag it was sent as, compressed or not', () => {
  expect(versionOf(request(tagOf(7)))).toBe(7);
  expect(versionOf(request('"7-br"'))).toBe(7);
});

it('asks for If-Match, and takes no tag that is not one of ours', () => {
  expect(() => versionOf(request())).toThrow(refusal('precondition_required'));
  for (const value of ['', '*', '7', 'W/"7"', '"7", "8"', '"-7"', '"99999999999"']) {
    expect(() => versionOf(request(value)), value).toThrow(refusal('precondition_failed'));
  }
});

it('lets pass only who has read what stands', () => {
  expect(() => expectVersion(7, 7)).not.toThrow();
  expect(() => expectVersion(8, 7)).toThrow(refusal('precondition_failed'));
});
