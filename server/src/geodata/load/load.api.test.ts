import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { GeodataFolder } from '../../../test/geodata-folder.ts';
import type { Database } from '../../db/database.ts';
import { loadGeodata } from './index.ts';

let db: Database;
let folder: GeodataFolder;
const load = () => loadGeodata(db, { dir: folder.dir, actor: 'test' });

beforeAll(async () => {
  db = await testDatabase('facts');
  folder = new GeodataFolder();
});
beforeEach(async () => {
  folder.reset();
  await load();
});
afterAll(async () => {
  folder?.remove();
  await db?.close();
});

async function one<T extends object>(statement: string, params: unknown[] = []): Promise<T> {
  const [row] = await db.query<T>(statement, params);
  if (row === undefined) throw new Error('no row');
  return row;
}
const zoneAt = (slug: string, revision: number) =>
  one<{ planned_area: string; display_area_ha: number; status: string; drawn_ha: number }>(
    `SELECT r.planned_area, r.display_area_ha, r.status, ST_Area(r.map_geom::geography) / 10000 AS drawn_ha
     FROM zones_at(current_date, $2) r JOIN zone z ON z.id = r.zone WHERE z.slug = $1`,
    [slug, revision],
  );
const revisions = async () => (await one<{ n: number }>('SELECT count(*) AS n FROM revision')).n;

describe('the loaded facts', () => {
  it('draw 19 parks and 68 clusters, and the zones outside the count', async () => {
    const counts = await db.query(
      `SELECT kind, counted, count(*) AS n, count(map_geom) AS drawn FROM zones_at(current_date, 2147483647)
       GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(counts).toEqual([
      { kind: 'ccn', counted: false, n: 10, drawn: 10 },
      { kind: 'ccn', counted: true, n: 68, drawn: 68 },
      { kind: 'it_park', counted: false, n: 1, drawn: 1 },
      { kind: 'kcn', counted: false, n: 1, drawn: 1 },
      { kind: 'kcn', counted: true, n: 19, drawn: 19 },
    ]);
  });

  it('give no site to a zone whose location is unpublished', async () => {
    const wrong = await db.query(
      `SELECT zone FROM zone_rev WHERE (location_basis = 'unpublished') <> (site_geom IS NULL)`,
    );
    expect(wrong).toEqual([]);
    const { n } = await one<{ n: number }>(
      `SELECT count(*) AS n FROM zones_at(current_date, 2147483647) WHERE site_geom IS NULL AND counted`,
    );
    expect(n).toBe(32);
  });

  it('take no figure of a part for the whole zone', async () => {
    const row = await one<{ occupancy_stated: string | null; free: string }>(
      `SELECT occupancy_stated, free_area AS free FROM zones_at(current_date, 2147483647) r
       JOIN zone z ON z.id = r.zone WHERE z.slug = 'kcn-diem-thuy'`,
    );
    expect(row).toEqual({ occupancy_stated: null, free: '[0,361.1]' });
    const parts = await db.query(
      `SELECT c.scope FROM choice c JOIN zone z ON z.id = c.zone
       WHERE z.slug = 'kcn-diem-thuy' AND c.field = 'occupancy_stated_pct' AND upper_inf(c.rev)`,
    );
    expect(parts).toEqual([{ scope: 'khu-a' }]);
  });

  it('are found by former communes and districts, toned or not', async () => {
    const { n } = await one<{ n: number }>(
      `SELECT count(*) AS n FROM zones_at(current_date, 2147483647) r JOIN zone z ON z.id = r.zone
       WHERE z.slug = 'kcn-song-cong-2' AND search_places LIKE '%Lương Sơn%'
         AND search_places_fold LIKE '%thanh pho song cong%'`,
    );
    expect(n).toBe(1);
  });

  it('map the words for industries to divisions, and keep the words', async () => {
    const row = await one<{ industries: string[]; industry_words: string[] }>(
      `SELECT industries, industry_words FROM zones_at(current_date, 2147483647) r
       JOIN zone z ON z.id = r.zone WHERE z.slug = 'kcn-song-cong-1'`,
    );
    expect(row.industry_words).toContain('luyện kim');
    expect(row.industries).toContain('24');
  });

  it('hold the province as one outline, the frame of the inset, and regions with their communes', async () => {
    const made = await db.query(
      `SELECT class, ST_GeometryType(geom) AS type, ST_NumInteriorRings(geom) AS holes FROM basemap_feature
       WHERE class IN ('province', 'inset') ORDER BY class`,
    );
    expect(made).toEqual([
      { class: 'inset', type: 'ST_Polygon', holes: 0 },
      { class: 'province', type: 'ST_Polygon', holes: 0 },
    ]);
    const regions = await db.query(
      `SELECT code, cardinality(communes) > 10 AS many FROM orientation WHERE plan = 'plan-2025' ORDER BY code`,
    );
    expect(regions.map((row) => Object.values(row))).toEqual([
      ['east', true],
      ['north', true],
      ['south', true],
      ['west', true],
    ]);
  });
});

describe('loading again', () => {
  it('makes no revision while the facts are the same', async () => {
    const before = await revisions();
    const report = await load();
    expect(report.outcome).toBe('unchanged');
    expect(await revisions()).toBe(before);
  });

  it('changes no row when the same facts are written once more', async () => {
    await db.query('UPDATE revision SET content_hash = NULL');
    const report = await load();
    expect(report).toMatchObject({
      outcome: 'loaded',
      claims: { added: 0, corrected: 0, gone: 0 },
      choices: 0,
      footprints: 0,
      projected: 0,
      orientations: 0,
      notices: [],
    });
  });

  it('follows a corrected value, and the old one stays readable at its revision', async () => {
    const before = (await load()).revision;
    folder.replace('claims.csv', ',48.5,48.5,', ',52.25,52.25,');
    const report = await load();
    expect(report).toMatchObject({
      outcome: 'loaded',
      claims: { added: 0, corrected: 1, gone: 0 },
    });
    expect(report.notices).toEqual(['Claims corrected (1): ccn-ba-xuyen/planned_area_ha/1']);
    expect(report.revision).toBeGreaterThan(before);

    const now = await zoneAt('ccn-ba-xuyen', report.revision);
    expect(now).toMatchObject({ planned_area: '[52.25,52.25]', display_area_ha: 52.25 });
    expect(Math.abs(now.drawn_ha / 52.25 - 1)).toBeLessThan(0.001);
    const then = await zoneAt('ccn-ba-xuyen', before);
    expect(then).toMatchObject({ planned_area: '[48.5,48.5]', display_area_ha: 48.5 });
    expect(Math.abs(then.drawn_ha / 48.5 - 1)).toBeLessThan(0.001);

    const claims = (at: number) =>
      db.query(
        `SELECT v_range AS v FROM claims_at($1) WHERE key = 'ccn-ba-xuyen/planned_area_ha/1'`,
        [at],
      );
    expect(await claims(before)).toEqual([{ v: '[48.5,48.5]' }]);
    expect(await claims(report.revision)).toEqual([{ v: '[52.25,52.25]' }]);
  });

  it('finds a claim again that was corrected back', async () => {
    const count = () => one<{ n: number }>('SELECT count(*) AS n FROM claim');
    folder.replace('claims.csv', ',48.5,48.5,', ',51,51,');
    await load();
    const { n } = await count();
    folder.reset();
    const { revision } = await load();
    expect(await zoneAt('ccn-ba-xuyen', revision)).toMatchObject({ planned_area: '[48.5,48.5]' });
    expect(await count()).toEqual({ n });
  });

  it('withdraws a removed claim aloud, and keeps it for older revisions', async () => {
    const before = (await load()).revision;
    folder.replace('claims.csv', /^ccn-ba-xuyen\/planned_area_ha\/1,.*\n/m, '');
    const report = await load();
    expect(report.claims.gone).toBe(1);
    expect(report.notices).toEqual([
      'Claims no longer in the facts, kept for older revisions (1): ccn-ba-xuyen/planned_area_ha/1',
    ]);
    const now = await zoneAt('ccn-ba-xuyen', report.revision);
    expect(now.planned_area).toBeNull();
    expect((await zoneAt('ccn-ba-xuyen', before)).planned_area).toBe('[48.5,48.5]');
  });

  it('keeps an older slug as an alias', async () => {
    for (const file of ['zones.csv', 'zone_sources.csv', 'claims.csv']) {
      folder.replace(file, /ccn-cam-giang/g, 'ccn-cam-giang-moi');
    }
    await load();
    const alias = await db.query(
      `SELECT z.slug FROM zone_alias a JOIN zone z ON z.id = a.zone WHERE a.slug = 'ccn-cam-giang'`,
    );
    expect(alias).toEqual([{ slug: 'ccn-cam-giang-moi' }]);
  });

  it('keeps the boundary of a commune that an operator loaded', async () => {
    await db.query(
      `UPDATE commune SET boundary = ST_Multi(ST_Buffer(point, 0.01)), boundary_source = 'test' WHERE code = '05528'`,
    );
    folder.replace('claims.csv', ',48.5,48.5,', ',49,49,');
    await load();
    const kept = await one<{ kept: boolean }>(
      `SELECT boundary IS NOT NULL AS kept FROM commune WHERE code = '05528'`,
    );
    expect(kept).toEqual({ kept: true });
  });

  it('tells listeners the number of the new revision', async () => {
    const heard: string[] = [];
    const stop = await db.listen('atlas_revision', (payload) => heard.push(payload));
    folder.replace('claims.csv', ',48.5,48.5,', ',50,50,');
    const { revision } = await load();
    await expect.poll(() => heard).toEqual([String(revision)]);
    await stop();
  });
});
