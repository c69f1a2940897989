import type { OrientationFeature } from '../../api/types.ts';

type Orientation = Pick<OrientationFeature['properties'], 'plan' | 'industries'>;
type Industry = OrientationFeature['properties']['industries'][number];
export type NamedIndustry = Industry & { code: string };

export interface RegionIndustries {
  /** Priority divisions of the region in the present plan, each once. */
  named: NamedIndustry[];
  /** Those the present plan names for the whole province only. */
  provinceWide: NamedIndustry[];
  /** Those an earlier plan gave the region and the present one does not. */
  earlier: NamedIndustry[];
  /** Phrases that name a criterion and no industry. */
  criteria: string[];
  /** Phrases of what is not wanted. */
  discouraged: string[];
}

const phrases = (industries: readonly Industry[]): string[] => [
  ...new Set(industries.map((industry) => industry.phrase_vi)),
];

/** One entry for each division, in the order of their codes. */
function byCode(industries: readonly Industry[]): NamedIndustry[] {
  const named = new Map<string, NamedIndustry>();
  for (const industry of industries) {
    const { code } = industry;
    if (code !== null && !named.has(code)) named.set(code, { ...industry, code });
  }
  return [...named.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** An orientation's industries, sorted by what is to be said of them. */
export function industriesOf({ plan, industries }: Orientation): RegionIndustries {
  const priorities = industries.filter((industry) => industry.stance === 'priority');
  const present = priorities.filter((industry) => industry.plan === plan);
  const named = byCode(present.filter((industry) => !industry.province_wide));
  const own = new Set(named.map(({ code }) => code));
  const beyond = (list: NamedIndustry[]) => list.filter(({ code }) => !own.has(code));
  return {
    named,
    provinceWide: beyond(byCode(present.filter((industry) => industry.province_wide))),
    earlier: beyond(byCode(priorities.filter((industry) => industry.plan !== plan))),
    criteria: phrases(present.filter((industry) => industry.code === null)),
    discouraged: phrases(
      industries.filter((industry) => industry.plan === plan && industry.stance === 'discouraged'),
    ),
  };
}

export type Priority = 'region' | 'province';

/** Whether the present plan gives a division priority in the region, or in the whole province. */
export function priorityOf({ plan, industries }: Orientation, code: string): Priority | null {
  const found = industries.filter(
    (industry) =>
      industry.plan === plan && industry.code === code && industry.stance === 'priority',
  );
  if (found.length === 0) return null;
  return found.some((industry) => !industry.province_wide) ? 'region' : 'province';
}
