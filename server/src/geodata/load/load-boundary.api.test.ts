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

const boundary = (method: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { basis: 'digitised', method, accuracy_m: 5, source: '12-da-tu' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [105.815, 21.478],
              [105.824, 21.478],
              [105.824, 21.487],
              [105.815, 21.487],
              [105.815, 21.478],
            ],
          ],
        },
      },
    ],
  });

const LIVE = `
  SELECT location_basis, geometry_role, display_area_basis, location_radius_km,
    ST_Intersects(location_point, map_geom) AS inside, round((ST_Area(map_geom::geography) / 10000)::numeric, 2) = display_area_ha AS true_area
  FROM zone_rev r JOIN zone z ON z.id = r.zone WHERE slug = 'ccn-ba-xuyen' AND upper_inf(rev)`;

describe('a real boundary', () => {
  it('takes the place of the footprint, and says what it is', async () => {
    folder.write('boundaries/ccn-ba-xuyen.geojson', boundary('from a drawing'));
    await load();
    expect(await db.query(LIVE)).toEqual([
      {
        location_basis: 'digitised',
        geometry_role: 'digitised',
        display_area_basis: 'boundary',
        location_radius_km: null,
        inside: true,
        true_area: true,
      },
    ]);
    const overlaps = await db.query(
      `SELECT a.zone, b.zone FROM zone_rev a JOIN zone_rev b
       ON a.zone < b.zone AND ST_Intersects(a.map_geom, b.map_geom)
       WHERE upper_inf(a.rev) AND upper_inf(b.rev)`,
    );
    expect(overlaps).toEqual([]);
  });

  it('is stored once, and again when it changes', async () => {
    const stored = () =>
      db.query(`SELECT method, accuracy_m FROM boundary WHERE basis = 'digitised' ORDER BY id`);
    await db.query('UPDATE revision SET content_hash = NULL');
    await load();
    expect(await stored()).toEqual([{ method: 'from a drawing', accuracy_m: 5 }]);
    folder.write('boundaries/ccn-ba-xuyen.geojson', boundary('from another drawing'));
    await load();
    expect(await stored()).toEqual([
      { method: 'from a drawing', accuracy_m: 5 },
      { method: 'from another drawing', accuracy_m: 5 },
    ]);
  });

  it('gives way to the footprint again when it is removed', async () => {
    folder.reset();
    const report = await load();
    expect(report.notices.join()).toContain('ccn-ba-xuyen/boundary/1');
    expect(await db.query(LIVE)).toMatchObject([
      { location_basis: 'commune', geometry_role: 'indicative', location_radius_km: 3 },
    ]);
  });
});
