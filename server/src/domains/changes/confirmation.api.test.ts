import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { testPerson } from '../../../test/people.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';
import { ROLES } from '../../lib/permissions.ts';

let db: Database;
let app: FastifyInstance;
beforeAll(async () => {
  db = await testDatabase();
  // One in the morning in Vietnam: still the day before in UTC.
  app = await buildTestApp({ db, now: () => new Date('2026-11-21T18:00:00Z') });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const ZONES = { kcn: 'kcn-yen-binh', ccn: 'ccn-ba-xuyen', it_park: 'kcntt-yen-binh' };
const MAY: Readonly<Record<string, readonly string[]>> = {
  board: ['kcn', 'it_park'],
  doit: ['ccn'],
};

const confirm = (zone: string, headers: object = {}, payload: object = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/zones/${zone}/confirmation`,
    headers: { ...headers },
    payload,
  });

describe('POST /api/zones/:id/confirmation', () => {
  it('is for the office that keeps the kind, and for nobody else', async () => {
    for (const role of ROLES) {
      const { headers } = await testPerson(db, role);
      for (const [kind, zone] of Object.entries(ZONES)) {
        const reply = await confirm(zone, headers);
        const allowed = MAY[role]?.includes(kind) ?? false;
        expect(reply.statusCode, `${role} ${kind}`).toBe(allowed ? 201 : 403);
        if (!allowed) expectProblem(reply, 403, 'not_permitted');
      }
    }
    expectProblem(await confirm(ZONES.kcn), 401, 'not_signed_in');
  });

  it('makes a revision of its own, and the zone fresh on that day', async () => {
    const { headers } = await testPerson(db, 'board');
    const [stale] = (await read(app, '/api/zones', { query: { kind: 'kcn' } })).features.filter(
      ({ properties }) => properties.freshness !== 'fresh' && properties.confirmed_on === null,
    );
    const slug = stale?.properties.slug ?? '';
    const reply = await confirm(slug, headers, { note: '  Đã đối chiếu.  ' });
    expect(reply.headers['cache-control']).toBe('no-store');
    const { revision } = await read(app, '/api');
    expect(reply.json()).toEqual({ zone: slug, confirmed_on: '2026-11-22', revision });
    const zone = await read(app, '/api/zones/{id}', { params: { id: slug } });
    expect(zone.properties).toMatchObject({ confirmed_on: '2026-11-22', freshness: 'fresh' });
    const [row] = await db.query<{ kind: string; office: string; note: string }>(
      `select r.kind, r.office, c.note from confirmation c join revision r on r.id = c.rev
       where c.rev = $1`,
      [revision],
    );
    expect(row).toEqual({ kind: 'confirmation', office: 'board', note: 'Đã đối chiếu.' });
  });

  it('takes a slug, a former one or a number, and nothing else', async () => {
    const { headers } = await testPerson(db, 'board');
    const { id } = await read(app, '/api/zones/{id}', { params: { id: ZONES.kcn } });
    expect((await confirm(String(id), headers)).json()).toMatchObject({ zone: ZONES.kcn });
    expectProblem(await confirm('kcn-nope', headers), 404, 'zone_not_found');
    expectProblem(await confirm(ZONES.kcn, headers, { on: '2020-01-01' }), 400, 'invalid_body');
    expectProblem(
      await confirm(ZONES.kcn, headers, { note: 'x'.repeat(1001) }),
      400,
      'invalid_body',
    );
    expectProblem(await confirm(ZONES.kcn, { cookie: headers.cookie }), 403, 'forged_request');
  });
});
