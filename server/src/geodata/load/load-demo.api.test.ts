import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { GeodataFolder } from '../../../test/geodata-folder.ts';
import type { Database } from '../../db/database.ts';
import { GeodataLoadError, loadGeodata } from './index.ts';

let db: Database;
let folder: GeodataFolder;
const load = (demo: boolean) => loadGeodata(db, { dir: folder.dir, actor: 'test', demo });

beforeAll(async () => {
  db = await testDatabase('schema');
  folder = new GeodataFolder();
});
afterAll(async () => {
  folder?.remove();
  await db?.close();
});

describe('a demo', () => {
  it('is refused as a whole when a sample would stand where a value is published', async () => {
    folder.append(
      'demo/claims.csv',
      'ccn-ba-xuyen/planned_area_ha/9,ccn-ba-xuyen,planned_area_ha,,5,5,,,,,,field,mau-trinh-dien,,unconfirmed,yes,,,',
    );
    folder.append(
      'demo/allocations.csv',
      'mau-x,no-such-zone,tenant,allocated,1,2026-01-01,,,,,mau-trinh-dien,,',
    );
    const error = await load(true).catch((reason: unknown) => reason);
    if (!(error instanceof GeodataLoadError)) throw error;
    expect(error.problems.map(({ file, message }) => [file, message])).toEqual([
      ['demo/allocations.csv', 'not found in zones.csv'],
      ['demo/claims.csv', 'a published value is chosen here'],
    ]);
    expect(await db.query('SELECT id FROM revision')).toEqual([]);
  });

  it('marks every sample in its row, and only those', async () => {
    folder.reset();
    const report = await load(true);
    expect(report.sample).toBe(true);
    const [claims] = await db.query<{ samples: number; wrong: number }>(
      `SELECT count(*) FILTER (WHERE c.sample) AS samples,
         count(*) FILTER (WHERE c.sample <> (s.source = 'mau-trinh-dien')) AS wrong
       FROM claim c JOIN claim_source s ON s.claim = c.id`,
    );
    expect(claims?.samples).toBeGreaterThan(20);
    expect(claims?.wrong).toBe(0);
    const ledger = await db.query<{ sample: boolean; investor: string }>(
      'SELECT DISTINCT sample, investor FROM allocation',
    );
    expect(ledger.length).toBeGreaterThan(3);
    for (const { sample, investor } of ledger) {
      expect(sample).toBe(true);
      expect(investor).toMatch(/^Mẫu .* Sample/);
    }
    const zones = await db.query<{ sample: boolean; slug: string }>(
      `SELECT sample, slug FROM zones_at(current_date, 2147483647) r
       JOIN (SELECT id, slug FROM zone) z ON z.id = r.zone
       WHERE slug IN ('kcn-yen-binh', 'kcn-phu-binh') ORDER BY slug`,
    );
    expect(zones).toEqual([
      { sample: false, slug: 'kcn-phu-binh' },
      { sample: true, slug: 'kcn-yen-binh' },
    ]);
    const [revision] = await db.query('SELECT sample FROM revision');
    expect(revision).toEqual({ sample: true });
  });

  it('makes occupancy by law computable, differently for parks and clusters', async () => {
    const rates = await db.query(
      `SELECT slug, occupancy_basis, round(lower(occupancy_statutory), 1) AS rate
       FROM zones_at(current_date, 2147483647) r JOIN (SELECT id, slug FROM zone) z ON z.id = r.zone
       WHERE slug IN ('kcn-song-cong-1', 'ccn-ba-xuyen') ORDER BY slug`,
    );
    expect(rates).toEqual([
      { slug: 'ccn-ba-xuyen', occupancy_basis: 'statutory', rate: 86.8 },
      { slug: 'kcn-song-cong-1', occupancy_basis: 'statutory', rate: 92.9 },
    ]);
  });

  it('keeps real facts out of its database', async () => {
    const error = await load(false).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GeodataLoadError);
    expect(String(error)).toContain('samples');
  });
});
