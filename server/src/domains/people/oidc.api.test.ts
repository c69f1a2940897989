import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { type Lies, OidcProvider } from '../../../test/oidc-provider.ts';
import { testPerson } from '../../../test/people.ts';
import { expectProblem } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const HOST = 'atlas.example:3000';
const provider = new OidcProvider();

let db: Database;
let app: FastifyInstance;
beforeAll(async () => {
  await provider.start();
  db = await testDatabase('schema');
  app = await buildTestApp({ db, config: { oidc: provider.config } });
});
afterAll(async () => {
  await app.close();
  await db.close();
  await provider.stop();
});

const open = (url: string, cookie?: string) =>
  app.inject({ url, headers: { host: HOST, ...(cookie && { cookie }) } });

/** The first half: off to the provider. */
async function leave(back = '/desk?zone=1#x') {
  const reply = await open(`/auth/oidc/start?return=${encodeURIComponent(back)}`);
  expect(reply.statusCode, reply.body).toBe(303);
  const [kept] = reply.cookies;
  expect(kept).toMatchObject({
    name: 'atlas_oidc',
    httpOnly: true,
    sameSite: 'Lax',
    path: '/auth/oidc',
  });
  return { location: String(reply.headers.location), cookie: `atlas_oidc=${kept?.value}` };
}

/** The whole way of a browser; what the last address of ours answers. */
async function signIn(claims: object, lies?: Lies, change?: (url: URL) => void) {
  const { location, cookie } = await leave();
  const back = provider.approve(location, claims, lies);
  change?.(back);
  return open(`${back.pathname}${back.search}`, cookie);
}

/** Who is signed in by a reply, or null. */
async function whoIs(reply: Awaited<ReturnType<typeof open>>) {
  const session = reply.cookies.find(({ name }) => name === 'atlas_session')?.value;
  if (session === undefined) return null;
  return (await open('/api/session', `atlas_session=${session}`)).json<{
    person: { login: string } | null;
  }>().person;
}

const emailOf = (login: string) => ({ sub: `sub of ${login}`, email: login, email_verified: true });

describe('the single sign-on', () => {
  it('is asked with a code, PKCE, state and nonce, each time new', async () => {
    const [one, two] = [await leave(), await leave()].map(({ location }) => new URL(location));
    expect(one?.origin).toBe(provider.issuer);
    expect(Object.fromEntries(one?.searchParams ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'atlas',
      redirect_uri: `http://${HOST}/auth/oidc/callback`,
      scope: 'openid email',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.searchParams.get(name)?.length).toBeGreaterThan(40);
      expect(one?.searchParams.get(name)).not.toBe(two?.searchParams.get(name));
    }
  });

  it('signs in whose login is the verified address, and knows them by their subject from then on', async () => {
    const { login } = await testPerson(db, 'board');
    const first = await signIn(emailOf(login.toUpperCase()));
    expect(first.statusCode).toBe(303);
    expect(first.headers.location).toBe('/desk?zone=1#x');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(await whoIs(first)).toMatchObject({ login, roles: ['board'] });
    const moved = { ...emailOf(login.toUpperCase()), email: 'moved@example.test' };
    expect(await whoIs(await signIn(moved))).toMatchObject({ login });
    const events = await db.query(sql`
      select what from people_event e join person p on p.id = e.person where p.login = ${login} order by e.id`);
    expect(events).toEqual([{ what: 'oidc_linked' }, { what: 'signed_in' }, { what: 'signed_in' }]);
  });

  it.each([
    [
      'a stranger',
      async () => ({ sub: 'x', email: 'stranger@example.test', email_verified: true }),
    ],
    [
      'an address that is not verified',
      async () => ({ ...emailOf((await testPerson(db, 'board')).login), email_verified: false }),
    ],
    ['no address', async () => ({ sub: 'y' })],
    [
      'somebody who is disabled',
      async () => {
        const { id, login } = await testPerson(db, 'board');
        await db.query(sql`update person set disabled = true where id = ${id}`);
        return emailOf(login);
      },
    ],
    [
      'another subject with the address of somebody linked',
      async () => {
        const { login } = await testPerson(db, 'board');
        await signIn(emailOf(login));
        return { ...emailOf(login), sub: 'another' };
      },
    ],
  ])('lets %s in nowhere, and creates nobody', async (_, claims) => {
    const asked = await claims();
    const before = await db.query('select count(*) as n from person');
    const reply = await signIn(asked);
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/desk?zone=1&signin=unknown#x');
    expect(await whoIs(reply)).toBeNull();
    expect(await db.query('select count(*) as n from person')).toEqual(before);
  });

  it.each<[string, Lies, ((url: URL) => void)?]>([
    ['another nonce', { claims: { nonce: 'other' } }],
    ['another audience', { claims: { aud: 'other' } }],
    ['another issuer', { claims: { iss: 'https://other.example' } }],
    ['an old token', { claims: { exp: 1_000_000_000, iat: 999_999_000 } }],
    ['a signature of nobody', { otherKey: true }],
    ['another state', {}, (url) => url.searchParams.set('state', 'other')],
    ['no state', {}, (url) => url.searchParams.delete('state')],
    ['another code', {}, (url) => url.searchParams.set('code', 'other')],
    [
      'a refusal',
      {},
      (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      },
    ],
  ])('refuses %s', async (_, lies, change) => {
    const { login } = await testPerson(db, 'admin');
    const reply = await signIn(emailOf(login), lies, change);
    expect(reply.headers.location).toBe('/desk?zone=1&signin=failed#x');
    expect(await whoIs(reply)).toBeNull();
  });

  it('refuses a return that this browser has not begun', async () => {
    const { login } = await testPerson(db, 'board');
    const { location } = await leave();
    const back = provider.approve(location, emailOf(login));
    const address = `${back.pathname}${back.search}`;
    const other = (await leave()).cookie;
    const empty = `atlas_oidc=${Buffer.from('{}').toString('base64url')}`;
    for (const cookie of [undefined, other, empty, 'atlas_oidc=x']) {
      const reply = await open(address, cookie);
      expect(reply.statusCode).toBe(303);
      expect(String(reply.headers.location)).toContain('signin=failed');
      expect(await whoIs(reply)).toBeNull();
    }
  });

  it.each([
    'https://elsewhere.example/x',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('returns to a page of ours, never to %s', async (wanted) => {
    const { login } = await testPerson(db, 'board');
    const { location, cookie } = await leave(wanted);
    const back = provider.approve(location, emailOf(login));
    const reply = await open(`${back.pathname}${back.search}`, cookie);
    expect(reply.headers.location).toBe('/');
  });

  it('is told to the client by its name', async () => {
    expect((await open('/api/session')).json()).toMatchObject({ oidc: { name: 'SSO' } });
  });

  it('that cannot be reached is asked again the next time', async () => {
    const away = new OidcProvider();
    await away.start();
    const { config } = away;
    await away.stop();
    const other = await buildTestApp({ db, config: { oidc: config } });
    const reply = await other.inject('/auth/oidc/start?return=/');
    expect(reply.headers.location).toBe('/?signin=failed');
    await other.close();
  });
});

it('has no address where it is not configured', async () => {
  const plain = await buildTestApp({ db });
  for (const url of ['/auth/oidc/start', '/auth/oidc/callback']) {
    const reply = await plain.inject({ url, headers: { accept: 'text/html' } });
    expectProblem(reply, 404, 'not_found');
  }
  await plain.close();
});
