import { booleanContains, booleanPointInPolygon, distance, multiPolygon, point } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../read/types.ts';
import { ringToFrame } from './frame.ts';
import { distanceM, ringAreaHa } from './geodesic.ts';
import { computeFootprints, type Footprint, type FootprintZone, INSET_BOX } from './index.ts';
import { closerThan } from './planar.ts';

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const REGIONS = new Map([
  ['north', box(105.5, 21.9, 106.3, 22.5)],
  ['south', box(105.5, 21.35, 106.1, 21.9)],
]);
const OFFICIAL = new Map([['ccn/thai-nguyen', 3000]]);

const zoneOf = (id: number, over: Partial<FootprintZone> = {}): FootprintZone => ({
  id,
  slug: `ccn-so-${id}`,
  kind: 'ccn',
  formerProvince: 'thai-nguyen',
  counted: true,
  minHa: 30,
  maxHa: 30,
  approx: false,
  region: 'south',
  point: [105.8, 21.6],
  radiusKm: 4,
  boundary: null,
  ...over,
});

const ringOf = (footprint: Footprint): LonLat[] =>
  (footprint.geometry.coordinates[0]?.[0] ?? []).map((p): LonLat => [p[0] ?? 0, p[1] ?? 0]);

/** Zones around a few shared points, as communes give them, some of them without any area. */
const zonesArbitrary = fc
  .array(
    fc.record({
      place: fc.integer({ min: 0, max: 3 }),
      ha: fc.option(fc.double({ min: 3, max: 120, noNaN: true }), { nil: null }),
      unpublished: fc.boolean(),
      counted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ place, ha, unpublished, counted }, i) => {
      const spots: LonLat[] = [
        [105.8, 21.6],
        [105.86, 21.62],
        [105.9, 21.905],
        [105.52, 21.5],
      ];
      return zoneOf(i + 1, {
        counted,
        minHa: ha,
        maxHa: ha,
        region: place === 2 ? 'north' : 'south',
        point: unpublished ? null : (spots[place] ?? null),
        radiusKm: unpublished ? null : 6,
      });
    }),
  );

describe('footprints', () => {
  it('have their hectares, stay in radius and region, and keep apart', () => {
    fc.assert(
      fc.property(zonesArbitrary, (zones) => {
        const { footprints, unplaced } = computeFootprints(zones, REGIONS, OFFICIAL);
        expect(unplaced).toEqual([]);
        expect(footprints).toHaveLength(zones.length);
        const frames = footprints.map((f) => ringToFrame(ringOf(f)));
        footprints.forEach((footprint, i) => {
          const zone = zones.find(({ id }) => id === footprint.id);
          const ring = ringOf(footprint);
          expect(Math.abs(ringAreaHa(ring) / footprint.ha - 1)).toBeLessThan(0.001);
          for (const other of frames.slice(i + 1)) {
            expect(closerThan(frames[i] ?? [], other, 39)).toBe(false);
          }
          if (!zone?.point) {
            expect(footprint.role).toBe('inset');
            return;
          }
          expect(footprint.role).toBe('indicative');
          expect(distanceM(zone.point, footprint.centre)).toBeLessThanOrEqual(6000);
          const region = REGIONS.get(zone.region);
          expect(
            region &&
              booleanContains(region, { type: 'Polygon', coordinates: [ring.map((p) => [...p])] }),
          ).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('are the same bytes for the same facts, in whatever order they come', () => {
    fc.assert(
      fc.property(zonesArbitrary, (zones) => {
        const once = computeFootprints(zones, REGIONS, OFFICIAL);
        const again = computeFootprints([...zones].reverse(), REGIONS, OFFICIAL);
        expect(JSON.stringify(again.footprints)).toBe(JSON.stringify(once.footprints));
      }),
      { numRuns: 15 },
    );
  });

  it('stand on the published point when it is free', () => {
    const [only] = computeFootprints([zoneOf(1)], REGIONS, OFFICIAL).footprints;
    expect(only?.centre).toEqual([105.8, 21.6]);
  });

  it('give a better known place precedence over a larger zone', () => {
    const zones = [
      zoneOf(1, { minHa: 900, maxHa: 900, radiusKm: 8 }),
      zoneOf(2, { minHa: 20, maxHa: 20, radiusKm: 1 }),
    ];
    const [large, small] = computeFootprints(zones, REGIONS, OFFICIAL).footprints;
    expect(small?.centre).toEqual([105.8, 21.6]);
    expect(large?.centre).not.toEqual([105.8, 21.6]);
  });

  it('keep clear of real boundaries, which get no footprint of their own', () => {
    const boundary = box(105.79, 21.59, 105.81, 21.61);
    const zones = [zoneOf(1, { boundary }), zoneOf(2)];
    const { footprints } = computeFootprints(zones, REGIONS, OFFICIAL);
    expect(footprints.map(({ id }) => id)).toEqual([2]);
    const [only] = footprints;
    if (!only) throw new Error('no footprint');
    const shape = multiPolygon(only.geometry.coordinates);
    expect(booleanPointInPolygon(point([105.8, 21.6]), shape)).toBe(false);
    expect(
      closerThan(ringToFrame(ringOf(only)), ringToFrame(boundary.coordinates[0] ?? []), 39),
    ).toBe(false);
    expect(distance(point([105.8, 21.6]), point([...only.centre]))).toBeLessThan(4);
  });

  it('name the zones there is no room for instead of lying about them', () => {
    const zones = [1, 2, 3].map((id) => zoneOf(id, { minHa: 300, maxHa: 300, radiusKm: 0.5 }));
    const { footprints, unplaced } = computeFootprints(zones, REGIONS, OFFICIAL);
    expect(footprints.map(({ id }) => id)).toEqual([1]);
    expect(unplaced).toEqual(['ccn-so-2', 'ccn-so-3']);
  });

  it('fit a zone of unknown region into any one region', () => {
    const zones = [zoneOf(1, { region: 'unknown', point: [105.8, 21.9] })];
    const [only] = computeFootprints(zones, REGIONS, OFFICIAL).footprints;
    const polygon = { type: 'Polygon' as const, coordinates: only?.geometry.coordinates[0] ?? [] };
    const inside = [...REGIONS.values()].filter((region) => booleanContains(region, polygon));
    expect(inside).toHaveLength(1);
  });
});

describe('the inset box', () => {
  const unpublished = (count: number, over: Partial<FootprintZone> = {}) =>
    Array.from({ length: count }, (_, i) =>
      zoneOf(i + 1, { point: null, radiusKm: null, ...over }),
    );

  it('holds every zone below its title', () => {
    const { footprints } = computeFootprints(
      [...unpublished(40), zoneOf(99, { point: null, minHa: 900, maxHa: 900, kind: 'kcn' })],
      REGIONS,
      OFFICIAL,
    );
    for (const [lon, lat] of footprints.flatMap(ringOf)) {
      expect(lon).toBeGreaterThan(INSET_BOX.west);
      expect(lon).toBeLessThan(INSET_BOX.east);
      expect(lat).toBeGreaterThan(INSET_BOX.south);
      expect(lat).toBeLessThan(INSET_BOX.north - INSET_BOX.title);
    }
  });

  it('stands former Thái Nguyên above former Bắc Kạn above the zones outside the count', () => {
    const zones = [
      zoneOf(1, { point: null, counted: false }),
      zoneOf(2, { point: null, formerProvince: 'bac-kan' }),
      zoneOf(3, { point: null }),
      zoneOf(4, { point: null }),
    ];
    const { footprints } = computeFootprints(zones, REGIONS, OFFICIAL);
    const lat = footprints.map((footprint) => footprint.centre[1]);
    expect(lat[2]).toBe(lat[3]);
    expect(lat[2]).toBeGreaterThan(lat[1] ?? 0);
    expect(lat[1]).toBeGreaterThan(lat[0] ?? 0);
  });

  it('says so when it is full', () => {
    const { footprints, unplaced } = computeFootprints(
      unpublished(30, { minHa: 3000, maxHa: 3000 }),
      REGIONS,
      OFFICIAL,
    );
    expect(footprints).toEqual([]);
    expect(unplaced).toHaveLength(30);
  });
});
