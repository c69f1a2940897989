import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assumptions,
  assumptionsOf,
  assumptionValues,
  LIMITS,
  SERVING,
  STATED,
} from '../../lib/forecast/assumptions.ts';
import { makeProgress } from '../../testing/progress.ts';
import { ceilingKnown, type Evidence, evidenceOf, forecastAt } from './forecast.ts';

const hectares = fc.double({ min: 0, max: 5000, noNaN: true });
const within = ({ min, max }: { min: number; max: number }) => fc.double({ min, max, noNaN: true });
const each = <T>(of: fc.Arbitrary<T>) =>
  fc.record({
    operating: of,
    under_construction: of,
    established: of,
    planned: of,
    unknown: of,
  });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  recorded_ha: hectares,
  committed_ha: hectares,
  land: each(
    fc
      .record({
        floor_ha: hectares,
        more: fc.option(hectares, { nil: null }),
        unknown: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ floor_ha, more, unknown }) => ({
        floor_ha,
        unknown,
        ceiling_ha: more === null ? null : floor_ha + more,
      })),
  ),
  pace_ha: fc.option(hectares, { nil: null }),
});
const assumptions: fc.Arbitrary<Assumptions> = fc.record({
  pace: within(LIMITS.pace),
  promised: fc.record({ share: within(LIMITS.promisedShare), years: within(LIMITS.promisedYears) }),
  land: each(fc.record({ share: within(LIMITS.landShare), years: within(LIMITS.landYears) })),
});
const years = fc.double({ min: 0, max: 20, noNaN: true });
const CLOSE = 1e-6;

describe('the forecast', () => {
  it('is a band that begins at what is recorded and never narrows below it', () => {
    fc.assert(
      fc.property(evidence, assumptions, years, (known, assumed, later) => {
        const now = forecastAt(known, assumed, 0);
        expect([now.low, now.middle, now.high]).toEqual(Array(3).fill(known.recorded_ha));
        const then = forecastAt(known, assumed, later);
        expect(then.low).toBeGreaterThanOrEqual(known.recorded_ha);
        expect(then.middle).toBeGreaterThanOrEqual(then.low - CLOSE);
        expect(then.high).toBeGreaterThanOrEqual(then.middle);
      }),
    );
  });

  it('never takes back with time', () => {
    fc.assert(
      fc.property(evidence, assumptions, years, years, (known, assumed, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        const [before, after] = [sooner, later].map((at) => forecastAt(known, assumed, at));
        for (const line of ['low', 'middle', 'high'] as const) {
          expect(after?.[line] ?? 0).toBeGreaterThanOrEqual((before?.[line] ?? 0) - CLOSE);
        }
      }),
    );
  });

  it('counts no hectare twice: promised land is part of the land not let', () => {
    const still = { ...STATED, pace: 0 };
    const everything = (known: Evidence, assumed: Assumptions) =>
      forecastAt(known, { ...assumed, pace: 0 }, 100).high - known.recorded_ha;
    fc.assert(
      fc.property(evidence, assumptions, (known, assumed) => {
        const free = SERVING.reduce(
          (sum, status) => sum + (known.land[status].ceiling_ha ?? known.land[status].floor_ha),
          0,
        );
        expect(everything(known, assumed)).toBeLessThanOrEqual(
          Math.max(free, known.committed_ha) + CLOSE,
        );
        expect(everything(known, still)).toBeLessThanOrEqual(
          Math.max(free, known.committed_ha) + CLOSE,
        );
      }),
    );
  });

  it('rises with every share and falls with every year of waiting', () => {
    const index = fc.integer({ min: 0, max: assumptionValues(STATED).length - 1 });
    fc.assert(
      fc.property(evidence, assumptions, years, index, (known, assumed, later, which) => {
        const values = assumptionValues(assumed);
        const halved = assumptionsOf(
          values.map((value, at) =>
            at === which ? Math.max(value / 2, which === 2 ? 0.5 : 0) : value,
          ),
        );
        if (!halved) throw new Error('within the limits');
        const isYears = which === 2 || (which > 2 && which % 2 === 0);
        const [full, half] = [forecastAt(known, assumed, later), forecastAt(known, halved, later)];
        for (const line of ['low', 'middle', 'high'] as const) {
          const [more, less] = isYears ? [half, full] : [full, half];
          expect(more[line]).toBeGreaterThanOrEqual(less[line] - CLOSE);
        }
      }),
    );
  });

  it('lets land limit the pace only where all of it is known', () => {
    const few = (unknown: number): Evidence => ({
      recorded_ha: 10,
      committed_ha: 0,
      pace_ha: 144,
      land: {
        operating: { ceiling_ha: 20, floor_ha: 0, unknown },
        under_construction: { ceiling_ha: 0, floor_ha: 0, unknown: 0 },
        established: { ceiling_ha: 0, floor_ha: 0, unknown: 0 },
        planned: { ceiling_ha: 0, floor_ha: 0, unknown: 0 },
        unknown: { ceiling_ha: 0, floor_ha: 0, unknown: 0 },
      },
    });
    expect(ceilingKnown(few(0))).toBe(true);
    expect(forecastAt(few(0), STATED, 100)).toEqual({ low: 10, middle: 30, high: 30 });
    expect(forecastAt(few(1), STATED, 2)).toEqual({ low: 10, middle: 298, high: 298 });
  });

  it('rests on what is on record: a promise, land with and without a ceiling, the pace before', () => {
    const known = evidenceOf(
      makeProgress({
        recorded_ha: 50,
        pipeline: { committed_ha: 100, entries: 2 },
        land_that_could_serve: [
          { status: 'operating', zones: 9, zones_unknown: 1, min_ha: 156, max_ha: 400 },
          { status: 'established', zones: 14, zones_unknown: 3, min_ha: 100, max_ha: null },
        ],
      }),
    );
    expect(known.land.established).toEqual({ ceiling_ha: null, floor_ha: 100, unknown: 3 });
    expect(known.land.planned).toEqual({ ceiling_ha: null, floor_ha: 0, unknown: 0 });
    const four = forecastAt(known, STATED, 4);
    expect(four.low).toBeCloseTo(50 + 70, 9);
    expect(four.middle).toBeCloseTo(50 + 4 * 144, 9);
    // 500 ha of land less the 100 promised: four fifths of 400 x 60 % and of 100 x 20 %.
    expect(forecastAt(known, { ...STATED, pace: 0 }, 4).high).toBeCloseTo(120 + 192 + 16, 9);
  });
});
