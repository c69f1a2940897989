import { describe, expect, it } from 'vitest';
import { coversMap, newZoneOf, orientationOf, readDeskPlace, requestIdOf } from './desk-place.ts';

describe('places of the desk', () => {
  it('are read from an address, and nonsense leads to the work list', () => {
    expect(readDeskPlace('request-12')).toBe('request-12');
    expect(readDeskPlace('request-0012')).toBe('request-12');
    expect(readDeskPlace('new-kcn-yen-binh')).toBe('new-kcn-yen-binh');
    expect(readDeskPlace('people')).toBe('people');
    expect(readDeskPlace('zone')).toBe('zone');
    for (const nonsense of [
      null,
      '',
      'request-',
      'request--1',
      'new-../etc',
      'new-',
      'region-up-x',
      'x',
    ]) {
      expect(readDeskPlace(nonsense), String(nonsense)).toBe('work');
    }
  });

  it('name a request or a zone', () => {
    expect(requestIdOf('request-12')).toBe(12);
    expect(requestIdOf('work')).toBeNull();
    expect(newZoneOf('new-kcn-yen-binh')).toBe('kcn-yen-binh');
    expect(newZoneOf('request-12')).toBeNull();
    expect(readDeskPlace('region-west-plan-2025')).toBe('region-west-plan-2025');
    expect(orientationOf('region-west-plan-2025')).toEqual({ region: 'west', plan: 'plan-2025' });
    expect(orientationOf('new-region-west')).toBeNull();
  });

  it('stand beside the map where it helps', () => {
    expect(coversMap('request-12')).toBe(false);
    expect(coversMap('table')).toBe(true);
  });
});
