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
