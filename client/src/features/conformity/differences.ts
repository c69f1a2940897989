import type { ConformityRule } from '../../api/conformity.ts';

type Rule = Pick<ConformityRule, 'region' | 'industry' | 'class'>;

/** Industries of a region that one plan asks for and the other does not. */
export interface Difference {
  region: ConformityRule['region'];
  /** `lost`: the older plan alone asks for them. */
  how: 'lost' | 'gained';
  /** VSIC divisions, in order. */
  industries: string[];
}

const wanted = (rules: readonly Rule[]) =>
  new Set(
    rules
      .filter((rule) => rule.class === 'matches')
      .map((rule) => `${rule.region} ${rule.industry}`),
  );

/** What changed from an older plan to a newer one, in the regions of which both speak. */
export function differencesOf(older: readonly Rule[], newer: readonly Rule[]): Difference[] {
  const [before, after] = [wanted(older), wanted(newer)];
  const both = [...new Set(older.map(({ region }) => region))].filter((region) =>
    newer.some((rule) => rule.region === region),
  );
  const found = (region: Rule['region'], how: Difference['how']): Difference => {
    const [from, to] = how === 'lost' ? [before, after] : [after, before];
    const industries = [...from]
      .filter((key) => key.startsWith(`${region} `) && !to.has(key))
      .map((key) => key.slice(region.length + 1))
      .toSorted();
    return { region, how, industries };
  };
  return both
    .flatMap((region) => [found(region, 'lost'), found(region, 'gained')])
    .filter(({ industries }) => industries.length > 0);
}
