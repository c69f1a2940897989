import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { type TestPerson, testPerson } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { hashPassword } from './password.ts';
import { countAttempt, forgive } from './throttle.ts';

const PASSWORD = 'correct horse battery';

let db: Database;
let app: FastifyInstance;
let person: TestPerson;
let clock = new Date('2026-11-22T05:00:00Z');
beforeAll(async () => {
  db = await testDatabase('schema');
  app = await buildTestApp({ db, now: () => clock });
  person = await testPerson(db, 'board');
  await db.query(sql`
    update person set password = ${await hashPassword(PASSWORD)} where id = ${person.id}`);
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  await db.query('delete from sign_in_failure');
});

const wait = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};

const signIn = (login: string, password: string, remoteAddress: string) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { login, password }, remoteAddress });

/** Seconds that the next attempt would have to wait; 0 when it is taken (and counted). */
async function held(login: string, address: string): Promise<number> {
  try {
    await countAttempt(db, { login, address }, clock);
    return 0;
  } catch (error) {
    return Number((error as { headers: Record<string, string> }).headers['retry-after']);
  }
}

describe('an account', () => {
  it('is held twice as long after each failure beyond the fifth, five minutes at most', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      // Each from elsewhere, so that no address is held.
      const seconds = await held('board', `192.0.2.${i}`);
      waits.push(seconds);
      wait(seconds);
      if (seconds > 0) expect(await held('board', `198.51.100.${i}`)).toBe(0);
    }
    expect(waits.slice(0, 16)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('is held the same whether it exists or not, and says for how long', async () => {
    const replies = await Promise.all(
      [person.login, 'nobody@example.test'].map(async (login) => {
        for (let i = 0; i < 5; i++) {
          expectProblem(await signIn(login, 'wrong', `192.0.2.${i}`), 401, 'sign_in_failed');
        }
        const reply = await signIn(login, PASSWORD, '192.0.2.9');
        return {
          ...expectProblem(reply, 429, 'sign_in_throttled'),
          requestId: '',
          after: reply.headers['retry-after'],
        };
      }),
    );
    expect(replies[0]).toEqual(replies[1]);
    expect(replies[0]?.after).toBe('1');
  });

  it('is open again after the wait, and free of its failures once signed in', async () => {
    for (let i = 0; i < 5; i++) await held(person.login, '192.0.2.1');
    expect((await signIn(person.login, PASSWORD, '192.0.2.2')).statusCode).toBe(429);
    wait(1);
    expect((await signIn(person.login, PASSWORD, '192.0.2.2')).statusCode).toBe(200);
    for (let i = 0; i < 5; i++) expect(await held(person.login, '203.0.113.1')).toBe(0);
  });

  it('cannot be held by strangers where its person has signed in of late', async () => {
    await signIn(person.login, PASSWORD, '203.0.113.77');
    for (let i = 0; i < 12; i++) await held(person.login, `192.0.2.${i}`);
    expect((await signIn(person.login, PASSWORD, '203.0.113.77')).statusCode).toBe(200);
    wait(31 * 86_400);
    for (let i = 0; i < 12; i++) await held(person.login, `192.0.2.${i}`);
    expect((await signIn(person.login, PASSWORD, '203.0.113.77')).statusCode).toBe(429);
  });

  it('counts attempts that come all at once', async () => {
    const many = Array.from({ length: 12 }, (_, i) => held('board', `192.0.2.${i}`));
    expect((await Promise.all(many)).filter((seconds) => seconds === 0)).toHaveLength(5);
  });
});

describe('an address', () => {
  it('is held after twenty failures, whatever the names, fifteen minutes at most', async () => {
    for (let i = 0; i < 20; i++) expect(await held(`name-${i}`, '192.0.2.1')).toBe(0);
    expect(await held('another', '192.0.2.1')).toBe(1);
    expect(await held('another', '192.0.2.2')).toBe(0);
    await db.query(`update sign_in_failure set failures = 500 where key like 'address%'`);
    expect(await held('another', '192.0.2.1')).toBe(900);
  });

  it('of IPv6 is the whole block a customer gets', async () => {
    for (let i = 0; i < 20; i++) await held(`name-${i}`, `2001:db8::${i + 1}`);
    expect(await held('another', '2001:db8::ffff')).toBe(1);
    expect(await held('another', '2001:db8:0:1::1')).toBe(0);
  });

  it('is not freed by somebody who signs in with an account of their own', async () => {
    for (let i = 0; i < 19; i++) await held(`name-${i}`, '192.0.2.1');
    expect((await signIn(person.login, PASSWORD, '192.0.2.1')).statusCode).toBe(200);
    expect(await held('one more', '192.0.2.1')).toBe(0);
    expect(await held('another', '192.0.2.1')).toBe(1);
  });
});

describe('failures', () => {
  it('are kept by the database without the names that were typed', async () => {
    await signIn('my secret typed into the wrong field', 'x', '192.0.2.1');
    const keys = await db.query<{ key: string }>('select key from sign_in_failure order by key');
    expect(keys.map(({ key }) => key.replace(/ .*/, ''))).toEqual(['account', 'address']);
    expect(JSON.stringify(keys)).not.toContain('secret');
  });

  it('are forgotten after a day', async () => {
    for (let i = 0; i < 8; i++) await held('board', `192.0.2.${i}`);
    wait(86_401);
    for (let i = 0; i < 5; i++) expect(await held('board', `192.0.2.${i}`)).toBe(0);
    expect(await held('board', '192.0.2.9')).toBe(1);
    wait(86_401);
    await forgive(db, { login: 'other', address: '203.0.113.9' }, clock);
    expect(await db.query('select from sign_in_failure')).toEqual([]);
  });
});

it('makes a hash anew that costs less than today’s', async () => {
  const cheap =
    '$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw';
  const old = await testPerson(db, 'doit');
  await db.query(sql`update person set password = ${cheap} where id = ${old.id}`);
  for (let i = 0; i < 2; i++) {
    expect((await signIn(old.login, 'pleaseletmein', '192.0.2.1')).statusCode).toBe(200);
    const [row] = await db.query<{ password: string }>(sql`
      select password from person where id = ${old.id}`);
    expect(row?.password).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
  }
});
