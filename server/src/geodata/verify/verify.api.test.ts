import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { ROOT } from '../../config.ts';
import type { Database, Queryable } from '../../db/database.ts';
import { readGeodata } from '../read/read.ts';
import type { GeodataSet } from '../read/types.ts';
import { verify } from './index.ts';

let db: Database;
let set: GeodataSet;

beforeAll(async () => {
  db = await testDatabase('facts');
  const read = await readGeodata(join(ROOT, 'geodata'));
  if (!read.ok) throw new Error('the facts have faults');
  set = read.set;
});
afterAll(() => db?.close());

const LIVE = `UPDATE zone_rev SET map_geom = $1 FROM zone
  WHERE zone.id = zone_rev.zone AND upper_inf(rev) AND slug = $2`;

/** Faults found after a change that is then undone. */
async function faultsAfter(change: (tx: Queryable) => Promise<unknown>): Promise<string[]> {
  const undo = new Error('undo');
  let faults: string[] = [];
  await db
    .transaction(async (tx) => {
      await change(tx);
      const { proofs } = await verify(tx, set);
      faults = proofs.flatMap((proof) => proof.faults);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return faults;
}

/** Changes the polygon of a zone by a PostGIS expression over `g`. */
async function reshape(tx: Queryable, slug: string, expression: string): Promise<void> {
  const [row] = await tx.query<{ shape: string }>(
    `SELECT ST_AsEWKT(ST_Multi(${expression})) AS shape
     FROM (SELECT map_geom AS g FROM zone_rev r JOIN zone z ON z.id = r.zone
           WHERE upper_inf(r.rev) AND z.slug = $1) AS live`,
    [slug],
  );
  await tx.query(LIVE, [row?.shape, slug]);
}

describe('the proofs', () => {
  it('hold for the published facts', async () => {
    const { proofs, contradictions } = await verify(db, set);
    expect(proofs.flatMap((proof) => proof.faults)).toEqual([]);
    expect(proofs.map((proof) => proof.found)).toContain('19 KCN + 68 CCN = 87');
    expect(contradictions.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'ccn_established_area_parts',
        'ccn_established_plus_not_area',
        'ccn_area_old_tn_parts',
        'ccn_area_old_bk_parts',
        'kcn_area_without_it_park',
        'kcn_fill_target',
      ]),
    );
  });

  it('fail for a polygon of the wrong size', async () => {
    const faults = await faultsAfter((tx) =>
      reshape(tx, 'ccn-ba-xuyen', 'ST_Scale(g, ST_MakePoint(1.001, 1.001), ST_Centroid(g))'),
    );
    expect(faults.join()).toMatch(/ccn-ba-xuyen: 48\.6\d ha drawn, 48\.5 ha meant/);
  });

  it('fail for polygons that overlap', async () => {
    const faults = await faultsAfter((tx) =>
      tx.query(
        `UPDATE zone_rev r SET map_geom = other.map_geom
         FROM zone z, zone_rev other JOIN zone o ON o.id = other.zone
         WHERE z.id = r.zone AND z.slug = 'ccn-ha-chau-1' AND upper_inf(r.rev)
           AND o.slug = 'ccn-ha-chau-2' AND upper_inf(other.rev)`,
      ),
    );
    expect(faults).toContain('ccn-ha-chau-1 and ccn-ha-chau-2');
  });

  it('fail for a footprint beyond its radius or outside its region', async () => {
    const faults = await faultsAfter((tx) =>
      reshape(tx, 'ccn-ba-xuyen', 'ST_Translate(g, 0.6, 0)'),
    );
    expect(faults.join()).toMatch(/ccn-ba-xuyen: its centre is .* beyond 3 km/);
    expect(faults).toContain('ccn-ba-xuyen: not wholly inside region south');
  });

  it('fail for an inset polygon outside the frame', async () => {
    const faults = await faultsAfter((tx) =>
      reshape(tx, 'ccn-bac-kan-chua-cong-bo-01', 'ST_Translate(g, 0.5, 0)'),
    );
    expect(faults).toEqual(["ccn-bac-kan-chua-cong-bo-01: not inside the inset's frame"]);
  });

  it('fail when known and unpublished no longer make the official total', async () => {
    const faults = await faultsAfter((tx) =>
      tx.query(
        `UPDATE zone_rev SET planned_area = '[58.5,58.5]' FROM zone
         WHERE zone.id = zone_rev.zone AND slug = 'ccn-ba-xuyen'`,
      ),
    );
    expect(faults).toContain('the loaded zones have 858.84 ha, the files 848.84');
  });

  it('fail when a zone of the plan is lost', async () => {
    const faults = await faultsAfter((tx) =>
      tx.query(
        `DELETE FROM zone_rev USING zone WHERE zone.id = zone_rev.zone AND slug = 'kcn-yen-binh'`,
      ),
    );
    expect(faults).toContain('19 KCN and 68 CCN are in the plan');
  });

  it('fail when a contradiction disappears, and when a claim loses its source', async () => {
    const faults = await faultsAfter(async (tx) => {
      await tx.query(`UPDATE official_check SET agrees = true WHERE key = 'kcn_fill_target'`);
      await tx.query(
        `DELETE FROM claim_source USING claim WHERE claim.id = claim_source.claim
         AND claim.key = 'ccn-ba-xuyen/status/1'`,
      );
    });
    expect(faults.join()).toMatch(/kcn_fill_target: .* the database says otherwise/);
    expect(faults).toContain('ccn-ba-xuyen/status/1');
  });
});
