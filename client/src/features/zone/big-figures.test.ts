import { describe, expect, it } from 'vitest';
import type { ZoneProperties } from '../../api/types.ts';
import { wordsOf } from '../../i18n/context.tsx';
import { exactly, makeClaim, makeDetail } from '../../testing/detail.ts';
import { area, makeZone, occupancy } from '../../testing/zones.ts';
import { bigFigures } from './big-figures.ts';
import { freeText, placeText } from './words.ts';

const vi = wordsOf('vi');
const figures = (patch: Partial<ZoneProperties>, claims = [makeClaim('x')]) => {
  const zone = makeZone(1, patch);
  return bigFigures(vi, zone.properties, makeDetail(zone, { claims }));
};
const yenBinh = {
  ...area('planned_area', 400, 400),
  ...occupancy(90, 100, true),
  ...area('free_area', 0, 40, { under: true }),
  free_area_basis: 'occupancy',
} as const;

describe('the figures a card opens with', () => {
  it('Yên Bình: at most 40 ha free, computed from area and occupancy', () => {
    const [planned, rate, free] = figures(yenBinh);
    expect(planned?.parts.value).toBe('400\u00a0ha');
    expect(rate?.parts).toMatchObject({ qualifier: 'trên', value: '90%' });
    expect(free?.parts).toMatchObject({ qualifier: 'tối đa', value: '40\u00a0ha' });
    expect(free?.computed).toContain('diện tích quy hoạch 400\u00a0ha');
    expect(free?.computed).toContain('trên 90%');
  });

  it('a part’s figure never becomes the zone’s', () => {
    const part = makeClaim('occupancy_stated_pct', {
      ...exactly(95, '%'),
      scope: 'khu-a',
      scope_name_vi: 'Khu A',
    });
    const [, rate] = figures(area('planned_area', 361.1, 361.1), [part]);
    expect(rate?.parts).toMatchObject({ known: false, value: 'Chưa công bố' });
    expect(rate?.below).toBe('chỉ Khu A: 95%');
  });

  it('the size of the zone is a ceiling, not a figure of its free land', () => {
    const [, , free] = figures({
      ...area('planned_area', 13, 13),
      ...area('industrial_area', 7.82, 7.82),
      ...area('free_area', 0, 7.82),
      free_area_basis: 'area',
    });
    expect(free?.parts.known).toBe(false);
    expect(free?.below).toBe('không quá 7,82\u00a0ha');
    expect(free?.computed).toContain('đất công nghiệp 7,82\u00a0ha');
  });

  it('beside a computed rate, stated ones stand among the others', () => {
    const stated = makeClaim('occupancy_stated_pct', exactly(90, '%'));
    const [, rate] = figures({ ...occupancy(94, 94), occupancy_basis: 'statutory' }, [stated]);
    expect(rate?.claims).toEqual({ chosen: [], others: [stated] });
    expect(rate?.computed).toBe(vi.m.zone.statutoryKcn);
  });
});

describe('a zone in a row', () => {
  const row = (patch: Partial<ZoneProperties>) => makeZone(1, patch).properties;

  it('says free land only where something is known of it', () => {
    expect(freeText(vi, row(yenBinh))).toBe('còn tối đa 40\u00a0ha');
    expect(freeText(vi, row({ ...yenBinh, ...area('free_area', 0, 0) }))).toBe('đã cho thuê hết');
    expect(freeText(vi, row({ ...yenBinh, free_area_basis: 'area' }))).toBeNull();
    expect(freeText(vi, row({}))).toBeNull();
  });

  it('names the nearest published place', () => {
    expect(placeText(vi, row({ new_communes: ['Xã A', 'Xã B'], old_districts: ['X'] }))).toBe(
      'Xã A, Xã B',
    );
    expect(placeText(vi, row({ old_districts: ['Chợ Mới'] }))).toBe('Chợ Mới');
    expect(placeText(vi, row({ location_basis: 'unpublished' }))).toBeNull();
    expect(placeText(vi, row({}))).toBe('Thái Nguyên cũ');
  });
});
