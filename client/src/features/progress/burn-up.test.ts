import { describe, expect, it } from 'vitest';
import { STATED } from '../../lib/forecast/assumptions.ts';
import { makeProgress, makeSteps } from '../../testing/progress.ts';
import { burnUpOf } from './burn-up.ts';

const empty = makeProgress();
const some = makeProgress({
  as_of: '2027-01-01',
  recorded_ha: 60,
  entries: 3,
  remaining_ha: 1140,
  pace: { ...empty.pace, from_today_ha_per_year: 285 },
});
const steps = makeSteps([
  ['2026-02-10', 50],
  ['2026-08-01', 30],
  ['2026-12-31', -20],
]);

describe('the burn-up', () => {
  it('has a row for the start, the day, and the end of every year', () => {
    const { rows } = burnUpOf(empty, makeSteps([]), STATED);
    expect(rows.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'start 2026-01-01',
      'year 2026-12-31',
      'today 2027-01-01',
      'year 2027-12-31',
      'year 2028-12-31',
      'year 2029-12-31',
      'year 2030-12-31',
    ]);
    const ends = rows.filter(({ kind }) => kind === 'year');
    expect(ends.map(({ even }) => even)).toEqual([240, 480, 720, 960, 1200]);
    expect(ends.map(({ before }) => before)).toEqual([144, 288, 432, 576, 720]);
  });

  it('runs from what is recorded to the target, and forecasts from the same point', () => {
    const burnUp = burnUpOf(some, steps, STATED);
    const today = burnUp.rows.find(({ kind }) => kind === 'today');
    const last = burnUp.rows.at(-1);
    expect(today).toMatchObject({ recorded: 60, needed: 60, even: 240 });
    expect(today?.forecast).toEqual({ low: 60, middle: 60, high: 60 });
    expect(last?.needed).toBeCloseTo(1200, 9);
    expect(last?.recorded).toBeNull();
    expect(last?.forecast?.middle).toBeCloseTo(60 + 4 * 144, 9);
    expect(burnUp.end).toEqual(last?.forecast);
    expect(burnUp.band.at(-1)).toMatchObject({ time: 1, ...last?.forecast });
    // The slope of the line is the figure of the API.
    expect(((last?.needed ?? 0) - 60) / burnUp.yearsLeft).toBeCloseTo(285, 9);
  });

  it('tells what was recorded at the end of a year, taken back on its last day too', () => {
    const { rows, steps: drawn } = burnUpOf(some, steps, STATED);
    expect(rows.find(({ day }) => day === '2026-12-31')?.recorded).toBe(60);
    expect(drawn.map(({ recorded }) => recorded)).toEqual([50, 80, 60]);
  });

  it('asks for nothing more once the target is met', () => {
    const met = burnUpOf({ ...some, recorded_ha: 1300 }, steps, STATED);
    expect(met.rows.every(({ needed }) => needed === null)).toBe(true);
  });

  it('forecasts nothing once the period is over', () => {
    const over = burnUpOf(
      {
        ...some,
        as_of: '2031-05-01',
        pace: { ...some.pace, elapsed_share: 1, years_left: 0, from_today_ha_per_year: null },
      },
      steps,
      STATED,
    );
    expect(over.end).toBeNull();
    expect(over.band).toEqual([]);
    expect(over.rows.map(({ kind }) => kind)).not.toContain('today');
    expect(over.rows.at(-1)?.recorded).toBe(60);
  });

  it('stands at the start before the period begins', () => {
    const early = burnUpOf(
      { ...empty, as_of: '2025-06-01', pace: { ...empty.pace, elapsed_share: 0 } },
      makeSteps([]),
      STATED,
    );
    expect(early.rows[0]).toMatchObject({ recorded: 0, needed: 0, forecast: { low: 0, high: 0 } });
    expect(early.end?.middle).toBeCloseTo(720, 9);
  });
});
