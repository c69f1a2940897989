import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetCounts, filterZones, type Zone } from '../../../../client/src/lib/filter/filter.ts';
import { sortZones } from '../../../../client/src/lib/filter/sort.ts';
import {
  CERTAINTIES,
  COUNTED,
  type Filters,
  KINDS,
  LOCATION_BASES,
  NO_FILTERS,
  SORTS,
  STATUSES,
  ZONE_REGIONS,
} from '../../../../client/src/lib/filter/types.ts';
import { buildTestApp } from '../../../test/app.ts';
import { read } from '../../../test/read.ts';

/*
 * The client loads every zone once and filters, counts and sorts for itself. Whatever is asked, it and the server
 * have to say the same.
 */
let app: FastifyInstance;
let zones: Zone[];
beforeAll(async () => {
  app = await buildTestApp();
  const all = await read(app, '/api/zones', { query: { counted: 'all', limit: 1000 } });
  zones = all.features as Zone[];
});
afterAll(() => app.close());

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 3 });
const figure = (most: number) =>
  fc.option(
    fc.oneof(fc.integer({ min: 0, max: most }), fc.constantFrom(0, 40, 45, 75, 90, 100, 196.88)),
  );
const filters: fc.Arbitrary<Filters> = fc
  .record(
    {
      kind: some(KINDS),
      status: some(STATUSES),
      orientation: some(ZONE_REGIONS),
      industry: some(['10', '24', '25', '26', '99']),
      location_basis: some(LOCATION_BASES),
      min_area: figure(300),
      max_area: figure(700),
      min_free: figure(100),
      min_occupancy: figure(100),
      max_occupancy: figure(100),
      certainty: fc.constantFrom(...CERTAINTIES),
      q: fc.constantFrom(
        '',
        'sông',
        'song cong',
        'Phổ Yên',
        'pho yen ii',
        'bình',
        'Đ',
        'ccn 1',
        'bắc kạn',
        '%',
      ),
      counted: fc.option(fc.constantFrom(...COUNTED)),
    },
    { requiredKeys: [] },
  )
  .map((chosen) => ({ ...NO_FILTERS, ...chosen }))
  .filter(
    ({ min_area, max_area, min_occupancy, max_occupancy }) =>
      (min_area ?? 0) <= (max_area ?? Infinity) &&
      (min_occupancy ?? 0) <= Math.min(100, max_occupancy ?? 100) &&
      (max_occupancy ?? 0) <= 100,
  );

function queryOf(asked: Filters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(
        ([, value]) =>
          value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
      )
      .map(([name, value]) => [name, String(value)]),
  );
}

const slugOf = ({ properties }: { properties: { slug: string } }) => properties.slug;

describe('server and client', () => {
  it('filter and sort alike', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...SORTS), async (asked, sort) => {
        const query = { ...queryOf(asked), sort, limit: 1000 };
        const answer = await read(app, '/api/zones', { query });
        const own = filterZones(zones, asked);
        expect(answer.features.map(slugOf)).toEqual(
          sortZones(own.zones, sort, asked.q).map(slugOf),
        );
        expect(answer.numberUnknown).toBe(own.numberUnknown);
      }),
      { numRuns: 120 },
    );
  });

  it('count facets alike', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const answer = await read(app, '/api/zones/facets', { query: queryOf(asked) });
        const own = facetCounts(zones, asked);
        for (const [name, counts] of Object.entries(own)) {
          const said = (answer.facets[name] ?? []).filter(({ count }) => count > 0);
          expect(Object.fromEntries(said.map(({ value, count }) => [value, count]))).toEqual(
            Object.fromEntries(counts),
          );
        }
        const filtered = filterZones(zones, asked);
        expect(answer.numberMatched).toBe(filtered.zones.length);
        expect(answer.numberUnknown).toBe(filtered.numberUnknown);
      }),
      { numRuns: 120 },
    );
  });
});
