import type { Page } from 'playwright-core';
import type { LngLat } from '../../src/lib/geodesy/lng-lat.ts';
import type { RunningAtlas } from './server.ts';

const PASSWORD = 'mot-cau-dai-de-nho-2026';

interface Answer {
  status: number;
  body: Record<string, unknown>;
  etag: string | null;
}

/** A request that waits for a decision. */
interface Submitted {
  readonly id: number;
  readonly version: string;
}

/** Somebody signed in, acting through the API as the desk does. Called by role; no person is named. */
export class Official {
  constructor(
    readonly url: string,
    readonly cookie: string,
    readonly csrf: string,
  ) {}

  /** Fails unless the answer is a success. */
  async send(method: string, path: string, body?: unknown, version?: string): Promise<Answer> {
    const reply = await fetch(this.url + path, {
      method,
      headers: {
        cookie: this.cookie,
        'x-atlas-csrf': this.csrf,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version ? { 'if-match': version } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    const parsed = text ? (JSON.parse(text) as Record<string, unknown>) : {};
    return { status: reply.status, body: parsed, etag: reply.headers.get('etag') };
  }

  /** What a browser keeps of the session, for its context. */
  get cookies() {
    return this.cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url: this.url, httpOnly: true, sameSite: 'Lax' as const };
    });
  }

  /** Proposes what is given of a zone and hands the request in. */
  private async propose(zone: string, items: readonly object[]): Promise<Submitted> {
    const draft = await this.send('POST', '/api/requests', {
      zone,
      reason: 'Điều chỉnh quy hoạch',
      effective_on: null,
      source: { title: 'Quyết định điều chỉnh quy hoạch', publisher: 'UBND tỉnh' },
      items,
    });
    const path = `/api/requests/${String(draft.body.id)}/submit`;
    const { etag } = await this.send('POST', path, undefined, draft.etag ?? '');
    return { id: Number(draft.body.id), version: etag ?? '' };
  }

  /** Proposes a planned area. */
  proposeArea(zone: string, hectares: number): Promise<Submitted> {
    const value = { min: hectares, max: hectares, min_inclusive: true, max_inclusive: true };
    return this.propose(zone, [{ field: 'planned_area_ha', action: 'set', value }]);
  }

  /** Proposes how much industrial land is leased. */
  proposeLeased(zone: string, hectares: number): Promise<Submitted> {
    const value = { min: hectares, max: hectares };
    return this.propose(zone, [{ field: 'leased_area_ha', action: 'set', value }]);
  }

  /** Proposes a surveyed boundary: the outer ring of its one part, closed. */
  proposeBoundary(zone: string, ring: readonly LngLat[]): Promise<Submitted> {
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const boundary = { geometry, basis: 'surveyed', method: 'Đo đạc', accuracy_m: 0.1 };
    return this.propose(zone, [{ field: 'boundary', action: 'set', boundary }]);
  }

  async approve({ id, version }: Submitted): Promise<void> {
    await this.send('POST', `/api/requests/${id}/approve`, {}, version);
  }

  /** Enters land handed to a tenant into the ledger, which somebody else approves at once. */
  async allocate(reviewer: Official, zone: string, entry: object): Promise<void> {
    const made = await this.send('POST', '/api/requests', {
      zone,
      reason: 'Giao đất',
      source: { title: 'Quyết định giao đất', publisher: 'UBND tỉnh' },
      entries: [{ action: 'enter', recipient: 'tenant', ...entry }],
    });
    const path = `/api/requests/${String(made.body.id)}/submit`;
    const { etag } = await this.send('POST', path, undefined, made.etag ?? '');
    await reviewer.approve({ id: Number(made.body.id), version: etag ?? '' });
  }

  /** Adds a person with these roles, who accepts the invitation. */
  async invite(role: string, roles: readonly string[]): Promise<Official> {
    const person = { login: `${role}@example.test`, name: role, roles };
    const { body } = await this.send('POST', '/api/people', person);
    return accept(this.url, String(body.invitation_path), {});
  }
}

async function accept(url: string, path: string, who: Record<string, string>): Promise<Official> {
  const token = path.split('token=')[1] ?? '';
  const reply = await fetch(`${url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: PASSWORD, ...who }),
  });
  if (!reply.ok) throw new Error(`the invitation was refused: ${await reply.text()}`);
  const { csrf } = (await reply.json()) as { csrf: string };
  const cookie = reply.headers.getSetCookie().map((line) => line.split(';')[0]);
  return new Official(url, cookie.join('; '), csrf);
}

/** Somebody who has signed in on a page. */
export async function officialOf(page: Page, url: string): Promise<Official> {
  const cookies = await page.context().cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const reply = await fetch(`${url}/api/session`, { headers: { cookie } });
  const { csrf } = (await reply.json()) as { csrf: string | null };
  if (csrf === null) throw new Error('nobody has signed in on the page');
  return new Official(url, cookie, csrf);
}

/** The first admin, by the link the first start prints. */
export async function firstAdmin({ url, log }: RunningAtlas): Promise<Official> {
  const link = /\/welcome#token=\S+/.exec(log())?.[0];
  if (!link) throw new Error(`the start printed no link:\n${log()}`);
  return accept(url, link, { login: 'admin@example.test', name: 'admin' });
}
