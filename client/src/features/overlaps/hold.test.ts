import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/client.ts';
import type { AskedPolygon, Overlaps } from '../../api/overlaps.ts';
import { batchesOf } from './batches.ts';
import { holdAgainst } from './hold.ts';

/** A strip of ground from one number to another, as wide as it counts hectares. */
const strip = (from: number, to: number) => ({
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [from, 0],
        [to, 0],
        [to, 1],
        [from, 0],
      ],
    ],
  ],
});
const endsOf = ({ geometry }: Pick<AskedPolygon, 'geometry'>) =>
  geometry.coordinates.map((part) => [part[0]?.[0]?.[0] ?? 0, part[0]?.[1]?.[0] ?? 0] as const);

/** Hectares under strips, each once, and the strips that are left when they are joined. */
function joined(strips: readonly (readonly [number, number])[]) {
  const whole: [number, number][] = [];
  for (const [from, to] of strips.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

const ZONES = { a: [0, 50], b: [50, 100] } as const;

/** A server with two zones on a line. */
async function server(polygons: readonly AskedPolygon[]): Promise<Overlaps> {
  const zones = Object.entries(ZONES).flatMap(([slug, [west, east]]) => {
    const mine = polygons.filter(({ zone }) => zone === undefined || zone === slug);
    const cut = mine
      .map((polygon) => ({
        n: polygon.n,
        parts: endsOf(polygon)
          .map(([from, to]) => [Math.max(from, west), Math.min(to, east)] as const)
          .filter(([from, to]) => to > from),
      }))
      .filter(({ parts }) => parts.length > 0);
    if (cut.length === 0) return [];
    const whole = joined(cut.flatMap(({ parts }) => parts));
    const ha = whole.reduce((sum, [from, to]) => sum + to - from, 0);
    return [
      {
        zone: slug === 'a' ? 1 : 2,
        slug,
        kind: 'kcn' as const,
        name_vi: slug,
        name_en: slug,
        counted: true,
        geometry_role: 'surveyed' as const,
        indicative: false,
        zone_ha: 50,
        ha,
        share: ha / 50,
        polygons: cut.map(({ n }) => n),
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: whole.flatMap(([from, to]) => strip(from, to).coordinates),
        },
      },
    ];
  });
  return {
    zones,
    layer_ha: polygons.flatMap(endsOf).reduce((sum, [from, to]) => sum + to - from, 0),
    refused: [],
    zones_placed: 2,
    zones_unplaced: 1,
    revision: 7,
    as_of: '2026-11-22',
  };
}

const named = (strips: readonly (readonly [number, number])[]) =>
  strips.map(([from, to], i) => ({ n: i + 1, name: '', geometry: strip(from, to) }));
const run = (
  polygons: ReturnType<typeof named>,
  ask: typeof server = server,
  seen: [number, number][] = [],
) =>
  holdAgainst(polygons, {
    ask,
    moment: {},
    signal: new AbortController().signal,
    onProgress: (done, all) => seen.push([done, all]),
    wait: async () => {},
  });

describe('a layer in batches', () => {
  it('comes to the same as all at once, however the server takes it', async () => {
    const ends = fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 40 }))
      .map(([from, width]) => [from, Math.min(100, from + width)] as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(ends, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 2, max: 6 }),
        async (strips, most) => {
          // A server that takes few at once: what is more it refuses, and the batch goes in halves.
          const small: typeof server = async (polygons) => {
            if (polygons.length > most) throw new ApiError(413, 'payload_too_large', '');
            return server(polygons);
          };
          const held = await run(named(strips), small);
          const whole = await server(named(strips));
          const figures = (zones: readonly { slug: string; ha: number; polygons: number[] }[]) =>
            new Map(zones.map(({ slug, ha, polygons }) => [slug, { ha, polygons }]));
          expect(figures(held.zones)).toEqual(figures(whole.zones));
          expect(held.layerHa).toBe(whole.layer_ha);
        },
      ),
    );
  });

  it('tells how far it has come, and holds every batch to the moment of the first', async () => {
    const strips = Array.from({ length: 1200 }, (_, i) => [i % 100, (i % 100) + 1] as const);
    const seen: [number, number][] = [];
    const addresses: unknown[] = [];
    await holdAgainst(named(strips), {
      ask: async (polygons, moment) => {
        addresses.push(moment);
        return server(polygons);
      },
      moment: {},
      signal: new AbortController().signal,
      onProgress: (done, all) => seen.push([done, all]),
    });
    expect(seen).toEqual([
      [0, 1200],
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
    expect(addresses[0]).toEqual({});
    expect(new Set(addresses.slice(1).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"as_of":"2026-11-22","known_at":7}']),
    );
  });

  it('leaves out a polygon that is too much by itself, and waits where it is told to', async () => {
    let told = false;
    const held = await run(
      named([
        [0, 10],
        [20, 30],
        [60, 70],
      ]),
      async (polygons) => {
        if (!told) {
          told = true;
          throw new ApiError(429, 'rate_limited', '', { retryAfter: 3 });
        }
        if (polygons.some(({ n, zone }) => n === 2 && zone === undefined)) {
          throw new ApiError(503, 'query_timeout', '');
        }
        return server(polygons);
      },
    );
    expect(held.leftOut).toEqual([{ n: 2, code: 'too_complex', at: null }]);
    expect(held.zones.map(({ slug, ha }) => [slug, ha])).toEqual([
      ['a', 10],
      ['b', 10],
    ]);
  });

  it('passes on what it cannot settle', async () => {
    const broken = async () => {
      throw new ApiError(500, 'internal_error', 'x');
    };
    await expect(run(named([[0, 1]]), broken)).rejects.toThrow('x');
  });
});

describe('batches', () => {
  it('keep the order and both limits', () => {
    const asked = named(Array.from({ length: 23 }, (_, i) => [i, i + 1] as const));
    const batches = batchesOf(asked, { polygons: 10, letters: 1e9 });
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(batches.flat().map(({ n }) => n)).toEqual(asked.map(({ n }) => n));
    expect(batchesOf(asked, { polygons: 10, letters: 1 }).every((one) => one.length === 1)).toBe(
      true,
    );
  });
});
