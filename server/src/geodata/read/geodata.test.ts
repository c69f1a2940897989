import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Geodesic } from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { exactValue, factsOf } from '../check/facts.ts';
import { readGeodata } from './read.ts';
import { GEODATA } from './testing.ts';
import type { Claim, GeodataSet } from './types.ts';

/** The committed facts, held against what is known of them. A change of a fact changes a number here. */
let set: GeodataSet;
let files: Map<string, string>;

beforeAll(async () => {
  const result = await readGeodata(GEODATA);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  set = result.set;
  const names = (await readdir(GEODATA)).filter((name) => /\.(csv|geojson)$/.test(name));
  files = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(GEODATA, name), 'utf8')] as const),
    ),
  );
});

/** Numbers sort as numbers. */
const sortable = (cell: string) => (/^\d+$/.test(cell) ? cell.padStart(6, '0') : cell);
const tally = <T>(items: readonly T[], by: (item: T) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[by(item)] = (counts[by(item)] ?? 0) + 1;
  return counts;
};
const counted = () => set.zones.filter((zone) => zone.counted);
const chosen = (field: Claim['field']) =>
  set.claims.filter((claim) => claim.field === field && claim.chosen && claim.scope === '');

/** Square kilometres on the WGS84 ellipsoid. */
function areaKm2(ring: readonly Position[]): number {
  const polygon = Geodesic.WGS84.Polygon();
  for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}

describe('zones', () => {
  it('are 19 parks and 68 clusters, and 12 that are not counted', () => {
    expect(tally(counted(), ({ kind }) => kind)).toEqual({ kcn: 19, ccn: 68 });
    expect(set.zones).toHaveLength(99);
  });

  it('are 55 with a name and 32 by count only', () => {
    expect(counted().filter(({ namePublished }) => namePublished)).toHaveLength(55);
    const unnamed = set.zones.filter(({ namePublished }) => !namePublished);
    expect(unnamed).toHaveLength(32);
    for (const { name, sources } of unnamed) {
      expect(name.vi).toMatch(/^CCN chưa công bố tên · (Thái Nguyên|Bắc Kạn) cũ · \d+$/);
      expect(sources).toEqual(['12-da-tu']);
    }
  });

  it('have the places that are published', () => {
    expect(tally(counted(), ({ locationBasis }) => locationBasis)).toEqual({
      site: 1,
      commune: 44,
      district: 10,
      unpublished: 32,
    });
    expect(tally(counted(), ({ orientation }) => orientation)).toEqual({
      south: 33,
      north: 35,
      west: 5,
      east: 2,
      unknown: 12,
    });
  });

  it('lie in a commune of their region', () => {
    const communes = new Map(set.communes.map((commune) => [commune.code, commune]));
    for (const zone of set.zones) {
      for (const code of zone.communes) {
        expect(communes.get(code)?.orientation, zone.slug).toBe(zone.orientation);
      }
    }
  });
});

describe('claims', () => {
  it('know the area of 43 counted zones, and a lower bound of one more', () => {
    const facts = factsOf(set).zones.filter((zone) => zone.counted);
    const known = facts.filter(({ plannedHa }) => plannedHa !== null);
    expect(tally(known, ({ kind }) => kind)).toEqual({ kcn: 16, ccn: 27 });
    const bounds = chosen('planned_area_ha').filter(
      (claim) => 'figure' in claim && exactValue(claim.figure) === null,
    );
    expect(bounds).toMatchObject([
      { zone: 'kcn-thuong-dinh', figure: { min: 128, max: null, minInclusive: false } },
    ]);
  });

  it('know an occupancy of five zones, and no leased area', () => {
    expect(chosen('occupancy_stated_pct').map(({ zone }) => zone)).toEqual([
      'ccn-huyen-tung',
      'kcn-song-cong-1',
      'kcn-song-cong-2',
      'kcn-thanh-binh',
      'kcn-yen-binh',
    ]);
    expect(chosen('leased_area_ha')).toEqual([]);
  });

  it('keep what is said of area A of Điềm Thụy with area A', () => {
    const said = set.claims.filter(
      ({ zone, field }) => zone === 'kcn-diem-thuy' && field === 'occupancy_stated_pct',
    );
    expect(said.map(({ scope }) => scope)).toEqual(['khu-a', 'khu-a']);
  });

  it('name their source, in one of the three ways', () => {
    for (const claim of set.claims) {
      if (claim.attribution === 'text') expect(claim.sources, claim.key).toEqual([]);
      else expect(claim.sources.length, claim.key).toBeGreaterThan(0);
      if (claim.attribution === 'text' && claim.sourceText === null) {
        expect(claim.note, claim.key).not.toBeNull();
      }
    }
  });

  it('give no confidence to what claims nothing', () => {
    const silent = set.claims.filter(({ confidence }) => confidence === null);
    expect(silent.length).toBeGreaterThan(0);
    for (const claim of silent) expect(claim).toMatchObject({ field: 'status', text: 'unknown' });
  });
});

describe('tables', () => {
  it('use every source, scope and phrase they hold', () => {
    const everything = [...files.entries()];
    const used = (id: string, own: string) =>
      everything.some(
        ([name, text]) => name !== own && new RegExp(`(^|[,; "])${id}([,; "\n]|$)`, 'm').test(text),
      );
    const cited = new Set(['qd-36-2025', 'qd-27-2018', 'openstreetmap']);
    const idle = set.sources.filter(({ id }) => !cited.has(id) && !used(id, 'sources.csv'));
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect(set.scopes.filter(({ slug }) => !used(slug, 'scopes.csv'))).toEqual([]);
    const phrases = set.claims.flatMap((claim) =>
      claim.field === 'industry' && 'text' in claim ? [claim.text] : [],
    );
    expect(set.industryWords.map(({ phrase }) => phrase).sort()).toEqual(
      [...new Set(phrases)].sort(),
    );
  });

  it('are UTF-8 without BOM, LF, composed, and end in a line break', () => {
    for (const [name, text] of files) {
      expect(text.startsWith('\uFEFF'), name).toBe(false);
      expect(text.includes('\r'), name).toBe(false);
      expect(text, name).toBe(text.normalize('NFC'));
      expect(text.endsWith('\n'), name).toBe(true);
    }
  });

  it('are sorted by key, so that a changed fact is a small difference', () => {
    const keyLength: Record<string, number> = {
      'zone_aliases.csv': 3,
      'zone_sources.csv': 2,
      'orientations.csv': 2,
      'orientation_industries.csv': 3,
      'baselines.csv': 2,
    };
    for (const [name, text] of files) {
      if (!name.endsWith('.csv')) continue;
      const rows: string[][] = parse(text, { from_line: 2 });
      const keys = rows.map((row) =>
        row
          .slice(0, keyLength[name] ?? 1)
          .map(sortable)
          .join(' '),
      );
      expect(keys, name).toEqual([...keys].sort());
    }
  });
});

describe('outlines', () => {
  const rings = () =>
    set.regions.map(({ geometry }) => {
      if (geometry.type !== 'Polygon') throw new Error('expected a polygon');
      return geometry.coordinates[0] ?? [];
    });

  it('share their edges exactly: what no neighbour walks too is one closed line, the province', () => {
    const edges = new Map<string, string>();
    const steps = rings().flatMap((ring) =>
      ring.slice(1).map((to, i) => [String(ring[i]), String(to)] as const),
    );
    const walked = new Set(steps.map(([from, to]) => `${from}>${to}`));
    expect(walked.size).toBe(steps.length);
    for (const [from, to] of steps) {
      if (walked.has(`${to}>${from}`)) continue;
      expect(edges.has(from), `two ways on from ${from}`).toBe(false);
      edges.set(from, to);
    }
    const [start = ''] = edges.keys();
    let here = edges.get(start) ?? '';
    let length = 1;
    for (; here !== start && length <= edges.size; length++) here = edges.get(here) ?? '';
    expect(length).toBe(edges.size);
  });

  it('cover 8,373 km² together', () => {
    const total = rings().reduce((sum, ring) => sum + areaKm2(ring), 0);
    expect(total).toBeGreaterThan(8372);
    expect(total).toBeLessThan(8374);
  });

  it('draw the lakes with the area they have', () => {
    const lakes = set.basemap.flatMap(({ name, geometry }) =>
      geometry.type === 'Polygon'
        ? [[name?.vi, areaKm2(geometry.coordinates[0] ?? [])] as const]
        : [],
    );
    expect(Object.fromEntries(lakes)).toEqual({
      'Hồ Núi Cốc': expect.closeTo(25, 0),
      'Hồ Ba Bể': expect.closeTo(5, 0),
    });
  });
});
