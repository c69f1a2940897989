import type { Conformity, ConformityZone } from '../api/conformity.ts';

/** A zone against the plan of 2025, for the tests. */
export const conforming = (changes: Partial<ConformityZone> = {}): ConformityZone => ({
  zone: 4,
  slug: 'kcn-yen-binh',
  kind: 'kcn',
  name_vi: 'KCN Yên Bình',
  name_en: 'Yên Bình Industrial Park',
  counted: true,
  orientation: 'south',
  geometry_role: 'indicative',
  class: 'matches',
  reason: null,
  basis: 'stated',
  planned_area_ha: 400,
  planned_area_min_ha: 400,
  planned_area_max_ha: 400,
  planned_area_approx: false,
  parts: [{ region: 'south', share: 1, class: 'matches', reason: null }],
  near: [],
  also_regions: [],
  industries: [{ code: '26', class: 'matches', rules: [1] }],
  sample: false,
  ...changes,
});

/** The answer with these zones: electronics are asked for in the South. */
export const conformityAnswer = (items: readonly ConformityZone[]): Conformity => ({
  plan: 'plan-2025',
  plans: [
    { id: 'plan-2025', title_vi: 'Đề án 2025', title_en: 'Scheme 2025', adopted: '2025-12-10' },
    { id: 'scheme-2024', title_vi: 'Đề án 2024', title_en: 'Scheme 2024', adopted: '2024' },
  ],
  regions: ['south', 'west'],
  accuracy_m: 300,
  rules: [
    {
      n: 1,
      region: 'south',
      industry: '26',
      class: 'matches',
      phrases: [
        {
          stance: 'priority',
          phrase_vi: 'Định hướng phát triển công nghiệp điện tử',
          basis: 'direct',
          province_wide: false,
          note: null,
          note_en: null,
        },
      ],
    },
  ],
  industries: [...new Set(items.flatMap(({ industries }) => industries.map(({ code }) => code)))],
  totals: items.map(({ class: one, orientation, kind, planned_area_ha }) => ({
    class: one,
    region: orientation,
    kind,
    zones: 1,
    zones_without_area: planned_area_ha === null ? 1 : 0,
    known_ha: planned_area_ha ?? 0,
    min_ha: planned_area_ha ?? 0,
    max_ha: planned_area_ha,
  })),
  numberMatched: items.length,
  numberReturned: items.length,
  items: [...items],
  sources: [],
  revision: 1,
  as_of: '2026-11-22',
});
