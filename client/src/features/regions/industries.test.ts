import { describe, expect, it } from 'vitest';
import type { OrientationFeature } from '../../api/types.ts';
import { industriesOf } from './industries.ts';

type Industry = OrientationFeature['properties']['industries'][number];
const industry = (code: string | null, patch: Partial<Industry> = {}): Industry => ({
  code,
  stance: 'priority',
  phrase_vi: `ngành ${code}`,
  basis: 'direct',
  plan: 'p',
  province_wide: false,
  note: null,
  note_en: null,
  ...patch,
});

describe('industries of an orientation', () => {
  it('tells the region’s own priorities from the province’s, each once', () => {
    const { named, provinceWide } = industriesOf({
      industries: [
        industry('26', { province_wide: true }),
        industry('26'),
        industry('10', { province_wide: true }),
        industry('24'),
        industry('24'),
      ],
    });
    expect(named.map(({ code }) => code)).toEqual(['24', '26']);
    expect(provinceWide.map(({ code }) => code)).toEqual(['10']);
  });

  it('keeps criteria and what is discouraged as the plan words them', () => {
    const { named, criteria, discouraged } = industriesOf({
      industries: [
        industry(null, { phrase_vi: 'công nghệ sạch' }),
        industry(null, { phrase_vi: 'công nghệ sạch' }),
        industry('15', { stance: 'discouraged', phrase_vi: 'thâm dụng lao động' }),
        industry('20', { stance: 'kept' }),
      ],
    });
    expect(named).toEqual([]);
    expect(criteria).toEqual(['công nghệ sạch']);
    expect(discouraged).toEqual(['thâm dụng lao động']);
  });
});
