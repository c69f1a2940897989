import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { hashPassword } from './password.ts';

const PASSWORD = 'một mật khẩu đủ dài';
const START = '2026-11-22T05:00:00Z';
const HOUR = 3_600_000;

let db: Database;
let app: FastifyInstance;
let clock = new Date(START);
let login: string;
beforeAll(async () => {
  db = await testDatabase('schema');
  app = await buildTestApp({ db, now: () => clock });
  const person = await testPerson(db, 'board');
  login = person.login;
  await db.query(sql`
    update person set password = ${await hashPassword(PASSWORD)} where id = ${person.id}`);
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  clock = new Date(START);
  await db.query('delete from sign_in_failure');
});

const later = (hours: number) => {
  clock = new Date(clock.getTime() + hours * HOUR);
};

const signIn = (payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/session', payload, headers });

async function signedIn() {
  const reply = await signIn({ login, password: PASSWORD });
  expect(reply.statusCode, reply.body).toBe(200);
  const [cookie] = reply.cookies;
  return {
    cookie,
    body: reply.json<{ person: { roles: string[] }; csrf: string }>(),
    headers: {
      cookie: `atlas_session=${cookie?.value}`,
      'x-atlas-csrf': reply.json<{ csrf: string }>().csrf,
    },
  };
}

const whoIs = async (headers: object) =>
  (await app.inject({ url: '/api/session', headers: { ...headers } })).json<{
    person: { login: string } | null;
    csrf: string | null;
  }>();

describe('signing in', () => {
  it('opens a session that the browser keeps from scripts and from other sites', async () => {
    const { cookie, body, headers } = await signedIn();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 604_800 });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(cookie?.secure).toBeUndefined();
    expect(body).toMatchObject({
      person: { login, roles: ['board'] },
      oidc: null,
    });
    expect(await whoIs(headers)).toEqual(body);
  });

  it('keeps no token, only its hash', async () => {
    const { cookie } = await signedIn();
    const rows = await db.query(`select * from session`);
    expect(JSON.stringify(rows)).not.toContain(cookie?.value);
  });

  it('marks the cookie as secure when the atlas is opened by https', async () => {
    const https = await buildTestApp({ db, config: { publicUrl: 'https://atlas.example' } });
    const reply = await https.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: PASSWORD },
      headers: { origin: 'https://atlas.example' },
    });
    expect(reply.cookies[0]?.secure).toBe(true);
    await https.close();
  });

  it('says the same of an unknown name, a wrong password and a disabled person', async () => {
    const disabled = await testPerson(db, 'board');
    await db.query(sql`
      update person set disabled = true, password = ${await hashPassword(PASSWORD)}
      where id = ${disabled.id}`);
    const replies = [
      await signIn({ login: 'nobody@example.test', password: PASSWORD }),
      await signIn({ login, password: `${PASSWORD}!` }),
      await signIn({ login: disabled.login, password: PASSWORD }),
    ];
    const bodies = replies.map((reply) => {
      expect(reply.cookies).toEqual([]);
      return { ...expectProblem(reply, 401, 'sign_in_failed'), requestId: '' };
    });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('is refused to pages elsewhere', async () => {
    const given = { login, password: PASSWORD };
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expectProblem(
        await signIn(given, { host: 'atlas.example', ...headers }),
        403,
        'forged_request',
      );
    }
    const own = {
      host: 'atlas.example',
      origin: 'https://atlas.example',
      'sec-fetch-site': 'same-origin',
    };
    expect((await signIn(given, own)).statusCode).toBe(200);
  });

  it('ends the session the browser had before', async () => {
    const first = await signedIn();
    const reply = await signIn({ login, password: PASSWORD }, { cookie: first.headers.cookie });
    expect(reply.cookies[0]?.value).not.toBe(first.cookie?.value);
    expect((await whoIs(first.headers)).person).toBeNull();
  });
});

describe('a session', () => {
  it('belongs to nobody for a stranger, and is told to no other site', async () => {
    expect(await read(app, '/api/session')).toEqual({ person: null, csrf: null, oidc: null });
    const { headers } = await app.inject({
      url: '/api/session',
      headers: { origin: 'https://a.example' },
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('ends twelve hours after its last request', async () => {
    const { headers } = await signedIn();
    for (let i = 0; i < 3; i++) {
      later(11);
      expect((await whoIs(headers)).person).not.toBeNull();
    }
    later(12.1);
    expect((await whoIs(headers)).person).toBeNull();
  });

  it('ends after seven days, however busy', async () => {
    const { headers } = await signedIn();
    for (let hours = 0; hours < 7 * 24 - 10; hours += 10) {
      later(10);
      expect((await whoIs(headers)).person).not.toBeNull();
    }
    later(10);
    expect((await whoIs(headers)).person).toBeNull();
  });

  it('is forgotten ninety days after its end, at the next sign-in', async () => {
    await signedIn();
    const count = async () =>
      (await db.query<{ n: number }>('select count(*)::integer as n from session'))[0]?.n;
    const before = (await count()) ?? 0;
    later(24 * (7 + 89));
    await signedIn();
    expect(await count()).toBe(before + 1);
    later(24 * 2);
    await signedIn();
    expect(await count()).toBeLessThan(before + 2);
  });

  it('ends by signing out', async () => {
    const { headers } = await signedIn();
    const reply = await app.inject({ method: 'DELETE', url: '/api/session', headers });
    expect(reply.statusCode).toBe(204);
    expect(reply.cookies[0]).toMatchObject({ name: 'atlas_session', value: '' });
    expect((await whoIs(headers)).person).toBeNull();
    expectProblem(
      await app.inject({ method: 'DELETE', url: '/api/session', headers }),
      401,
      'not_signed_in',
    );
  });

  it('ends when its person is disabled', async () => {
    const person = await testPerson(db, 'doit');
    expect((await whoIs(person.headers)).person).not.toBeNull();
    await db.query(sql`update person set disabled = true where id = ${person.id}`);
    expect((await whoIs(person.headers)).person).toBeNull();
  });

  it('cannot be used for a write without its own token, nor from elsewhere', async () => {
    const { headers } = await signedIn();
    const other = await signedIn();
    for (const wrong of [
      { cookie: headers.cookie },
      { ...headers, 'x-atlas-csrf': '' },
      { ...headers, 'x-atlas-csrf': other.headers['x-atlas-csrf'] },
      { ...headers, origin: 'https://elsewhere.example' },
      { ...headers, 'sec-fetch-site': 'cross-site' },
    ]) {
      const reply = await app.inject({ method: 'DELETE', url: '/api/session', headers: wrong });
      expectProblem(reply, 403, 'forged_request');
    }
    expect((await whoIs(headers)).person).not.toBeNull();
  });

  it('changes nothing about what everybody may read', async () => {
    const { headers } = await signedIn();
    const stranger = await app.inject('/api/targets');
    const editor = await app.inject({ url: '/api/targets', headers });
    expect(editor.headers).toEqual({
      ...stranger.headers,
      date: editor.headers.date,
      'x-request-id': editor.headers['x-request-id'],
    });
    expect(editor.body).toBe(stranger.body);
  });
});
