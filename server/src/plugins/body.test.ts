import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from '../../test/read.ts';
import { stubDatabase } from '../../test/stub-database.ts';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { publicWriting } from '../lib/route.ts';
import { findNul } from './body.ts';

const closed = { additionalProperties: false };
const Note = Type.Object(
  {
    text: Type.String({ minLength: 2 }),
    kind: Type.Optional(Type.Enum(['kcn', 'ccn'])),
    parts: Type.Optional(Type.Array(Type.Object({ n: Type.Integer() }, closed))),
  },
  closed,
);

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ db: stubDatabase(), config: loadConfig({}), logger: false });
  const schema = { ...publicWriting({ tag: 'notes', summary: 'Takes a note' }), body: Note };
  app.post('/notes', { schema }, async ({ body }) => ({ body }));
  await app.ready();
});
afterAll(() => app.close());

const post = (payload: string | object, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/notes', headers: { 'content-type': type }, payload });

/** What is refused, pointer by pointer. */
async function faultsOf(payload: string | object) {
  const { errors = [] } = expectProblem(await post(payload), 400, 'invalid_body');
  return Object.fromEntries(errors.map(({ pointer, message }) => [pointer, message]));
}

describe('a body', () => {
  it('is taken when it is what the address takes', async () => {
    const body = { text: 'ab', parts: [{ n: 1 }] };
    expect((await post(body)).json()).toEqual({ body });
  });

  it('is refused with all that is wrong, each by its JSON pointer', async () => {
    expect(
      await faultsOf({ text: 'a', kind: 'park', parts: [{ n: 1 }, { n: 1.5 }], 'a/b~c': 1 }),
    ).toEqual({
      '/text': 'must NOT have fewer than 2 characters',
      '/kind': 'must be one of kcn, ccn',
      '/parts/1/n': 'must be a whole number',
      '/a~1b~0c': 'is not known',
    });
    expect(await faultsOf({})).toEqual({ '/text': 'is missing' });
    expect(await faultsOf({ text: 'ab', parts: {} })).toEqual({ '/parts': 'must be a list' });
    expect(await faultsOf({ text: 5 })).toEqual({ '/text': 'must be a string' });
  });

  it('is refused when it is no object, or none at all', async () => {
    for (const payload of ['null', '5', '"text"', '[]']) {
      expect(await faultsOf(payload)).toEqual({ '': 'must be an object' });
    }
    const none = await app.inject({ method: 'POST', url: '/notes' });
    expectProblem(none, 400, 'invalid_body');
    expectProblem(await post(''), 400, 'malformed_request');
  });

  it('names no more than twenty faults', async () => {
    const parts = Array.from({ length: 500 }, () => ({ n: 'x' }));
    expect(Object.keys(await faultsOf({ text: 'ab', parts }))).toHaveLength(20);
  });

  it('cannot poison a prototype', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const payload = `{"text":"ab","${key}":{"prototype":{"admin":true}}}`;
      const { detail } = expectProblem(await post(payload), 400, 'malformed_request');
      expect(detail).toContain('__proto__');
    }
    expect(await faultsOf('{"text":"ab","prototype":1}')).toEqual({ '/prototype': 'is not known' });
  });

  it('is refused when it is no JSON, of another type, or too large', async () => {
    expectProblem(await post('{"text":'), 400, 'malformed_request');
    expectProblem(
      await post('text=ab', 'application/x-www-form-urlencoded'),
      415,
      'unsupported_media_type',
    );
    expectProblem(await post({ text: 'x'.repeat(70_000) }), 413, 'payload_too_large');
  });

  it('holds no NUL, which the database could not keep', async () => {
    expect(await faultsOf({ text: 'a\0b' })).toEqual({ '/text': 'holds a NUL character' });
  });
});

describe('findNul', () => {
  it('looks at every depth, without a call for each', () => {
    let deep: unknown = 'x\0';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(findNul(deep)).toMatch(/^(\/0){100000}$/);
    expect(findNul({ a: [1, { 'b/c': '\0' }] })).toBe('/a/1/b~1c');
    expect(findNul({ a: [1, 'b', null, true] })).toBeUndefined();
    expect(findNul(Buffer.from([0]))).toBeUndefined();
    expect(findNul(undefined)).toBeUndefined();
  });
});
