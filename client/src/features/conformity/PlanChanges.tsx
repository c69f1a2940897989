import { useQuery } from '@tanstack/react-query';
import { type Conformity, planRulesQuery } from '../../api/conformity.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useMoment } from '../../store/context.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { differencesOf } from './differences.ts';

interface PlanChangesProps {
  older: Conformity['plans'][number];
  newer: Conformity['plans'][number];
}

/** What the newer plan asks of a region and the older one does not, and the other way round. */
export function PlanChanges({ older, newer }: PlanChangesProps) {
  const { m, lang, p } = usePlanningWords();
  const c = p.conformity;
  const moment = useMoment();
  const industries = useIndustries();
  const before = useQuery(planRulesQuery(older.id, moment)).data;
  const after = useQuery(planRulesQuery(newer.id, moment)).data;
  if (!before || !after) return null;
  const found = differencesOf(before.rules, after.rules);
  if (found.length === 0) return null;
  const named = (code: string) => {
    const industry = industries.get(code);
    return `${code} ${industry ? pick(lang, industry, 'name') : ''}`.trim();
  };
  return (
    <details className="conformity-more">
      <summary>
        {c.changes(older.adopted?.slice(0, 4) ?? '', newer.adopted?.slice(0, 4) ?? '')}
      </summary>
      <dl className="plan-changes">
        {found.map(({ region, how, industries: codes }) => (
          <div key={`${region}-${how}`}>
            <dt>
              {m.terms.region[region]}: {c.change[how]}
            </dt>
            <dd>{codes.map(named).join('; ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
