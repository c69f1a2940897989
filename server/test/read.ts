import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import Schema from 'typebox/schema';
import { expect } from 'vitest';
import type { Paths } from '../../client/src/api/schema.gen.ts';
import { ROOT } from '../src/config.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface ApiDocument {
  readonly components: { readonly schemas: Record<string, Json> };
  readonly paths: Record<string, { get?: { responses: Record<string, { content?: Json }> } }>;
}

/** The contract as committed, every object closed: a reply may hold nothing that it does not promise. */
const document = JSON.parse(
  readFileSync(join(ROOT, 'server/openapi.json'), 'utf8').replaceAll(
    '"#/components/schemas/',
    '"#/$defs/',
  ),
) as ApiDocument;

function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  const open = copy.type === 'object' && copy.properties && copy.additionalProperties === undefined;
  return open ? { ...copy, additionalProperties: false } : copy;
}
const $defs = closed(document.components.schemas);

const validators = new Map<string, ReturnType<typeof Schema.Compile>>();
function validatorOf(name: string) {
  const validator =
    validators.get(name) ?? Schema.Compile({ $defs, $ref: `#/$defs/${name}` } as object);
  validators.set(name, validator);
  return validator;
}

/** Fails unless `body` is what the contract calls `name`, no more and no less. */
function expectSchema(body: unknown, name: string): void {
  const validator = validatorOf(name);
  if (!validator.Check(body)) expect(validator.Errors(body)[1].slice(0, 5)).toEqual([]);
}

/** The name of the schema that a successful read of a path promises. */
function schemaNameOf(path: string): string {
  const reference = JSON.stringify(document.paths[path]?.get?.responses[200]?.content ?? '');
  const name = /"#\/\$defs\/(\w+)"/.exec(reference)?.[1];
  if (!name) throw new Error(`${path} promises no schema`);
  return name;
}

interface Read<P extends keyof Paths> {
  readonly params?: Paths[P]['params'];
  readonly query?: Record<string, string | number>;
  /** Of somebody who is signed in. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The address of a path of the contract. */
function addressOf<P extends keyof Paths>(path: P, { params = {}, query = {} }: Read<P> = {}) {
  const filled = Object.entries(params as Record<string, string>).reduce(
    (url: string, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const search = new URLSearchParams(
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** Reads a path of the contract: expects 200 and exactly what the contract promises. */
export async function read<P extends keyof Paths>(
  app: FastifyInstance,
  path: P,
  what: Read<P> = {},
): Promise<Paths[P]['response']> {
  const reply = await app.inject({ url: addressOf(path, what), headers: what.headers ?? {} });
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
  const body: unknown = reply.json();
  expectSchema(body, schemaNameOf(path));
  return body as Paths[P]['response'];
}

/** Expects a problem of a status and code, as RFC 9457 wants it, and returns its body. */
export function expectProblem(reply: LightMyRequestResponse, status: number, code: string) {
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(status);
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  const body = reply.json<{
    detail?: string;
    errors?: { parameter?: string; pointer?: string; code?: string; message: string }[];
  }>();
  expectSchema(body, 'Problem');
  expect(body).toMatchObject({ status, code });
  return body;
}
