import { describe, expect, it } from 'vitest';
import { type AreaFact, displayAreas } from './display-area.ts';

let nextId = 1;
const fact = (over: Partial<AreaFact>): AreaFact => ({
  id: nextId++,
  group: 'ccn/bac-kan',
  counted: true,
  minHa: null,
  maxHa: null,
  approx: false,
  ...over,
});
const official = new Map([['ccn/bac-kan', 100]]);

describe('the hectares a zone is drawn with', () => {
  it('are its known area, exact or about', () => {
    const exact = fact({ minHa: 16, maxHa: 16 });
    const about = fact({ minHa: 45, maxHa: 45, approx: true });
    const areas = displayAreas([exact, about], official);
    expect(areas.get(exact.id)).toEqual({ ha: 16, basis: 'exact' });
    expect(areas.get(about.id)).toEqual({ ha: 45, basis: 'approximate' });
  });

  it('are a bound where only that is published, the middle where both are', () => {
    const above = fact({ minHa: 128 });
    const below = fact({ maxHa: 75 });
    const between = fact({ minHa: 20, maxHa: 30 });
    const areas = displayAreas([above, below, between], official);
    expect(areas.get(above.id)).toEqual({ ha: 128, basis: 'bound' });
    expect(areas.get(below.id)).toEqual({ ha: 75, basis: 'bound' });
    expect(areas.get(between.id)).toEqual({ ha: 25, basis: 'bound' });
  });

  it('are an equal share of what the official total leaves unpublished', () => {
    const known = fact({ minHa: 40, maxHa: 40 });
    const [one, two, bound] = [fact({}), fact({}), fact({ minHa: 5 })];
    const areas = displayAreas([known, one, two, bound], official);
    expect(areas.get(one.id)).toEqual({ ha: 20, basis: 'group_mean' });
    expect(areas.get(two.id)).toEqual({ ha: 20, basis: 'group_mean' });
  });

  it('leave zones outside the count out of that share, and draw them like the known ones', () => {
    const facts = [
      fact({ minHa: 10, maxHa: 10 }),
      fact({ minHa: 30, maxHa: 30 }),
      fact({}),
      fact({ counted: false }),
      fact({ counted: false, minHa: 500, maxHa: 500 }),
    ];
    const areas = displayAreas(facts, official);
    expect(areas.get(facts[2]?.id ?? 0)?.ha).toBe(60);
    expect(areas.get(facts[3]?.id ?? 0)).toEqual({ ha: 20, basis: 'group_mean' });
  });

  it('fall back to the known mean where nothing is left or no total is stated', () => {
    const used = [fact({ minHa: 120, maxHa: 120 }), fact({})];
    expect(displayAreas(used, official).get(used[1]?.id ?? 0)?.ha).toBe(120);
    const unstated = [fact({ group: 'x', minHa: 8, maxHa: 8 }), fact({ group: 'x' })];
    expect(displayAreas(unstated, official).get(unstated[1]?.id ?? 0)?.ha).toBe(8);
  });

  it('never come out as nothing', () => {
    const lonely = fact({ group: 'y', counted: false });
    expect(displayAreas([lonely], official).get(lonely.id)?.ha).toBeGreaterThan(0);
  });
});
