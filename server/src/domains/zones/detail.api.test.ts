import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp } from '../../../test/app.ts';
import { testDatabase } from '../../../test/database.ts';
import { expectProblem, read } from '../../../test/read.ts';
import type { Database } from '../../db/database.ts';

let app: FastifyInstance;
let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await db.query(
    `insert into zone_alias select 'khu-yen-binh-cu', id from zone where slug = 'kcn-yen-binh'`,
  );
  app = await buildTestApp({ db });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const detail = (id: string) => read(app, '/api/zones/{id}', { params: { id } });

describe('GET /api/zones/:id', () => {
  it('answers to the slug, a former slug and the number alike', async () => {
    const zone = await detail('kcn-yen-binh');
    expect(zone.properties).toMatchObject({ slug: 'kcn-yen-binh', aliases: ['khu-yen-binh-cu'] });
    expect(await detail('khu-yen-binh-cu')).toEqual(zone);
    expect(await detail(String(zone.id))).toEqual(zone);
  });

  it('carries every claim, chosen or not, each with its sources', async () => {
    const { claims, sources } = await detail('kcn-song-cong-1');
    const areas = claims.filter(({ field, scope }) => field === 'planned_area_ha' && scope === '');
    expect(areas.filter(({ chosen }) => chosen)).toMatchObject([
      { min: 196.88, max: 196.88, unit: 'ha' },
    ]);
    expect(areas.some(({ chosen, min }) => !chosen && min === 195)).toBe(true);
    const known = new Set(sources.map(({ id }) => id));
    for (const id of claims.flatMap((claim) => claim.sources)) expect(known).toContain(id);
    expect(known).toEqual(new Set(claims.flatMap((claim) => claim.sources)));
  });

  it('gives the figure of a part its scope, and the zone no figure', async () => {
    const { claims, occupancy_rates } = await detail('kcn-diem-thuy');
    const rates = claims.filter(({ field }) => field === 'occupancy_stated_pct');
    expect(rates).toContainEqual(
      expect.objectContaining({
        scope: 'khu-a',
        scope_extent: 'part',
        min: 90,
        min_inclusive: false,
      }),
    );
    for (const { scope, scope_name_vi } of rates) {
      expect(scope).not.toBe('');
      expect(scope_name_vi).toMatch(/Khu/i);
    }
    expect(occupancy_rates).toEqual({ statutory: null, leasable: null, stated: null });
  });

  it('tells which rate the occupancy is', async () => {
    const { occupancy_rates, properties } = await detail('kcn-yen-binh');
    expect(properties.occupancy_basis).toBe('stated');
    expect(occupancy_rates).toMatchObject({
      statutory: null,
      stated: { min: 90, min_inclusive: false },
    });
  });

  it('names the zones it came from or went into', async () => {
    const rows = await db.query<{ from: string; to: string }>(`
      select f.slug as from, t.slug as to from zone_lineage l
      join zone f on f.id = l.from_zone join zone t on t.id = l.to_zone`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { from, to } of rows) {
      expect((await detail(to)).lineage).toContainEqual(
        expect.objectContaining({ slug: from, direction: 'from' }),
      );
      expect((await detail(from)).lineage).toContainEqual(
        expect.objectContaining({ slug: to, direction: 'to' }),
      );
    }
  });

  it('gives each industry word in English, in the same order', async () => {
    const { features } = await read(app, '/api/zones', { query: { industry: '26', limit: 1 } });
    const { properties, industry_words_en: english } = await detail(
      features[0]?.properties.slug ?? '',
    );
    expect(english).toHaveLength(properties.industry_words.length);
    expect(english).not.toEqual(properties.industry_words);
  });

  it('agrees with the list in every property', async () => {
    const { features } = await read(app, '/api/zones', { query: { counted: 'all', limit: 1000 } });
    for (const feature of features.filter((_, i) => i % 9 === 0)) {
      expect(await detail(feature.properties.slug)).toMatchObject(feature);
    }
  });

  it('shows what was known at a revision: a claim that no longer stands, and values of then', async () => {
    const { revision, claims } = await detail('kcn-song-cong-1');
    const [gone] = claims.filter(({ chosen }) => !chosen);
    const [row] = await db.query<{ id: number }>(
      `insert into revision (kind, actor, reason) values ('load', 'test', 'correction') returning id`,
    );
    await db.query(`update claim_standing set rev = int4range(lower(rev), $1) where key = $2`, [
      row?.id,
      gone?.key,
    ]);
    await db.query(
      `with old as (
         update zone_rev set rev = int4range(lower(rev), $1)
         where zone = (select id from zone where slug = 'kcn-song-cong-1') returning *
       )
       insert into zone_rev (zone, rev, kind, name_vi, name_en, name_published, counted, status, old_province,
         orientation, location_basis, location_point, geometry_role, display_area_ha, display_area_basis, map_geom, hash)
       select zone, int4range($1, null), kind, 'KCN đổi tên', name_en, name_published, counted, status, old_province,
         orientation, location_basis, location_point, geometry_role, display_area_ha, display_area_basis, map_geom, hash
       from old`,
      [row?.id],
    );
    const keys = (zone: { claims: { key: string }[] }) => zone.claims.map(({ key }) => key);
    const now = await detail('kcn-song-cong-1');
    expect(now.properties.name_vi).toBe('KCN đổi tên');
    expect(keys(now)).not.toContain(gone?.key);
    const then = await read(app, '/api/zones/{id}', {
      params: { id: 'kcn-song-cong-1' },
      query: { known_at: revision },
    });
    expect(then.properties.name_vi).toBe('KCN Sông Công I');
    expect(keys(then)).toContain(gone?.key);
    const listed = await read(app, '/api/zones', {
      query: { known_at: revision, q: 'Sông Công I' },
    });
    expect(listed.features.map(({ properties }) => properties.slug)).toContain('kcn-song-cong-1');
  });

  it('shows what holds on a day, without a write on that day', async () => {
    await db.query(
      `with past as (
         update zone_rev set valid = '(,2030-01-01)'
         where zone = (select id from zone where slug = 'kcn-thanh-binh') and upper_inf(rev) returning *
       )
       insert into zone_rev (zone, valid, rev, kind, name_vi, name_en, name_published, counted, status, old_province,
         orientation, location_basis, location_point, geometry_role, display_area_ha, display_area_basis, map_geom, hash)
       select zone, '[2030-01-01,)', rev, kind, 'KCN Thanh Bình mới', name_en, name_published, counted, 'operating',
         old_province, orientation, location_basis, location_point, geometry_role, display_area_ha,
         display_area_basis, map_geom, hash
       from past`,
    );
    const on = (as_of: string) => read(app, '/api/zones', { query: { as_of, kind: 'kcn' } });
    const names = async (as_of: string) =>
      (await on(as_of)).features.map(({ properties }) => properties.name_vi);
    expect(await names('2029-12-31')).not.toContain('KCN Thanh Bình mới');
    expect(await names('2030-01-01')).toContain('KCN Thanh Bình mới');
    expect((await on('2029-12-31')).numberMatched).toBe((await on('2030-01-01')).numberMatched);
  });

  it('says what to do about a zone that does not exist', async () => {
    const { detail: words } = expectProblem(
      await app.inject('/api/zones/kcn-yen-bin'),
      404,
      'zone_not_found',
    );
    expect(words).toContain('kcn-yen-binh');
    expect(words).toContain('/api/zones?counted=all');
    for (const id of [
      'nope',
      '0',
      '99999999999999999999',
      '-1',
      '1e3',
      'KCN-YEN-BINH',
      "'; drop table zone; --",
    ]) {
      expectProblem(
        await app.inject(`/api/zones/${encodeURIComponent(id)}`),
        404,
        'zone_not_found',
      );
    }
  });
});
