import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../lib/geodesy/projection.ts';
import { diagnose } from '../pipeline.ts';
import { NEAR_DIEM_THUY } from '../testing/context.ts';
import { rawRing, readingOf } from '../testing/shapes.ts';
import type { CrsCode, DeclaredCrs, Fix, Reading } from '../types.ts';

const CORNERS = [
  [105.84, 21.59],
  [105.85, 21.59],
  [105.85, 21.6],
  [105.84, 21.59],
] as const;

const none = (more: Partial<DeclaredCrs & { kind: 'none' }> = {}): DeclaredCrs => ({
  kind: 'none',
  hints: [],
  meridian: null,
  zoneWidth: null,
  ...more,
});

function resolved(
  code: CrsCode,
  declared: DeclaredCrs,
  fixes: Fix[] = [],
  more: Partial<Reading> = {},
) {
  const pairs = CORNERS.map((at) => projectionOf(code).forward(at));
  const reading = readingOf([rawRing(pairs)], { declared, ...more });
  const { findings, crs, usable } = diagnose(reading, fixes, NEAR_DIEM_THUY);
  const [first] = findings;
  const offered = first?.fixes.map((fix) => (fix.code === 'use_crs' ? fix.crs : fix.code));
  return { code: first?.code, figures: first?.figures, offered, crs, usable };
}

describe('the system of a file', () => {
  it('is the declared one where that brings it to the province', () => {
    expect(resolved(3405, { kind: 'known', code: 3405, by: 'prj' })).toMatchObject({
      code: undefined,
      crs: 3405,
      usable: true,
    });
  });

  it('is asked for where nothing is declared, and never taken by itself', () => {
    expect(resolved(9213, none())).toMatchObject({
      code: 'crs_guessed',
      offered: [9213],
      crs: null,
      usable: false,
    });
    expect(resolved(3405, none())).toMatchObject({
      code: 'crs_ambiguous',
      offered: [3405, 32648, 5897],
      usable: false,
    });
  });

  it('is asked for with the distance where every system leads away from the published place', () => {
    const away = CORNERS.map(([lon, lat]) => projectionOf(9213).forward([lon - 0.1, lat + 0.3]));
    const reading = readingOf([rawRing(away)], { declared: none() });
    const [first] = diagnose(reading, [], NEAR_DIEM_THUY).findings;
    expect(first).toMatchObject({ code: 'crs_unknown', severity: 'stop' });
    expect(Number(first?.figures.km)).toBeGreaterThan(20);
    expect(first?.fixes).toContainEqual({ code: 'use_crs', crs: 9213 });
  });

  it('is narrowed by words as long as they leave a choice', () => {
    expect(resolved(3405, none({ hints: ['wgs84'] })).offered).toEqual([32648]);
    expect(resolved(3405, none({ zoneWidth: 6 })).offered).toEqual([3405, 32648]);
    // The words fit nothing: they are of something else.
    expect(resolved(9213, none({ meridian: 103 })).offered).toEqual([9213]);
  });

  it('is the one a person chose, if that brings it to the province', () => {
    const chosen: Fix[] = [{ code: 'use_crs', crs: 3405 }];
    expect(resolved(3405, none(), chosen)).toMatchObject({ crs: 3405, usable: true });
    expect(resolved(9213, none(), [{ code: 'use_crs', crs: 9218 }])).toMatchObject({
      code: 'crs_contradicts',
      figures: { chosen: 9218 },
      offered: [9213],
      usable: false,
    });
    // Degrees are no metres, whatever is chosen.
    expect(resolved(4326, none(), chosen)).toMatchObject({
      code: 'crs_contradicts',
      usable: false,
    });
  });

  it('is refused by name where it is HN-72, and asked for where it is none of ours', () => {
    const hn72: DeclaredCrs = { kind: 'foreign', text: 'Hanoi_1972_GK_106_NE' };
    expect(resolved(9213, hn72)).toMatchObject({
      code: 'crs_unknown',
      figures: { reason: 'hn72' },
    });
    expect(resolved(9213, none({ hints: ['hn72'] })).code).toBe('crs_unknown');
    expect(resolved(9213, { kind: 'foreign', text: 'EPSG:27700' })).toMatchObject({
      code: 'crs_contradicts',
      figures: { foreign: 'EPSG:27700' },
      offered: [9213],
    });
  });

  it('waits until turned columns are turned back', () => {
    const declared: DeclaredCrs = { kind: 'known', code: 9213, by: 'text' };
    const list = { format: 'csv', axes: 'north-east' } as const;
    expect(resolved(9213, declared, [], list)).toMatchObject({ code: 'axes_swapped', crs: null });
    expect(resolved(9213, declared, [{ code: 'swap_axes' }], list).usable).toBe(true);
    expect(resolved(9213, declared, [], { format: 'csv' }).usable).toBe(true);
  });
});
