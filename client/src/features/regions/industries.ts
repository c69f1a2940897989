import type { OrientationFeature } from '../../api/types.ts';

type Industry = OrientationFeature['properties']['industries'][number];

export interface RegionIndustries {
  /** Priority divisions, each once. */
  named: (Industry & { code: string })[];
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
  const named = new Map<string, Industry & { code: string }>();
  for (const industry of industries) {
    const { code } = industry;
    if (code !== null && industry.stance === 'priority' && !named.has(code)) {
      named.set(code, { ...industry, code });
    }
  }
  return {
    named: [...named.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
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
