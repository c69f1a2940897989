import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { type TestPerson, testPerson, testSession } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { inviteFirstAdmin } from './invitations.ts';

const PASSWORD = 'correct horse battery';

let db: Database;
let app: FastifyInstance;
let admin: TestPerson;
let clock = new Date('2026-11-22T05:00:00Z');
beforeAll(async () => {
  db = await testDatabase('schema');
  app = await buildTestApp({ db, now: () => clock });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const call = (who: TestPerson, method: Method, url: string, payload?: object, more = {}) =>
  app.inject({ method, url, headers: { ...who.headers, ...more }, ...(payload && { payload }) });

const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload });
const tokenOf = (path: string) => path.split('token=')[1] ?? '';

async function firstLink(): Promise<string> {
  const link = await db.transaction((tx) => inviteFirstAdmin(tx, clock));
  return tokenOf(link?.path ?? '');
}

/** A person as the list of people tells it. */
async function listed(id: number) {
  const { items } = (await call(admin, 'GET', '/api/people')).json<{
    items: { id: number; version: number; roles: string[]; disabled: boolean }[];
  }>();
  return items.find((person) => person.id === id);
}

const change = async (who: TestPerson, payload: object) =>
  call(admin, 'PATCH', `/api/people/${who.id}`, payload, {
    'if-match': `"${(await listed(who.id))?.version}"`,
  });

describe('the first admin', { sequential: true }, () => {
  const wanted = { login: 'admin@example.test', name: 'Admin', password: PASSWORD };

  it('is made by the link of the latest start only, within a day', async () => {
    const first = await firstLink();
    const second = await firstLink();
    expectProblem(await post('/api/invitations/check', { token: first }), 410, 'link_expired');
    const check = await post('/api/invitations/check', { token: second });
    expect(check.json()).toEqual({ purpose: 'setup', login: null, name: null });
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    const late = await post('/api/invitations/accept', { token: second, ...wanted });
    expectProblem(late, 410, 'link_expired');
    expect(await db.query('select from person')).toEqual([]);
  });

  it('has to choose a name and a password that is not guessed at once', async () => {
    const token = await firstLink();
    const faults = async (given: object) =>
      expectProblem(
        await post('/api/invitations/accept', { token, ...given }),
        422,
        'invalid_values',
      ).errors?.map(({ pointer, code }) => code ?? pointer);
    expect(await faults({ password: PASSWORD })).toEqual(['/login', '/name']);
    expect(await faults({ ...wanted, password: 'short' })).toEqual(['too_short']);
    expect(await faults({ ...wanted, password: 'aaaaaaaaaaaaaaaa' })).toEqual(['too_simple']);
    expect(await faults({ ...wanted, password: 'my ADMIN password' })).toEqual(['holds_login']);
    expect(await db.query('select from person')).toEqual([]);
  });

  it('is signed in by it, and the link works once', async () => {
    const token = await firstLink();
    const accepted = await post('/api/invitations/accept', { token, ...wanted });
    expect(accepted.statusCode, accepted.body).toBe(200);
    const { person, csrf } = accepted.json<{ person: TestPerson; csrf: string }>();
    expect(person).toMatchObject({
      login: wanted.login,
      roles: ['admin'],
      permissions: [{ action: 'manage', subject: 'people' }],
    });
    const cookie = `atlas_session=${accepted.cookies[0]?.value}`;
    admin = { id: person.id, login: person.login, headers: { cookie, 'x-atlas-csrf': csrf } };
    expect((await call(admin, 'GET', '/api/people')).statusCode).toBe(200);
    expectProblem(
      await post('/api/invitations/accept', { token, ...wanted, login: 'second' }),
      410,
      'link_expired',
    );
    expect(await db.transaction((tx) => inviteFirstAdmin(tx, clock))).toBeUndefined();
  });

  it('stays: the last one loses neither the role nor access', async () => {
    expectProblem(await change(admin, { roles: [] }), 409, 'last_admin');
    expectProblem(await change(admin, { disabled: true }), 409, 'last_admin');
    const second = await testPerson(db, 'admin', 'board');
    expect((await change(admin, { disabled: true })).statusCode).toBe(200);
    expect((await call(admin, 'GET', '/api/people')).statusCode).toBe(401);
    admin = second;
    expectProblem(await change(admin, { roles: ['board'] }), 409, 'last_admin');
    await expect(
      db.query(sql`delete from person_role where person = ${admin.id} and role = 'admin'`),
    ).rejects.toMatchObject({ code: '23514', constraint: 'last_admin' });
    expect((await listed(admin.id))?.roles).toEqual(['admin', 'board']);
  });
});

describe('people', () => {
  const added = async (login: string) => {
    const reply = await call(admin, 'POST', '/api/people', {
      login,
      name: 'Editor',
      roles: ['doit'],
    });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json<{ person: { id: number; roles: string[] }; invitation_path: string }>();
  };

  it('are added with a link, and can do nothing before they use it', async () => {
    const { person, invitation_path } = await added('doit@example.test');
    expect(person).toMatchObject({ roles: ['doit'], has_password: false, last_seen_at: null });
    expect(invitation_path).toMatch(/^\/welcome#token=[\w-]{43}$/);
    const token = tokenOf(invitation_path);
    const login = { login: 'doit@example.test', password: PASSWORD };
    expectProblem(await post('/api/session', login), 401, 'sign_in_failed');
    expect((await post('/api/invitations/check', { token })).json()).toEqual({
      purpose: 'join',
      login: 'doit@example.test',
      name: 'Editor',
    });
    expectProblem(
      await post('/api/invitations/accept', { token, password: PASSWORD, login: 'other' }),
      422,
      'invalid_values',
    );
    expect((await post('/api/invitations/accept', { token, password: PASSWORD })).statusCode).toBe(
      200,
    );
    expect((await post('/api/session', login)).statusCode).toBe(200);
  });

  it('have names of their own', async () => {
    await added('same@example.test');
    const again = { login: 'same@example.test', name: 'Other', roles: [] };
    expectProblem(await call(admin, 'POST', '/api/people', again), 409, 'login_taken');
    for (const login of ['UPPER', 'with space', 'a', 'ä@example.test']) {
      const reply = await call(admin, 'POST', '/api/people', { ...again, login });
      expect(expectProblem(reply, 400, 'invalid_body').errors?.[0]?.pointer).toBe('/login');
    }
  });

  it('get a new link when they have forgotten, which ends what was open', async () => {
    const person = await testPerson(db, 'board');
    await db.query(sql`update person set password = '$scrypt$x' where id = ${person.id}`);
    const again = async () =>
      tokenOf(
        (await call(admin, 'POST', `/api/people/${person.id}/invitation`)).json<{
          invitation_path: string;
        }>().invitation_path,
      );
    const first = await again();
    const second = await again();
    expectProblem(await post('/api/invitations/check', { token: first }), 410, 'link_expired');
    expect((await post('/api/invitations/check', { token: second })).json()).toMatchObject({
      purpose: 'reset',
    });
    expect((await call(person, 'GET', '/api/sessions')).statusCode).toBe(200);
    await post('/api/invitations/accept', { token: second, password: PASSWORD });
    expectProblem(await call(person, 'GET', '/api/sessions'), 401, 'not_signed_in');
  });

  it('are changed by who has seen what stands, one after the other', async () => {
    const person = await testPerson(db, 'board');
    const url = `/api/people/${person.id}`;
    const body = { name: 'New name' };
    expectProblem(await call(admin, 'PATCH', url, body), 428, 'precondition_required');
    const reply = await call(admin, 'PATCH', url, body, { 'if-match': '"1"' });
    expect(reply.json()).toMatchObject({ name: 'New name', version: 2, roles: ['board'] });
    expect(reply.headers.etag).toBe('"2"');
    const stale = await call(admin, 'PATCH', url, body, { 'if-match': '"1"' });
    expectProblem(stale, 412, 'precondition_failed');
    expectProblem(
      await call(admin, 'PATCH', '/api/people/99999', body, { 'if-match': '"1"' }),
      404,
      'not_found',
    );
  });

  it('gain and lose roles at once', async () => {
    const person = await testPerson(db, 'board');
    await change(person, { roles: ['reviewer_kcn', 'doit'] });
    const { roles } = (await app.inject({ url: '/api/session', headers: person.headers })).json<{
      person: { roles: string[] };
    }>().person;
    expect(roles).toEqual(['doit', 'reviewer_kcn']);
  });

  it('are out everywhere once disabled, and an old link of theirs is dead', async () => {
    const person = await testPerson(db, 'board');
    const link = (await call(admin, 'POST', `/api/people/${person.id}/invitation`)).json<{
      invitation_path: string;
    }>();
    expect((await change(person, { disabled: true })).json()).toMatchObject({ disabled: true });
    expectProblem(await call(person, 'GET', '/api/sessions'), 401, 'not_signed_in');
    const token = tokenOf(link.invitation_path);
    expectProblem(await post('/api/invitations/check', { token }), 410, 'link_expired');
    await change(person, { disabled: false });
    // The session has ended for good.
    expectProblem(await call(person, 'GET', '/api/sessions'), 401, 'not_signed_in');
  });

  it('are looked after by admins only', async () => {
    const board = await testPerson(db, 'board', 'reviewer_ccn');
    const attempts = [
      await call(board, 'GET', '/api/people'),
      await call(board, 'POST', '/api/people', {
        login: 'x@example.test',
        name: 'X',
        roles: ['admin'],
      }),
      await call(
        board,
        'PATCH',
        `/api/people/${board.id}`,
        { roles: ['admin'] },
        { 'if-match': '"1"' },
      ),
      await call(board, 'POST', `/api/people/${admin.id}/invitation`),
      await call(board, 'DELETE', `/api/people/${admin.id}/sessions`),
    ];
    for (const reply of attempts) expectProblem(reply, 403, 'not_permitted');
  });

  it('leave a trail that cannot be rubbed out', async () => {
    const events = await db.query<{ what: string }>('select distinct what from people_event');
    expect(new Set(events.map(({ what }) => what))).toEqual(
      new Set([
        'setup',
        'invited',
        'joined',
        'password_set',
        'signed_in',
        'renamed',
        'roles_changed',
        'disabled',
        'enabled',
      ]),
    );
    await expect(db.query('delete from people_event')).rejects.toMatchObject({ code: '23514' });
  });
});

describe('sessions', () => {
  it('are listed with where they are, and ended one by one or all together', async () => {
    const person = await testPerson(db, 'board');
    const phone = { ...person, headers: await testSession(db, person.id) };
    const tablet = { ...person, headers: await testSession(db, person.id) };
    const { items } = (await call(person, 'GET', '/api/sessions')).json<{
      items: { id: number; current: boolean; address: string }[];
    }>();
    expect(items.map(({ current }) => current)).toEqual([true, false, false]);
    expect(items[0]?.address).toBe('198.51.100.250');
    const other = items.find(({ current }) => !current)?.id;
    expect((await call(person, 'DELETE', `/api/sessions/${other}`)).statusCode).toBe(204);
    expectProblem(await call(person, 'DELETE', `/api/sessions/${other}`), 404, 'not_found');
    const left = await Promise.all(
      [phone, tablet].map(async (who) => (await call(who, 'GET', '/api/sessions')).statusCode),
    );
    expect(left.sort()).toEqual([200, 401]);
    expect((await call(admin, 'DELETE', `/api/people/${person.id}/sessions`)).statusCode).toBe(204);
    expectProblem(await call(person, 'GET', '/api/sessions'), 401, 'not_signed_in');
  });

  it('of somebody else are none of mine', async () => {
    const [mine, theirs] = [await testPerson(db, 'board'), await testPerson(db, 'board')];
    const [session] = await db.query<{ id: number }>(sql`
      select id from session where person = ${theirs.id}`);
    expectProblem(await call(mine, 'DELETE', `/api/sessions/${session?.id}`), 404, 'not_found');
    expect((await call(theirs, 'GET', '/api/sessions')).statusCode).toBe(200);
  });

  it('end elsewhere when the password changes', async () => {
    const { invitation_path } = (
      await call(admin, 'POST', '/api/people', {
        login: 'planner@example.test',
        name: 'P',
        roles: [],
      })
    ).json<{ invitation_path: string }>();
    const joined = await post('/api/invitations/accept', {
      token: tokenOf(invitation_path),
      password: PASSWORD,
    });
    const { person, csrf } = joined.json<{ person: TestPerson; csrf: string }>();
    const cookie = `atlas_session=${joined.cookies[0]?.value}`;
    const here: TestPerson = { ...person, headers: { cookie, 'x-atlas-csrf': csrf } };
    const there = { ...person, headers: await testSession(db, person.id) };
    const set = (old: string, next: string) =>
      call(here, 'PUT', '/api/session/password', { old, new: next });
    const wrong = expectProblem(
      await set('not this one', `${PASSWORD} new`),
      422,
      'invalid_values',
    );
    expect(wrong.errors).toEqual([
      { pointer: '/old', code: 'wrong', message: 'is not your password' },
    ]);
    expectProblem(await set(PASSWORD, 'short'), 422, 'invalid_values');
    expect((await set(PASSWORD, `${PASSWORD} new`)).statusCode).toBe(204);
    expect((await call(here, 'GET', '/api/sessions')).statusCode).toBe(200);
    expectProblem(await call(there, 'GET', '/api/sessions'), 401, 'not_signed_in');
    const login = { login: 'planner@example.test', password: PASSWORD };
    expectProblem(await post('/api/session', login), 401, 'sign_in_failed');
    expect((await post('/api/session', { ...login, password: `${PASSWORD} new` })).statusCode).toBe(
      200,
    );
  });
});
