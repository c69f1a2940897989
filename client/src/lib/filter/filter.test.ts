import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneFeature } from '../../api/types.ts';
import { area, makeZone, occupancy } from '../../testing/zones.ts';
import { countedScope, facetCounts, filterZones, LIST_FILTERS } from './filter.ts';
import {
  type Filters,
  KINDS,
  LOCATION_BASES,
  NO_FILTERS,
  STATUSES,
  ZONE_REGIONS,
} from './types.ts';

const yenBinh = makeZone(1, {
  ...area('planned_area', 400, 400),
  ...occupancy(90, 100, true),
  ...area('free_area', 0, 40, { under: true }),
  status: 'operating',
  industries: ['26'],
});
const thuongDinh = makeZone(2, {
  ...area('planned_area', 128, null, { over: true }),
  status: 'established',
  search_places: 'Xã Điềm Thụy',
});
const choMoi = makeZone(3, { orientation: 'north', industries: ['16', '24'] });
const withdrawn = makeZone(4, { kind: 'ccn', status: 'withdrawn', counted: false });
const itPark = makeZone(5, { kind: 'it_park', counted: false, ...area('planned_area', 200, 200) });
const zones = [yenBinh, thuongDinh, choMoi, withdrawn, itPark];

const pass = (patch: Partial<Filters>) => {
  const { zones: passing, numberUnknown } = filterZones(zones, { ...NO_FILTERS, ...patch });
  return { ids: passing.map((zone) => zone.id), numberUnknown };
};

describe('which zones pass', () => {
  it('counts the zones of the plan unless a filter names others', () => {
    expect(pass({}).ids).toEqual([1, 2, 3]);
    expect(pass({ counted: 'all' }).ids).toEqual([1, 2, 3, 4, 5]);
    expect(pass({ counted: 'false' }).ids).toEqual([4, 5]);
    expect(pass({ kind: ['it_park'] }).ids).toEqual([5]);
    expect(pass({ status: ['withdrawn', 'operating'] }).ids).toEqual([1, 4]);
    expect(pass({ kind: ['it_park'], counted: 'true' }).ids).toEqual([]);
    expect(countedScope({ ...NO_FILTERS, status: ['superseded'] })).toBe('all');
  });

  it('any value of a list is enough, all filters must hold', () => {
    expect(pass({ industry: ['24', '26'] }).ids).toEqual([1, 3]);
    expect(pass({ industry: ['24', '26'], orientation: ['north'] }).ids).toEqual([3]);
  });

  it('reads bounds by the certainty asked for', () => {
    expect(pass({ min_area: 300 })).toEqual({ ids: [1, 2], numberUnknown: 1 });
    expect(pass({ min_area: 300, certainty: 'sure' })).toEqual({ ids: [1], numberUnknown: 1 });
    expect(pass({ min_area: 300, certainty: 'any' })).toEqual({ ids: [1, 2, 3], numberUnknown: 0 });
    expect(pass({ max_area: 128 })).toEqual({ ids: [], numberUnknown: 1 });
    expect(pass({ max_occupancy: 90 })).toEqual({ ids: [], numberUnknown: 2 });
    expect(pass({ max_occupancy: 95 }).ids).toEqual([1]);
    expect(pass({ max_occupancy: 95, certainty: 'sure' }).ids).toEqual([]);
    expect(pass({ min_free: 40 })).toEqual({ ids: [], numberUnknown: 2 });
    expect(pass({ min_free: 39.9 }).ids).toEqual([1]);
  });

  it('does not call unknown what another figure already rules out', () => {
    expect(pass({ min_occupancy: 50, max_area: 100 })).toEqual({ ids: [], numberUnknown: 1 });
  });

  it('searches names and places', () => {
    expect(pass({ q: 'diem thuy' }).ids).toEqual([2]);
    expect(pass({ q: 'thử 3' }).ids).toEqual([3]);
  });
});

const bound = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
const someZone: fc.Arbitrary<ZoneFeature> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    orientation: fc.constantFrom(...ZONE_REGIONS),
    location_basis: fc.constantFrom(...LOCATION_BASES),
    industries: fc.subarray(['10', '24', '26']),
    counted: fc.boolean(),
    low: bound,
    span: bound,
  })
  .map(({ low, span, ...patch }) =>
    makeZone(0, {
      ...patch,
      ...(low === null ? {} : area('planned_area', low, span === null ? null : low + span)),
    }),
  );
const someFilters: fc.Arbitrary<Filters> = fc
  .record({
    kind: fc.subarray([...KINDS]),
    status: fc.subarray([...STATUSES]),
    orientation: fc.subarray([...ZONE_REGIONS]),
    location_basis: fc.subarray([...LOCATION_BASES]),
    industry: fc.subarray(['10', '24', '26']),
    min_area: bound,
    certainty: fc.constantFrom('sure' as const, 'possible' as const, 'any' as const),
    counted: fc.constantFrom(null, 'true' as const, 'all' as const),
  })
  .map((patch) => ({ ...NO_FILTERS, ...patch }));

describe('counts beside the filters', () => {
  it('are what choosing that value alone would leave, looking at the same zones', () => {
    fc.assert(
      fc.property(fc.array(someZone, { maxLength: 25 }), someFilters, (drawn, filters) => {
        const all = drawn.map((zone, index) => ({ ...zone, id: index + 1 }));
        const counts = facetCounts(all, filters);
        for (const filter of LIST_FILTERS) {
          const values = new Set(['kcn', 'it_park', 'withdrawn', 'south', 'district', '26']);
          for (const value of [...values, ...counts[filter].keys()]) {
            const alone = { ...filters, [filter]: [value], counted: countedScope(filters) };
            expect(counts[filter].get(value) ?? 0, `${filter}=${value}`).toBe(
              filterZones(all, alone).zones.length,
            );
          }
        }
      }),
    );
  });

  it('sure is never more than possible, possible never more than any', () => {
    fc.assert(
      fc.property(fc.array(someZone, { maxLength: 25 }), someFilters, (drawn, filters) => {
        const [sure = 0, possible = 0, any = 0] = (['sure', 'possible', 'any'] as const).map(
          (certainty) => filterZones(drawn, { ...filters, certainty }).zones.length,
        );
        expect(sure).toBeLessThanOrEqual(possible);
        expect(possible).toBeLessThanOrEqual(any);
      }),
    );
  });
});
