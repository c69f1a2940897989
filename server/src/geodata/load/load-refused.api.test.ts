import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { GeodataFolder } from '../../../test/geodata-folder.ts';
import type { Database } from '../../db/database.ts';
import { GeodataLoadError, loadGeodata } from './index.ts';

let db: Database;
let folder: GeodataFolder;
const load = (demo = false) => loadGeodata(db, { dir: folder.dir, actor: 'test', demo });

beforeAll(async () => {
  db = await testDatabase('facts');
  folder = new GeodataFolder();
});
beforeEach(() => folder.reset());
afterAll(async () => {
  folder?.remove();
  await db?.close();
});

/** Everything that a load may write, as one text. */
async function state(): Promise<string> {
  const [row] = await db.query<{ state: string }>(
    `SELECT concat_ws(' ', (SELECT count(*) FROM revision), (SELECT count(*) FROM claim),
      (SELECT md5(string_agg(hash || rev::text, '' ORDER BY id)) FROM zone_rev),
      (SELECT count(*) FROM boundary), (SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM source s)) AS state`,
  );
  return row?.state ?? '';
}

async function refusal(demo = false): Promise<GeodataLoadError> {
  const before = await state();
  const error = await load(demo).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(await state()).toBe(before);
  if (!(error instanceof GeodataLoadError)) throw new Error(`not refused as expected: ${error}`);
  return error;
}

describe('a load that cannot be right', () => {
  it('names file, line, column and cause of a faulty cell, and changes nothing', async () => {
    folder.replace('claims.csv', ',48.5,48.5,', ',48.5,forty,');
    const error = await refusal();
    expect(error.message).toMatch(/claims\.csv, line \d+, column max: .*"forty"/);
    expect(error.problems).toHaveLength(1);
    expect(error.hint).toContain('nothing was loaded');
  });

  it('is refused while any one file is missing', async () => {
    folder.replace('sources.csv', /^[\s\S]*$/, '');
    expect((await refusal()).message).toContain('sources.csv');
  });

  it('is refused when a zone that was loaded before is gone', async () => {
    for (const file of ['zones.csv', 'zone_sources.csv', 'claims.csv', 'zone_lineage.csv']) {
      const rows = /^.*ccn-thuong-dinh.*\n/gm;
      folder.replace(file, rows, '');
    }
    const error = await refusal();
    expect(error.message).toContain('ccn-thuong-dinh (248)');
    expect(error.hint).toContain('withdrawn');
  });

  it('is refused when a boundary crosses itself, and says where', async () => {
    folder.write(
      'boundaries/ccn-ba-xuyen.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { basis: 'digitised', method: 'test', source: '12-da-tu' },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [105.8, 21.48],
                  [105.81, 21.49],
                  [105.81, 21.48],
                  [105.8, 21.49],
                  [105.8, 21.48],
                ],
              ],
            },
          },
        ],
      }),
    );
    const error = await refusal();
    expect(error.message).toContain('boundaries/ccn-ba-xuyen.geojson');
    expect(error.message).toMatch(/self-?intersection/i);
  });

  it('is refused when a zone cannot be drawn where it is said to be', async () => {
    folder.replace('claims.csv', ',48.5,48.5,', ',48500,48500,');
    expect((await refusal()).message).toMatch(/no room to draw ccn-ba-xuyen/);
  });

  it('is refused when samples would stand among real facts', async () => {
    const error = await refusal(true);
    expect(error.message).toContain('real facts');
    expect(error.hint).toContain('DATA_DIR');
  });
});
