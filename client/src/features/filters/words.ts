import type { Industry } from '../../api/types.ts';
import { pick, type Words } from '../../i18n/context.tsx';
import type { Condition } from '../../lib/filter/conditions.ts';
import type { Filters } from '../../lib/filter/types.ts';

export type IndustryNames = ReadonlyMap<string, Industry>;

/** The words of one value of a list filter. */
export function valueWords(
  { m, lang }: Words,
  industries: IndustryNames,
  condition: Condition,
  value: string,
): string {
  const named: Partial<Record<Condition, Record<string, string>>> = {
    kind: m.terms.kindShort,
    status: m.terms.status,
    orientation: m.terms.region,
    location_basis: m.terms.location,
    counted: m.filters.counted,
  };
  const industry = condition === 'industry' ? industries.get(value) : undefined;
  return industry ? pick(lang, industry, 'name') : (named[condition]?.[value] ?? value);
}

function limits(words: Words, low: number | null, high: number | null, unit: 'ha' | '%'): string {
  const { m, f } = words;
  const say = unit === 'ha' ? f.ha : f.percent;
  if (low !== null && high !== null) return m.filters.between(f.number(low), say(high));
  if (low !== null) return m.filters.atLeast(say(low));
  return high === null ? '' : m.filters.atMost(say(high));
}

/** What a condition asks for: "KCN", "từ 50 ha", "3 lựa chọn"; '' when it asks for nothing. */
export function conditionWords(
  words: Words,
  industries: IndustryNames,
  filters: Filters,
  condition: Condition,
): string {
  switch (condition) {
    case 'q':
      return filters.q.trim() && `“${filters.q.trim()}”`;
    case 'area':
      return limits(words, filters.min_area, filters.max_area, 'ha');
    case 'occupancy':
      return limits(words, filters.min_occupancy, filters.max_occupancy, '%');
    case 'free':
      return limits(words, filters.min_free, null, 'ha');
    case 'counted':
      return filters.counted ? valueWords(words, industries, condition, filters.counted) : '';
    default: {
      const values: readonly string[] = filters[condition];
      const [first] = values;
      if (first === undefined) return '';
      if (values.length > 1) return words.m.filters.several(values.length);
      return valueWords(words, industries, condition, first);
    }
  }
}
