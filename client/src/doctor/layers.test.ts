import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diagnose, prepare, stage } from './pipeline.ts';
import { GEODATA, NEAR_DIEM_THUY } from './testing/context.ts';
import type { Fix, Reading } from './types.ts';

const name = 'several_features-systems.gpkg';
const GOOD = 'fixtures/doctor/good/epsg-9213';
const fixture = (path: string) =>
  new Uint8Array(readFileSync(join(GEODATA, 'fixtures/doctor', path)));

async function reading(bytes: Uint8Array): Promise<Reading> {
  const result = await prepare({ name: 'x', bytes });
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result;
}
const codes = (of: Reading, fixes: readonly Fix[]) =>
  diagnose(of, fixes, NEAR_DIEM_THUY).findings.map(({ code }) => code);
const pick = (...features: number[]): Fix => ({ code: 'pick', features });

/** The first corner of what is staged. */
const corner = (of: Reading, fixes: readonly Fix[]) =>
  stage(of, fixes, NEAR_DIEM_THUY).geometry.coordinates[0]?.[0]?.[0]?.map((d) =>
    Number(d.toFixed(6)),
  );

describe('layers of a GeoPackage that another program wrote', () => {
  it('are read each in its own system', async () => {
    const read = await reading(fixture(name));
    expect(read.features.map(({ layer, declared }) => [layer, declared])).toMatchObject([
      ['lo_dat', { kind: 'known', code: 4326 }],
      ['lo_dat', { kind: 'known', code: 4326 }],
      ['ranh_gioi', { kind: 'known', code: 9213 }],
    ]);
    expect(corner(read, [pick(1)])).toEqual([105.841, 21.591]);
    expect(corner(read, [pick(3)])).toEqual([105.84, 21.59]);
    const { features } = diagnose(read, [pick(3)], NEAR_DIEM_THUY);
    expect(features.map(({ layer, hectares }) => [layer, Math.round(hectares)])).toEqual([
      ['lo_dat', 10],
      ['lo_dat', 10],
      ['ranh_gioi', 115],
    ]);
  });

  it('are never mixed where their systems differ', async () => {
    const read = await reading(fixture(name));
    expect(codes(read, [pick(1, 3)])).toEqual(['layers_differ']);
    expect(() => stage(read, [pick(1, 3)], NEAR_DIEM_THUY)).toThrow();
    expect(codes(read, [pick(1, 2)])).not.toContain('layers_differ');
  });

  it('take no system over that was chosen for another layer', async () => {
    const read = await reading(fixture(name));
    const { origin } = stage(read, [{ code: 'use_crs', crs: 4756 }, pick(1)], NEAR_DIEM_THUY);
    expect(origin).toMatchObject({ crs: 4326, crs_by: 'declared' });
    const chosen = stage(read, [pick(1), { code: 'use_crs', crs: 4756 }], NEAR_DIEM_THUY);
    expect(chosen.origin).toMatchObject({ crs: 4756, crs_by: 'chosen' });
  });
});

it('takes each Shapefile of an archive as a layer, with what stands beside it', async () => {
  const whole = unzipSync(new Uint8Array(readFileSync(join(GEODATA, GOOD, 'zones.zip'))));
  const entries = Object.entries(whole).map(([file, bytes]) => [
    `Lop/${file.replace('zones', 'Ranh')}`,
    bytes,
  ]);
  const bare = whole['zones.shp'];
  if (!bare) throw new Error('no .shp');
  const zip = zipSync({
    ...Object.fromEntries(entries),
    'Lo_dat.shp': bare,
    'doc.txt': strToU8(''),
  });
  const { features } = await reading(zip);
  expect(features.map(({ layer, declared }) => [layer, declared?.kind])).toEqual([
    ['Ranh', 'known'],
    ['Ranh', 'known'],
    ['Lo_dat', 'none'],
    ['Lo_dat', 'none'],
  ]);
  expect(Object.fromEntries(features[0]?.attributes ?? []).ten).toBe('Khu công nghiệp Yên Bình');
});
