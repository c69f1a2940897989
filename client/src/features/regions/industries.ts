import type { OrientationFeature } from '../../api/types.ts';

type Industry = OrientationFeature['properties']['industries'][number];

export type NamedIndustry = Industry & { code: string };

export interface RegionIndustries {
  /** Priority divisions of the region, each once. */
  named: NamedIndustry[];
  /** Those the plan names for the whole province. */
  provinceWide: NamedIndustry[];
  /** Phrases that name a criterion and no industry. */
  criteria: string[];
  /** Phrases of what is not wanted. */
  discouraged: string[];
}

const unique = (phrases: string[]): string[] => [...new Set(phrases)];

/** An orientation's industries, sorted by what is to be said of them. */
export function industriesOf({
  industries,
}: Pick<OrientationFeature['properties'], 'industries'>): RegionIndustries {
  const named = new Map<string, NamedIndustry>();
  for (const industry of industries) {
    const { code } = industry;
    if (code === null || industry.stance !== 'priority') continue;
    // A region's own priority says more than the province's.
    if (!named.has(code) || named.get(code)?.province_wide) named.set(code, { ...industry, code });
  }
  const sorted = [...named.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    named: sorted.filter((industry) => !industry.province_wide),
    provinceWide: sorted.filter((industry) => industry.province_wide),
    criteria: unique(
      industries
        .filter((industry) => industry.code === null && industry.stance === 'priority')
        .map((industry) => industry.phrase_vi),
    ),
    discouraged: unique(
      industries
        .filter((industry) => industry.stance === 'discouraged')
        .map((industry) => industry.phrase_vi),
    ),
  };
}
