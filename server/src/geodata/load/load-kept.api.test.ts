import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
afterAll(async () => {
  folder?.remove();
  await db?.close();
});

/** What an approved change request will do: a claim of the desk, chosen from a day on, projected. */
async function decide(slug: string, field: string, value: string, from = ''): Promise<number> {
  return db.transaction(async (tx) => {
    const [revision] = await tx.query<{ id: number }>(
      `INSERT INTO revision (kind, actor, reason) VALUES ('request', 'board', 'test') RETURNING id`,
    );
    const rev = revision?.id ?? 0;
    const [claim] = await tx.query<{ id: number; zone: number }>(
      `INSERT INTO claim (key, content_hash, zone, field, v_range, v_text, confidence, attribution, origin, rev)
       SELECT 'request/' || $5::text, 'x', id, $2, $3::numrange, $6, 'stated', 'text', 'request', $4
       FROM zone WHERE slug = $1 RETURNING id, zone`,
      field.endsWith('_ha')
        ? [slug, field, value, rev, String(rev), null]
        : [slug, field, null, rev, String(rev), value],
    );
    const valid = `[${from},)`;
    // The standing choice ends where the new one begins; what it said before that day still holds.
    await tx.query(
      `WITH ended AS (
         UPDATE choice SET rev = int4range(lower(rev), $1)
         WHERE zone = $2 AND field = $3 AND scope = '' AND upper_inf(rev)
         RETURNING zone, field, scope, item, claim)
       INSERT INTO choice (zone, field, scope, item, claim, valid, rev, made_by)
       SELECT zone, field, scope, item, claim, daterange(NULL, $4::date), int4range($1, NULL), 'desk' FROM ended
       WHERE $4 IS NOT NULL`,
      [rev, claim?.zone, field, from === '' ? null : from],
    );
    await tx.query(
      `INSERT INTO choice (zone, field, claim, valid, rev, made_by)
       VALUES ($1, $2, $3, $4, int4range($5, NULL), 'desk')`,
      [claim?.zone, field, claim?.id, valid, rev],
    );
    await tx.query('SELECT project_zones($1, ARRAY[$2::integer])', [rev, claim?.zone]);
    return rev;
  });
}

const rowOf = async (slug: string, day = '2026-11-22') => {
  const [row] = await db.query<{ planned_area: string; status: string }>(
    `SELECT planned_area, status FROM zones_at($2, 2147483647) r JOIN zone z ON z.id = r.zone WHERE slug = $1`,
    [slug, day],
  );
  return row;
};

describe('a choice made at a desk', () => {
  it('is never overturned by a load, which still changes the other fields of the zone', async () => {
    await decide('ccn-ba-xuyen', 'planned_area_ha', '[60,60]');
    expect(await rowOf('ccn-ba-xuyen')).toMatchObject({ planned_area: '[60,60]' });

    folder.replace('claims.csv', ',48.5,48.5,', ',52,52,');
    folder.replace('claims.csv', /^(ccn-ba-xuyen\/status\/1,.*),operating,/m, '$1,established,');
    const report = await load();
    expect(report.notices).toContain(
      'Left as a desk has chosen (1): ccn-ba-xuyen/planned_area_ha/1',
    );
    expect(await rowOf('ccn-ba-xuyen')).toEqual({
      planned_area: '[60,60]',
      status: 'established',
    });
    const [drawn] = await db.query<{ ha: number }>(
      `SELECT ST_Area(map_geom::geography) / 10000 AS ha FROM zone_rev r JOIN zone z ON z.id = r.zone
       WHERE slug = 'ccn-ba-xuyen' AND upper_inf(rev)`,
    );
    expect(Math.abs((drawn?.ha ?? 0) / 60 - 1)).toBeLessThan(0.001);
  });

  it('can take effect on a later day, and the time line is cut there', async () => {
    await decide('ccn-khuynh-thach', 'status', 'withdrawn', '2027-01-01');
    expect(await rowOf('ccn-khuynh-thach', '2026-12-31')).toMatchObject({ status: 'operating' });
    expect(await rowOf('ccn-khuynh-thach', '2027-01-01')).toMatchObject({ status: 'withdrawn' });
    const [rows] = await db.query<{ n: number }>(
      `SELECT count(*) AS n FROM zone_rev r JOIN zone z ON z.id = r.zone
       WHERE slug = 'ccn-khuynh-thach' AND upper_inf(rev)`,
    );
    expect(rows).toEqual({ n: 2 });
  });

  it('is projected once: projecting again in the same revision changes nothing', async () => {
    const rev = await decide('ccn-nguyen-gon', 'planned_area_ha', '[17,17]');
    const [again] = await db.query<{ changed: number[] }>(
      `SELECT project_zones($1, ARRAY(SELECT id FROM zone)) AS changed`,
      [rev],
    );
    expect(again).toEqual({ changed: [] });
  });
});

const ledgerAt = (revision: number) =>
  db.query(`SELECT key, area_ha, sample FROM allocations_at($1) ORDER BY key`, [revision]);

describe('the ledger', () => {
  it('starts empty, as nothing is published', async () => {
    expect(await ledgerAt(2_147_483_647)).toEqual([]);
  });

  it('takes new entries, replaces corrected ones and forgets none', async () => {
    const row = (ha: string) =>
      `thue-1,kcn-yen-binh,tenant,allocated,${ha},2026-03-01,,,,,12-da-tu,,`;
    folder.append('allocations.csv', row('12'));
    const first = await load();
    expect(first.allocations).toEqual({ added: 1, corrected: 0 });

    folder.replace('allocations.csv', row('12'), row('12.5'));
    const second = await load();
    expect(second.allocations).toEqual({ added: 0, corrected: 1 });
    expect(second.notices).toContain('Ledger entries corrected (1): thue-1');
    expect(await ledgerAt(second.revision)).toEqual([
      { key: 'thue-1', area_ha: 12.5, sample: false },
    ]);
    expect(await ledgerAt(first.revision)).toEqual([{ key: 'thue-1', area_ha: 12, sample: false }]);

    folder.replace('allocations.csv', row('12.5'), '');
    const third = await load();
    expect(third.notices).toContain(
      'Ledger entries no longer in the facts, kept in the ledger (1): thue-1',
    );
    expect(await ledgerAt(third.revision)).toHaveLength(1);
    const events = await db.query(
      'SELECT stage, area_ha FROM allocation_event ORDER BY allocation',
    );
    expect(events).toEqual([
      { stage: 'allocated', area_ha: 12 },
      { stage: 'allocated', area_ha: 12.5 },
    ]);
  });
});
