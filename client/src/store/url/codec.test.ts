import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CERTAINTIES,
  COUNTED,
  type Filters,
  KINDS,
  LOCATION_BASES,
  SORTS,
  STATUSES,
  ZONE_REGIONS,
} from '../../lib/filter/types.ts';
import { type Assumptions, LIMITS, type Limits, STATED } from '../../lib/forecast/assumptions.ts';
import { type LedgerFilter, QUARTERS, RECIPIENTS, STAGES } from '../../lib/ledger/filter.ts';
import { CONFORMITY_CLASSES } from '../conformity-class.ts';
import { INITIAL_STATE } from '../initial.ts';
import { PLAN_PLACES } from '../plan-place.ts';
import { MOST_SHOWN } from '../references.ts';
import { VIEWS } from '../state.ts';
import { pickKept, type UrlState } from '../where-kept.ts';
import { decodeUrl, encodeUrl } from './codec.ts';

const first = pickKept(INITIAL_STATE, 'url');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const rounded = (min: number, max: number, decimals: number) =>
  fc.double({ min, max, noNaN: true }).map((n) => Number(n.toFixed(decimals)) || 0);
const hectares = maybe(rounded(0, 1_000_000, 2));
const percent = maybe(rounded(0, 100, 1));

const filters: fc.Arbitrary<Filters> = fc.record({
  kind: fc.subarray([...KINDS]),
  status: fc.subarray([...STATUSES]),
  orientation: fc.subarray([...ZONE_REGIONS]),
  industry: fc.uniqueArray(fc.integer({ min: 10, max: 39 }).map(String), { maxLength: 5 }),
  location_basis: fc.subarray([...LOCATION_BASES]),
  min_area: hectares,
  max_area: hectares,
  min_free: hectares,
  min_occupancy: percent,
  max_occupancy: percent,
  certainty: fc.constantFrom(...CERTAINTIES),
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((q) => q.trim()),
  counted: maybe(fc.constantFrom(...COUNTED)),
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const revision = fc.integer({ min: 1, max: 2_147_483_647 });

const ledgerFilter: fc.Arbitrary<LedgerFilter> = fc
  .record({
    year: maybe(fc.integer({ min: 1900, max: 2100 })),
    quarter: maybe(fc.constantFrom(...QUARTERS)),
    kind: maybe(fc.constantFrom(...KINDS)),
    orientation: maybe(fc.constantFrom(...ZONE_REGIONS)),
    stage: maybe(fc.constantFrom(...STAGES)),
    recipient: maybe(fc.constantFrom(...RECIPIENTS)),
    zone: maybe(fc.constantFrom('kcn-yen-binh', 'ccn-bac-kan-chua-cong-bo-08')),
  })
  .map((one) => (one.year === null ? { ...one, quarter: null } : one));

const within = ({ min, max }: Limits) => rounded(min, max, 2);
const landAssumption = fc.record({
  share: within(LIMITS.landShare),
  years: within(LIMITS.landYears),
});
const forecast: fc.Arbitrary<Assumptions> = fc.record({
  pace: within(LIMITS.pace),
  promised: fc.record({
    share: within(LIMITS.promisedShare),
    years: within(LIMITS.promisedYears),
  }),
  land: fc.record({
    operating: landAssumption,
    under_construction: landAssumption,
    established: landAssumption,
    planned: landAssumption,
    unknown: landAssumption,
  }),
});

const state: fc.Arbitrary<UrlState> = fc
  .record({
    filters,
    sort: maybe(fc.constantFrom(...SORTS)),
    selected: maybe(fc.constantFrom('kcn-yen-binh', 'ccn-bac-kan-chua-cong-bo-08')),
    region: maybe(
      fc.constantFrom('north' as const, 'south' as const, 'east' as const, 'west' as const),
    ),
    view: fc.constantFrom(...VIEWS),
    desk: fc.constantFrom(
      'work' as const,
      'people' as const,
      'request-7' as const,
      'new-kcn-a' as const,
    ),
    plan: fc.constantFrom(...PLAN_PLACES),
    scenario: maybe(fc.constantFrom('local' as const, 'own-7' as const, 'compare-1-2-3' as const)),
    ledgerFilter,
    forecast,
    planVersion: maybe(fc.constantFrom('plan-2025', 'scheme-2024')),
    planClass: maybe(fc.constantFrom(...CONFORMITY_CLASSES)),
    references: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
        opacity: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: MOST_SHOWN, selector: ({ id }) => id },
    ),
    camera: maybe(
      fc.record({
        lon: rounded(-180, 180, 5),
        lat: rounded(-85, 85, 5),
        zoom: rounded(0, 24, 2),
        bearing: rounded(-180, 180, 0),
      }),
    ),
    showOrientations: fc.boolean(),
    swipe: maybe(
      fc.record({
        left: fc.constantFrom('scheme-2024', '12'),
        right: fc.constantFrom('plan-2025', '7'),
        at: fc.integer({ min: 0, max: 100 }),
      }),
    ),
    lang: fc.constantFrom('vi' as const, 'en' as const),
    asOf: maybe(day),
    knownAt: maybe(revision),
  })
  // A revision without a day is not a state of the atlas.
  .map((one) => (one.asOf ? one : { ...one, knownAt: null }))
  // A place of a desk is only named while that desk is open.
  .map((one) => (one.view === 'desk' ? one : { ...one, desk: first.desk }))
  .map((one) =>
    one.view === 'planning'
      ? one
      : { ...one, plan: first.plan, ledgerFilter: first.ledgerFilter, forecast: STATED },
  )
  .map((one) =>
    one.view === 'planning' && one.plan === 'scenarios' ? one : { ...one, scenario: null },
  )
  .map((one) => {
    const holds = one.view === 'planning' && one.plan === 'conformity';
    const swipes = one.view === 'regions' || one.scenario?.startsWith('compare-');
    return {
      ...one,
      planVersion: holds || one.view === 'regions' ? one.planVersion : null,
      planClass: holds ? one.planClass : null,
      swipe: swipes ? one.swipe : null,
    };
  });

describe('the link', () => {
  it('gives back every state it was made from', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(decodeUrl(encodeUrl(before))).toEqual(before);
      }),
    );
  });

  it('reads anything without failing', () => {
    const keys = fc.constantFrom(
      'kind',
      'min_area',
      'at',
      'zone',
      'v',
      'q',
      'sort',
      'industry',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const search = `?${new URLSearchParams(pairs)}`;
        const once = decodeUrl(search);
        expect(decodeUrl(encodeUrl(once))).toEqual(once);
      }),
    );
  });

  it('is empty for the first screen, short and readable for others', () => {
    expect(encodeUrl(first)).toBe('');
    const link = encodeUrl({
      ...first,
      filters: { ...first.filters, kind: ['kcn', 'ccn'], min_free: 20 },
      selected: 'kcn-yen-binh',
      camera: { lon: 105.848, lat: 21.5942, zoom: 10.5, bearing: 0 },
    });
    expect(link).toBe('?kind=kcn,ccn&min_free=20&zone=kcn-yen-binh&at=105.848,21.5942,10.5&v=1');
  });

  it('drops what it cannot read and keeps the rest', () => {
    const read = decodeUrl(
      '?kind=kcn,moon&min_area=-5&max_occupancy=900&at=500,21,9&zone=../etc&lang=fr&q=+s%C3%B4ng+',
    );
    expect(read).toEqual({ ...first, filters: { ...first.filters, kind: ['kcn'], q: 'sông' } });
    expect(decodeUrl('?at=105.8,,9').camera).toBeNull();
  });

  it('pins a day, and what was known of it', () => {
    const pinned = { ...first, asOf: '2024-12-31', knownAt: 12 };
    expect(encodeUrl(pinned)).toBe('?as_of=2024-12-31&known_at=12&v=1');
    expect(decodeUrl('?as_of=2024-02-30').asOf).toBeNull();
    expect(decodeUrl('?as_of=24-1-1&known_at=3')).toEqual(first);
    expect(decodeUrl('?as_of=2024-12-31&known_at=1.5').knownAt).toBeNull();
  });

  it('names the entries of the ledger on the planners’ desk, and nowhere else', () => {
    const ledger = { ...first.ledgerFilter, year: 2026, quarter: 2 as const, kind: 'kcn' as const };
    const link = encodeUrl({ ...first, view: 'planning', ledgerFilter: ledger });
    expect(link).toBe('?view=planning&l_year=2026&l_quarter=2&l_kind=kcn&v=1');
    expect(encodeUrl({ ...first, ledgerFilter: ledger })).toBe('');
    const read = (search: string) => decodeUrl(`?view=planning&${search}`).ledgerFilter;
    expect(read('l_quarter=2&l_year=2026.5&l_zone=../etc')).toEqual(first.ledgerFilter);
    expect(read('l_year=2026&l_quarter=5&l_stage=gone&l_kind=moon')).toEqual({
      ...first.ledgerFilter,
      year: 2026,
    });
  });

  it('shows the same forecast again, and the stated one where it cannot', () => {
    const link = encodeUrl({ ...first, view: 'planning', forecast: { ...STATED, pace: 50 } });
    expect(link).toBe('?view=planning&forecast=1,50,70,2,15,0,10,1,10,2,5,3,0,3&v=1');
    const read = (text: string) => decodeUrl(`?view=planning&forecast=${text}`).forecast;
    expect(read('1,50,70,2,15,0,10,1,10,2,5,3,0,3').pace).toBe(50);
    for (const text of [
      '2,50,70,2,15,0,10,1,10,2,5,3,0,3',
      '1,50,70,2,15,0,10,1,10,2,5,3,0',
      '1,50,70,2,15,0,10,1,10,2,5,3,,3',
      '1,900,70,2,15,0,10,1,10,2,5,3,0,3',
      '',
    ]) {
      expect(read(text), text).toBe(STATED);
    }
  });

  it('names both sides of a swipe and where its divider stands, where something can be swiped', () => {
    const swipe = { left: 'scheme-2024', right: 'plan-2025', at: 35 };
    const link = encodeUrl({ ...first, view: 'regions', showOrientations: true, swipe });
    expect(link).toBe('?view=regions&swipe=scheme-2024,plan-2025,35&v=1');
    expect(decodeUrl(link).swipe).toEqual(swipe);
    expect(encodeUrl({ ...first, swipe })).toBe('');
    expect(decodeUrl('?swipe=scheme-2024,plan-2025,35').swipe).toBeNull();
    const compared = decodeUrl('?view=planning&plan=scenarios&scenario=compare-7-12&swipe=7,12,0');
    expect(compared.swipe).toEqual({ left: '7', right: '12', at: 0 });
  });

  it('swipes nothing where a link names no two sides, or a place beside the map', () => {
    for (const text of [
      '',
      'plan-2025',
      'plan-2025,scheme-2024',
      'plan-2025,plan-2025,50',
      'plan-2025,../etc,50',
      'plan-2025,scheme-2024,101',
      'plan-2025,scheme-2024,-1',
      'plan-2025,scheme-2024,3.5',
      'plan-2025,scheme-2024,1e2',
      'plan-2025,scheme-2024,50,50',
    ]) {
      const params = new URLSearchParams({ view: 'regions', swipe: text });
      expect(decodeUrl(`?${params}`).swipe, text).toBeNull();
    }
  });

  it('follows links of a newer version as far as it understands them', () => {
    expect(decodeUrl('?v=9&zone=kcn-yen-binh&future=1').selected).toBe('kcn-yen-binh');
  });
});
