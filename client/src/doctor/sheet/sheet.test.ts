import { parseString } from 'dxf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fromVn2000, toVn2000 } from '../../lib/geodesy/vn2000.ts';
import { read } from '../read/index.ts';
import { cornerTable } from './corner-table.ts';
import { cornerCsv } from './csv.ts';
import { dmsText } from './degrees.ts';
import { cornerDxf, LAYERS } from './dxf.ts';
import { boundaryGeoJson } from './geojson.ts';
import { planOf } from './plan.ts';

/** A closed ring, counter-clockwise, from east and north on the grid. */
const ringOf = (points: readonly (readonly [number, number])[]): Position[] =>
  [...points, ...points.slice(0, 1)].map(([y, x]) => [...fromVn2000({ x, y })]);
const rectangle = (east: number, north: number, width: number, height: number) =>
  [
    [east, north],
    [east + width, north],
    [east + width, north + height],
    [east, north + height],
  ] as const;

const [EAST, NORTH] = [432_000, 2_388_000];
const OUTLINES = [
  [
    ringOf(rectangle(EAST, NORTH, 400, 300)),
    ringOf(rectangle(EAST + 100, NORTH + 100, 50, 20).toReversed()),
  ],
  [ringOf(rectangle(EAST + 600, NORTH, 100, 100))],
];
const table = cornerTable(OUTLINES);

const WORDS = {
  ring: 'Vòng',
  corner: 'Điểm',
  north: 'X (m, VN-2000, EPSG:9213)',
  east: 'Y (m, VN-2000, EPSG:9213)',
  lat: 'Vĩ độ (WGS84)',
  lon: 'Kinh độ (WGS84)',
  gridSide: 'Cạnh (m)',
  side: 'Cạnh trên ellipsoid (m)',
};

describe('the corner table', () => {
  it('lists every corner once, clockwise from the first, with its side', () => {
    expect(table.corners).toBe(12);
    expect(table.rings.map(({ part, ring }) => `${part}.${ring}`)).toEqual(['1.1', '1.2', '2.1']);
    const [shell] = table.rings;
    const rounded = shell?.corners.map(({ n, x, y }) => [n, Math.round(x), Math.round(y)]);
    expect(rounded).toEqual([
      [1, NORTH, EAST],
      [2, NORTH + 300, EAST],
      [3, NORTH + 300, EAST + 400],
      [4, NORTH, EAST + 400],
    ]);
    const sides = shell?.corners.map(({ gridSideM }) => gridSideM);
    for (const [i, wanted] of [300, 400, 300, 400].entries()) {
      expect(sides?.[i]).toBeCloseTo(wanted, 6);
    }
    expect(shell?.corners[0]?.sideM).toBeCloseTo(300, 0);
  });

  it('adds up on the plane and on the ellipsoid, holes taken off', () => {
    expect(table.gridAreaM2).toBeCloseTo(400 * 300 - 50 * 20 + 100 * 100, 3);
    expect(table.areaM2 / table.gridAreaM2 - 1).toBeLessThan(3e-4);
    expect(table.perimeterM / (1400 + 140 + 400) - 1).toBeLessThan(2e-4);
    // West of the central meridian grid north lies west of true north.
    const [south, north] = [toVn2000([105.85, 21.59]), toVn2000([105.85, 21.6])];
    const trueNorth = Math.atan2(north.y - south.y, north.x - south.x) * (180 / Math.PI);
    expect(trueNorth).toBeGreaterThan(0.2);
    const there = cornerTable([[ringOf(rectangle(south.y, south.x, 100, 1000))]]);
    expect(there.convergence).toBeCloseTo(-trueNorth, 3);
  });
});

describe('its exports', () => {
  it('come back through the reader corner by corner', async () => {
    const csv = cornerCsv(table, WORDS, [
      ['Tên', '=Khu A'],
      ['Điện thoại', '+84;1'],
    ]);
    expect(csv).toContain("Tên;'=Khu A\r\n");
    expect(csv).toContain(`Điện thoại;"'+84;1"\r\n`);
    const back = await read({ name: 'x.csv', bytes: new TextEncoder().encode(csv) });
    if ('refused' in back) throw new Error(JSON.stringify(back.refused));
    expect(back.declared).toEqual({ kind: 'known', code: 9213, by: 'text' });
    expect(back.axes).toBe('north-east');
    const rings = back.features[0]?.rings ?? [];
    expect(rings).toHaveLength(3);
    for (const [r, { corners }] of table.rings.entries()) {
      for (const [i, { x, y }] of corners.entries()) {
        expect(Math.abs((rings[r]?.xy[2 * i] ?? 0) - x)).toBeLessThan(0.000_51);
        expect(Math.abs((rings[r]?.xy[2 * i + 1] ?? 0) - y)).toBeLessThan(0.000_51);
      }
    }
    expect(back.stated.sides?.slice(0, 2)).toEqual([300, 400]);
  });

  it('are a drawing in metres with closed rings, points and numbers', () => {
    const { entities } = parseString(cornerDxf(table));
    const outlines = entities.filter(({ layer }) => layer === LAYERS.outline);
    expect(outlines.map(({ closed, vertices }) => [closed, vertices?.length])).toEqual([
      [true, 4],
      [true, 4],
      [true, 4],
    ]);
    expect(outlines[0]?.vertices?.[0]).toMatchObject({ x: EAST, y: NORTH });
    expect(entities.filter(({ layer }) => layer === LAYERS.corner)).toHaveLength(12);
    expect(entities.filter(({ layer }) => layer === LAYERS.label)).toHaveLength(12);
  });

  it('are GeoJSON as it is kept', () => {
    const { geometry, properties } = JSON.parse(boundaryGeoJson(OUTLINES, { slug: 'x' }));
    expect(geometry).toEqual({ type: 'MultiPolygon', coordinates: OUTLINES });
    expect(properties).toEqual({ slug: 'x' });
  });
});

describe('degrees, minutes and seconds', () => {
  it.each([
    [21.59, '21°35′24.00000″'],
    [105.999_999_999_9, '106°00′00.00000″'],
    [-0.5, '-0°30′00.00000″'],
    [21.5942, '21°35′39.12000″'],
  ])('%d is %s', (degrees, text) => expect(dmsText(degrees)).toBe(text));
});

describe('the plan', () => {
  const plan = planOf(table);

  it('fits on the sheet at the largest usual scale, north above', () => {
    expect(plan.scale).toBe(5000);
    const within = (value: number) => value >= 0 && value <= plan.size;
    expect(plan.corners.every(({ x, y }) => within(x) && within(y))).toBe(true);
    const [southWest, northWest] = plan.corners;
    expect(northWest?.y).toBeLessThan(southWest?.y ?? 0);
    // 300 m at 1:5000 are 60 mm.
    expect((southWest?.y ?? 0) - (northWest?.y ?? 0)).toBeCloseTo(60, 6);
  });

  it('has numbers outside the corners, crosses at round metres and a bar of round length', () => {
    const [southWest] = plan.corners;
    expect(southWest?.labelX).toBeLessThan(southWest?.x ?? 0);
    expect(southWest?.labelY).toBeGreaterThan(southWest?.y ?? 0);
    expect(plan.spacing).toBe(200);
    expect(plan.bar).toEqual({ metres: 200, length: 40 });
    expect(plan.crosses.length).toBeGreaterThan(9);
  });

  it('thins the numbers of a crowded boundary and keeps a scale for the widest', () => {
    const circle = Array.from({ length: 600 }, (_, i): readonly [number, number] => [
      EAST + 9000 * Math.cos((i * Math.PI) / 300),
      NORTH + 9000 * Math.sin((i * Math.PI) / 300),
    ]);
    const crowded = planOf(cornerTable([[ringOf(circle)]]));
    expect(crowded.corners.filter(({ named }) => named)).toHaveLength(60);
    expect(crowded.scale).toBe(120_000);
    expect(crowded.corners.every(({ x }) => x >= 0 && x <= crowded.size)).toBe(true);
  });
});
