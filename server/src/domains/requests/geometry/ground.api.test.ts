import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groundFindings } from '../../../../../client/src/doctor/ground.ts';
import type { Place } from '../../../../../client/src/doctor/types.ts';
import { sayFinding } from '../../../../../client/src/i18n/doctor.ts';
import { buildTestApp } from '../../../../test/app.ts';
import { testDatabase } from '../../../../test/database.ts';
import { ROOT } from '../../../config.ts';
import type { Database } from '../../../db/database.ts';

interface Expected {
  readonly zone: string;
  /** Outlines of communes as an operator would have loaded them: code, and a box in degrees. */
  readonly communes?: Readonly<Record<string, readonly number[]>>;
  readonly found: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place: Place | null;
    readonly vi: string;
    readonly en: string;
  }[];
}

const FOLDER = join(ROOT, 'geodata/fixtures/doctor/ground');
const readJson = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const expected = readJson('expected.json') as Record<string, Expected>;

let db: Database;
let app: FastifyInstance;
beforeAll(async () => {
  db = await testDatabase();
  app = await buildTestApp({ db, now: () => new Date('2026-11-22T03:00:00Z') });
});
afterAll(async () => {
  await app?.close();
  await db?.close();
});

/** Places to a metre. */
const rounded = (place: Place | null) =>
  place?.kind === 'box' ? place.bounds.map((degrees) => degrees.toFixed(5)) : null;

describe('an outline on the ground of others', () => {
  it('has an expectation for each file', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.geojson'));
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });

  it.each(Object.entries(expected))('%s', async (file, { zone, communes = {}, found }) => {
    for (const [code, bounds] of Object.entries(communes)) {
      await db.query(
        `update commune set boundary = ST_Multi(ST_MakeEnvelope($2, $3, $4, $5, 4326)) where code = $1`,
        [code, ...bounds],
      );
    }
    const { geometry } = readJson(file);
    const payload = { geometry, zone };
    const reply = await app.inject({ method: 'POST', url: '/api/geometry/check', payload });
    expect(reply.statusCode, reply.body).toBe(200);
    const vi = groundFindings(reply.json(), 'vi');
    const en = groundFindings(reply.json(), 'en');
    const said = vi.map((finding, index) => ({
      code: finding.code,
      severity: finding.severity,
      place: rounded(finding.place),
      vi: sayFinding('vi', finding).replaceAll('\u00a0', ' '),
      en: sayFinding('en', en[index] ?? finding).replaceAll('\u00a0', ' '),
    }));
    expect(said).toEqual(found.map((one) => ({ ...one, place: rounded(one.place) })));
  });
});
