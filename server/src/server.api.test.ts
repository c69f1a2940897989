import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { loadConfig } from './config.ts';
import type { Database } from './db/database.ts';
import { serve } from './server.ts';

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.close());

const config = (port: number) => loadConfig({ PORT: String(port), LOG_LEVEL: 'silent' });

test('answers on the address it gives until it is closed, and leaves the database open', async () => {
  const server = await serve(db, config(0));
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.close();
  await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
  expect(await db.query('select 1 as n')).toEqual([{ n: 1 }]);
});

test('rejects with the cause when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serve(db, config(port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});
