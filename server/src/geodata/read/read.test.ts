import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from './files.ts';
import { Problems } from './problems.ts';
import { readGeodata } from './read.ts';
import { GEODATA, withFixture } from './testing.ts';
import type { GeodataProblem } from './types.ts';

type Expected = Omit<GeodataProblem, 'value'> & { readonly value?: string };

const at = (file: string, line: number, column: string, message: string): Expected => ({
  file,
  line,
  column,
  message: expect.stringContaining(message) as string,
});

const BROKEN: Record<string, readonly Expected[]> = {
  allocation: [
    at('allocations.csv', 2, 'area_ha', 'outside 0.01..10000'),
    at('allocations.csv', 2, 'on_date', 'expected YYYY-MM-DD'),
  ],
  'balance-figure': [at('official_figures.csv', 0, 'key', 'no official figure "it_park_area"')],
  'baseline-words': [at('baselines.csv', 2, 'official_figure', 'needs a number')],
  'boundary-property': [
    at('boundaries/kcn-song-cong-1.geojson', 2, 'features[0].properties.basis', 'expected one of'),
  ],
  'boundary-zone': [at('boundaries/kcn-nowhere.geojson', 0, '', 'not found in zones.csv')],
  cells: [at('zones.csv', 2, '', 'expected 19 cells, found 20')],
  'check-figure': [
    at('official_checks.csv', 2, 'left', 'no official figure "ccn_area_of_nowhere"'),
  ],
  'check-syntax': [at('official_checks.csv', 2, 'right', '"kind=park" selects nothing known')],
  'chosen-twice': [at('claims.csv', 10, 'chosen', 'line 9 is chosen already')],
  'claim-key': [
    at('claims.csv', 9, 'key', 'expected kcn-song-cong-1/planned_area_ha/ and a number'),
  ],
  'column-missing': [at('zones.csv', 1, 'radius_km', 'the column is missing')],
  'column-unknown': [at('zones.csv', 1, 'hectares', 'unknown column')],
  'coordinates-outside': [at('zones.csv', 2, 'lon+lat', 'outside longitude 105..107')],
  'coordinates-swapped': [at('zones.csv', 2, 'lon+lat', 'longitude and latitude are swapped')],
  date: [at('claims.csv', 5, 'as_of', 'no such date')],
  'empty-cell': [at('zones.csv', 2, 'name_en', 'must not be empty')],
  'empty-file': [at('zones.csv', 0, '', 'the file has no header')],
  encoding: [at('zones.csv', 0, '', 'not UTF-8')],
  enum: [at('zones.csv', 2, 'kind', 'expected one of kcn, ccn, it_park')],
  'field-without-source': [at('claims.csv', 5, 'sources', 'needs the source that says the value')],
  'figure-missing': [at('claims.csv', 9, 'min', 'a figure needs at least one bound')],
  'geometry-type': [
    at('regions.geojson', 2, 'features[0].geometry.type', 'expected Polygon or MultiPolygon'),
  ],
  'json-syntax': [at('regions.geojson', 2, '', 'not valid JSON')],
  'key-twice': [
    at('zones.csv', 5, 'slug', 'the key already stands on line 2'),
    at('zones.csv', 5, 'id', 'already used on line 2'),
  ],
  'min-above-max': [at('claims.csv', 9, 'max', 'smaller than min (196.88)')],
  'number-out-of-range': [at('zones.csv', 2, 'radius_km', 'outside 0.01..100')],
  'number-with-comma': [at('zones.csv', 2, 'lon', 'not a number')],
  'occupancy-above-100': [at('claims.csv', 5, 'max', 'outside 0..100')],
  'one-language': [at('zones.csv', 2, 'note_en', 'the English text is missing')],
  period: [at('targets.csv', 2, 'period_end', 'before the start (2026)')],
  'phrase-unknown': [at('claims.csv', 3, 'text', 'not in industry_words.csv')],
  property: [at('regions.geojson', 2, 'features[0].properties.accuracy_m', 'not a number')],
  'quote-open': [at('zones.csv', 2, '', 'Quote')],
  'reference-commune': [at('zones.csv', 2, 'communes', 'not found in communes.csv')],
  'reference-industry': [
    at('orientation_industries.csv', 2, 'industry', 'not found in industries.csv'),
  ],
  'reference-source': [at('claims.csv', 5, 'sources', 'not found in sources.csv')],
  'reference-zone': [at('claims.csv', 9, 'zone', 'not found in zones.csv')],
  'region-missing': [at('regions.geojson', 0, 'code', 'the region has no outline')],
  'ring-open': [
    at('regions.geojson', 4, 'features[2].geometry.coordinates[0]', 'the ring is not closed'),
  ],
  'ring-short': [
    at('regions.geojson', 4, 'features[2].geometry.coordinates[0]', 'at least four positions'),
  ],
  'ring-swapped': [
    at('regions.geojson', 4, 'features[2].geometry.coordinates[0][0]', 'swapped (and 4 more'),
  ],
  'status-word': [at('claims.csv', 2, 'text', 'expected one of planned')],
  'unpublished-with-point': [
    at('zones.csv', 4, 'lon', 'an unpublished location has no coordinates'),
  ],
  'zone-without-source': [at('zones.csv', 3, 'slug', 'stands behind this zone')],
};

describe('readGeodata', () => {
  it('reads the small sound set', async () => {
    const result = await withFixture(null, readGeodata);
    expect(result).toMatchObject({ ok: true, set: { zones: { length: 3 } } });
  });

  it.each(Object.entries(BROKEN))(
    'names file, line, column and cause: %s',
    async (name, faults) => {
      const result = await withFixture(`broken/${name}`, readGeodata);
      expect(result).toEqual({
        ok: false,
        problems: faults.map((fault) => ({ ...fault, value: expect.any(String) as string })),
      });
    },
  );

  it('has an expectation for every broken fixture', async () => {
    const names = await readdir(join(GEODATA, 'fixtures/broken'));
    expect(names.sort()).toEqual(Object.keys(BROKEN).sort());
  });

  it('tolerates a byte order mark and CRLF, as spreadsheets write them', async () => {
    const plain = await withFixture(null, readGeodata);
    const rewritten = await withFixture(null, async (folder) => {
      const file = join(folder, 'zones.csv');
      const text = await readFile(file, 'utf8');
      await writeFile(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
      return readGeodata(folder);
    });
    expect(rewritten).toEqual(plain);
  });

  it('reads a boundary once there is one', async () => {
    const result = await withFixture('sound/boundary', readGeodata);
    expect(result).toMatchObject({
      ok: true,
      set: { boundaries: [{ zone: 'kcn-song-cong-1', basis: 'surveyed', accuracyM: 0.5 }] },
    });
  });

  it('names a missing file, and does not repeat it for what refers to it', async () => {
    const result = await withFixture(null, async (folder) => {
      await rm(join(folder, 'sources.csv'));
      return readGeodata(folder);
    });
    expect(result).toEqual({
      ok: false,
      problems: [
        { file: 'sources.csv', line: 0, column: '', message: 'the file is missing', value: '' },
      ],
    });
  });

  it('gives row claims the sources of their zone, and figures their bounds', async () => {
    const result = await withFixture(null, readGeodata);
    if (!result.ok) throw new Error('expected a sound set');
    const claims = new Map(result.set.claims.map((claim) => [claim.key, claim]));
    const zone = result.set.zones.find(({ slug }) => slug === 'kcn-song-cong-1');
    expect(claims.get('kcn-song-cong-1/planned_area_ha/1')?.sources).toEqual(zone?.sources);
    expect(zone?.sources.length).toBeGreaterThan(1);
    expect(claims.get('kcn-song-cong-1/occupancy_stated_pct/1')).toMatchObject({
      figure: { min: 90, max: 100, minInclusive: false, maxInclusive: true, approx: false },
      attribution: 'field',
      sources: ['12-da-tu'],
      asOf: '2025',
    });
  });
});

describe('readText', () => {
  it('refuses a file over the limit before reading it', async () => {
    await withFixture(null, async (folder) => {
      await writeFile(join(folder, 'big.csv'), 'x'.repeat(2000));
      const problems = new Problems();
      expect(await readText(folder, 'big.csv', problems, 1024)).toBeNull();
      expect(problems.list).toMatchObject([
        { file: 'big.csv', line: 0, message: expect.stringContaining('larger than') as string },
      ]);
    });
  });
});
