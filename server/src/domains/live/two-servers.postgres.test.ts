import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { sameDatabase, testDatabase } from '../../../test/database.ts';
import { EventStream, listen } from '../../../test/event-stream.ts';
import { testPerson } from '../../../test/people.ts';
import type { Database } from '../../db/database.ts';

/* Two servers, each with sessions of its own, on one PostgreSQL. */
let databases: Database[] = [];
let apps: FastifyInstance[] = [];
beforeAll(async () => {
  const first = await testDatabase();
  databases = [first, await sameDatabase(first)];
  apps = await Promise.all(databases.map((db) => buildTestApp({ db })));
});
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const db of databases.toReversed()) await db.close();
});

it('tell the maps of each other', async () => {
  const [here, there] = apps;
  const [db] = databases;
  if (!here || !there || !db) throw new Error('there are two servers');
  const map = await EventStream.open(`${await listen(there)}/api/events`);
  await map.greeting();
  const { headers } = await testPerson(db, 'doit');
  const reply = await here.inject({
    method: 'POST',
    url: '/api/zones/ccn-ba-xuyen/confirmation',
    headers,
    payload: {},
  });
  expect(reply.statusCode, reply.body).toBe(201);
  expect(await map.next()).toMatchObject({
    event: 'revision',
    data: {
      revision: reply.json<{ revision: number }>().revision,
      kind: 'confirmation',
      zones: [{ slug: 'ccn-ba-xuyen' }],
    },
  });
  map.close();
});
