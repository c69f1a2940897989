import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYSTEMS, systemByCode } from '../lib/geodesy/catalogue.ts';
import type { LngLat } from '../lib/geodesy/lng-lat.ts';
import { projectionOf } from '../lib/geodesy/projection.ts';
import { matchWkt } from './crs/match-wkt.ts';
import { diagnose, prepare, stage } from './pipeline.ts';
import { planarM } from './shape/planar.ts';
import { PROVINCE } from './testing/context.ts';
import { polygon, rawRing, readingOf, type TrueRing } from './testing/shapes.ts';
import type {
  AxisOrder,
  Context,
  CrsCode,
  DeclaredCrs,
  Diagnosis,
  FindingCode,
  Fix,
  Prepared,
  Staged,
} from './types.ts';

const MOST_OFF_M = 0.001;
const encoder = new TextEncoder();

const contextOf = (point: LngLat | null): Context => ({
  province: PROVINCE,
  provinceToleranceM: 300,
  anchor: { bounds: null, point, radiusKm: point && 3, basis: point ? 'site' : 'none' },
  decisionHa: null,
});

/** The polygon in the numbers of a system, closed or not. */
function numbersOf(rings: readonly TrueRing[], code: CrsCode, axes: AxisOrder, closed: boolean) {
  const { forward } = projectionOf(code);
  return rings.map((ring) => {
    const pairs = ring.map((at) => {
      const [east, north] = forward(at);
      return axes === 'east-north' ? ([east, north] as const) : ([north, east] as const);
    });
    const [first] = pairs;
    return closed && first ? [...pairs, first] : pairs;
  });
}

type Numbers = ReturnType<typeof numbersOf>;

/** A `.prj` as GDAL writes it. */
function prjOf(code: CrsCode): string {
  const { datum, units, meridian, scale } = systemByCode(code) ?? {};
  const name = datum === 'vn2000' ? 'D_Vietnam_2000' : 'D_WGS_1984';
  const base = `GEOGCS["g",DATUM["${name}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
  if (units === 'degrees') return base;
  const [projection, ...parameters] = scale
    ? [
        'Transverse_Mercator',
        ['False_Easting', 500000],
        ['Central_Meridian', meridian],
        ['Scale_Factor', scale],
      ]
    : [
        'Mercator_Auxiliary_Sphere',
        ['False_Easting', 0],
        ['Central_Meridian', 0],
        ['Standard_Parallel_1', 0],
      ];
  const list = parameters.map((pair) => `PARAMETER["${pair?.[0]}",${pair?.[1]}]`);
  return `PROJCS["p",${base},PROJECTION["${projection}"],PARAMETER["False_Northing",0.0],${list},PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

const asReading = (numbers: Numbers, declared: DeclaredCrs): Prepared =>
  readingOf(numbers.map(rawRing), { format: 'shapefile', declared });

const geojson = (numbers: Numbers, code: CrsCode | null) => {
  const crs = code && { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${code}` } };
  const text = JSON.stringify({
    type: 'Feature',
    ...(crs ? { crs } : {}),
    properties: {},
    geometry: { type: 'Polygon', coordinates: numbers },
  });
  return prepare({ name: 'a.geojson', bytes: encoder.encode(text) });
};

/** Rings one after the other, an empty row between; ten decimals of a degree, five of a metre. */
const list = (numbers: Numbers, heading: string) => {
  const digits = Math.abs(numbers[0]?.[0]?.[0] ?? 0) > 1000 ? 5 : 10;
  const rows = numbers.map((ring) =>
    ring.map((pair, i) => `${i + 1};${pair.map((value) => value.toFixed(digits)).join(';')}`),
  );
  const text = `${heading}\n${rows.map((ring) => ring.join('\n')).join('\n\n')}\n`;
  return prepare({ name: 'a.csv', bytes: encoder.encode(text) });
};

const UNKNOWN: DeclaredCrs = { kind: 'none', hints: [], meridian: null, zoneWidth: null };
const undeclaredList = 'Điểm;A;B';

/** Ways in which one and the same polygon reaches the doctor. */
const WAYS: Record<string, (numbers: Numbers, code: CrsCode) => Prepared | Promise<Prepared>> = {
  prj: (numbers, code) => asReading(numbers, matchWkt(prjOf(code)).declared),
  'no prj': (numbers) => asReading(numbers, UNKNOWN),
  member: (numbers, code) => geojson(numbers, code),
  'no member': (numbers) => geojson(numbers, null),
  list: (numbers) => list(numbers, undeclaredList),
  'list of X and Y': (numbers) => list(numbers, 'Điểm;X;Y'),
  'list that names its code': (numbers, code) => list(numbers, `EPSG:${code}\nĐiểm;X (m);Y (m)`),
};

/** Metres to the farthest of the true corners, each from the nearest that was staged. */
function offM(truth: readonly TrueRing[], { geometry }: Staged): number {
  const staged = geometry.coordinates.flat(2).map(([lon = 0, lat = 0]): LngLat => [lon, lat]);
  const corners = truth.flat();
  expect(staged).toHaveLength(corners.length + truth.length);
  return Math.max(...corners.map((corner) => Math.min(...staged.map((at) => planarM(corner, at)))));
}

/** What a person who knows the system would click. */
function answers({ findings }: Diagnosis, code: CrsCode): Fix[] {
  return findings
    .filter(({ severity }) => severity === 'ask')
    .flatMap(({ code: asked, fixes }) => {
      const fix = fixes.find((one) => one.code !== 'use_crs' || one.crs === code);
      expect(fix, `${asked} offers what is true`).toBeDefined();
      return fix ? [fix] : [];
    });
}

const said = ({ findings }: Diagnosis, code: FindingCode) =>
  findings.find((finding) => finding.code === code);

/** Metres between two readings of the same degrees. */
function shiftM({ middle }: { middle: LngLat }): number {
  const [lon, lat] = projectionOf(4756).forward(middle);
  return planarM(middle, [lon, lat]);
}

describe('from any file to the ground', () => {
  const code = fc.constantFrom(...SYSTEMS.map((system) => system.code));
  const axes = fc.constantFrom<AxisOrder>('east-north', 'north-east');

  it.each(Object.entries(WAYS))(
    'the same ground, a question or a refusal: %s',
    async (way, make) => {
      await fc.assert(
        fc.asyncProperty(
          polygon,
          code,
          axes,
          fc.boolean(),
          async (truth, crs, order, published) => {
            const listed = way.startsWith('list');
            const reading = await make(numbersOf(truth.rings, crs, order, !listed), crs);
            if ('refused' in reading) return;
            const context = contextOf(published ? truth.middle : null);
            const first = diagnose(reading, [], context);
            if (!first.usable) expect(() => stage(reading, [], context)).toThrow();
            if (first.findings.some(({ severity }) => severity === 'stop')) return;
            const fixes = first.usable ? [] : answers(first, crs);
            const second = diagnose(reading, fixes, context);
            expect(second.usable, JSON.stringify(second.findings)).toBe(true);
            // GeoJSON that says nothing is WGS84. That it may be VN-2000 is said, with the way there.
            const assumed = crs === 4756 ? said(second, 'crs_assumed') : undefined;
            const all = [...fixes, ...(assumed?.fixes ?? [])];
            expect(offM(truth.rings, stage(reading, all, context))).toBeLessThan(MOST_OFF_M);
            if (assumed) expect(assumed.figures.metres).toBeCloseTo(shiftM(truth), 0);
          },
        ),
        { numRuns: 80 },
      );
    },
  );

  it('refuses none of what it can place', async () => {
    await fc.assert(
      fc.asyncProperty(polygon, code, async (truth, crs) => {
        for (const way of ['prj', 'no prj', 'member', 'list of X and Y'] as const) {
          const make = WAYS[way];
          const closed = !way.startsWith('list');
          const reading = await make?.(numbersOf(truth.rings, crs, 'east-north', closed), crs);
          if (!reading || 'refused' in reading) throw new Error(`${way} was refused`);
          const { findings } = diagnose(reading, [], contextOf(truth.middle));
          // Far from its middle a polygon may lie in the next province.
          const stops = findings.filter(({ code }) => code !== 'outside_province');
          expect(stops.filter(({ severity }) => severity === 'stop')).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
