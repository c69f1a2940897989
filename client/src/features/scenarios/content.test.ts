import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  freeYear,
  placesIn,
  sendable,
  stepsOf,
  withExtension,
  withNewZone,
  withoutPlace,
  withStep,
} from './content.ts';

const yen = { zone: 'kcn-yen-binh' };

describe('the content of a scenario', () => {
  it('plans a place once a year', () => {
    const two = withStep(withStep(EMPTY, yen, 2026), yen, 2026);
    expect(stepsOf(two, yen).map(({ step }) => step.year)).toEqual([2026, 2027]);
    expect(freeYear(two, yen, 2026)).toBe(2028);
  });

  it('gives new zones ids of their own, also after one was taken out', () => {
    const name = (n: number) => `Khu mới ${n}`;
    const two = withNewZone(withNewZone(EMPTY, name), name);
    const one = withoutPlace(two, { new: 'n1' });
    expect(withNewZone(one, name).new_zones.map(({ id }) => id)).toEqual(['n2', 'n1']);
  });

  it('takes a place out with all that belongs to it, and nothing else', () => {
    const extended = withExtension(withStep(EMPTY, yen, 2026), 'kcn-yen-binh', {
      zone: 'kcn-yen-binh',
      hectares: 5,
    });
    const more = withStep(extended, { zone: 'ccn-a' }, 2026);
    expect(placesIn(more)).toEqual([yen, { zone: 'ccn-a' }]);
    expect(withoutPlace(more, yen)).toEqual({ ...EMPTY, steps: more.steps.slice(1) });
  });

  it('is sent without white space around names, and without what cannot be', () => {
    const content = {
      ...EMPTY,
      new_zones: [
        { id: 'a', kind: 'kcn' as const, name: ' A ', planned_ha: 5, leasable_ha: 6 },
        { id: 'b', kind: 'kcn' as const, name: ' ', planned_ha: 5, leasable_ha: 4 },
      ],
    };
    expect(sendable(content, 'Khu mới').new_zones).toEqual([
      { id: 'a', kind: 'kcn', name: 'A', planned_ha: 5 },
      { id: 'b', kind: 'kcn', name: 'Khu mới', planned_ha: 5, leasable_ha: 4 },
    ]);
  });
});
