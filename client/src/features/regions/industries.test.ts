import { describe, expect, it } from 'vitest';
import type { OrientationFeature } from '../../api/types.ts';
import { industriesOf, priorityOf } from './industries.ts';

type Industry = OrientationFeature['properties']['industries'][number];
const industry = (code: string | null, patch: Partial<Industry> = {}): Industry => ({
  code,
  stance: 'priority',
  phrase_vi: `ngành ${code}`,
  basis: 'direct',
  plan: 'plan-2025',
  province_wide: false,
  note: null,
  note_en: null,
  ...patch,
});
const of = (...industries: Industry[]) => ({ plan: 'plan-2025', industries });
const codes = (list: { code: string }[]) => list.map(({ code }) => code);

describe('industries of an orientation', () => {
  it('tells the region’s own priorities from the province’s and from an earlier plan’s', () => {
    const west = of(
      industry('05', { plan: 'scheme-2024' }),
      industry('10', { plan: 'scheme-2024' }),
      industry('26', { province_wide: true }),
      industry('10', { province_wide: true }),
      industry('16'),
      industry('16'),
      industry('10'),
    );
    const { named, provinceWide, earlier } = industriesOf(west);
    expect(codes(named)).toEqual(['10', '16']);
    expect(codes(provinceWide)).toEqual(['26']);
    expect(codes(earlier)).toEqual(['05']);
    expect(priorityOf(west, '10')).toBe('region');
    expect(priorityOf(west, '26')).toBe('province');
    expect(priorityOf(west, '05')).toBeNull();
  });

  it('keeps criteria and what is discouraged as the plan words them', () => {
    const south = of(
      industry(null, { phrase_vi: 'công nghệ sạch' }),
      industry(null, { phrase_vi: 'công nghệ sạch' }),
      industry('15', { stance: 'discouraged', phrase_vi: 'thâm dụng lao động' }),
      industry('20', { stance: 'kept' }),
    );
    const { named, criteria, discouraged } = industriesOf(south);
    expect(named).toEqual([]);
    expect(criteria).toEqual(['công nghệ sạch']);
    expect(discouraged).toEqual(['thâm dụng lao động']);
    expect(priorityOf(south, '20')).toBeNull();
  });
});
