import type { Conformity, ConformityZone } from '../../api/conformity.ts';
import { pick } from '../../i18n/context.tsx';
import type { PlanningWords } from '../../i18n/planning.ts';
import { comma, csvText } from '../../lib/csv.ts';

const numberOf = (value: number | null) => (value === null ? '' : comma(String(value)));

/** The matrix as a table for spreadsheets: a line for each zone and industry, with the sentence it rests on. */
export function conformityCsv(
  { m, lang, p }: PlanningWords,
  answer: Conformity,
  rows: readonly ConformityZone[],
): string {
  const c = p.conformity;
  const rules = new Map(answer.rules.map((rule) => [rule.n, rule]));
  const lines = rows.flatMap((zone) => {
    const head = [
      zone.slug,
      `${pick(lang, zone, 'name')}`,
      m.terms.kindShort[zone.kind],
      zone.parts
        .map(
          ({ region, share }) =>
            `${m.terms.region[region]} ${numberOf(Number((100 * share).toFixed(2)))}%`,
        )
        .join(', '),
      zone.basis === 'stated' ? c.csv.stated : c.csv.measured,
      numberOf(zone.planned_area_min_ha),
      numberOf(zone.planned_area_max_ha),
      c.classes[zone.class],
      zone.reason ? c.reasons[zone.reason] : '',
    ];
    const sample = zone.sample ? m.terms.sample : '';
    if (zone.industries.length === 0) return [[...head, '', '', '', sample]];
    return zone.industries.map((one) => [
      ...head,
      one.code,
      c.classes[one.class],
      one.rules
        .flatMap((n) => rules.get(n)?.phrases[0]?.phrase_vi ?? [])
        .filter((phrase, index, all) => all.indexOf(phrase) === index)
        .join(' | '),
      sample,
    ]);
  });
  const plan = answer.plans.find(({ id }) => id === answer.plan);
  return csvText([
    [c.csv.plan, plan ? `${pick(lang, plan, 'title')}` : answer.plan],
    [c.csv.asOf, `${answer.as_of} (r${answer.revision})`],
    [...c.csv.columns],
    ...lines,
  ]);
}
