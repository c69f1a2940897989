import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { conformityQuery } from '../../api/conformity.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { saveText } from '../../lib/save.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import { ClassTotals } from './ClassTotals.tsx';
import './conformity.css';
import { Explanation } from './Explanation.tsx';
import { conformityCsv } from './export.ts';
import { Matrix } from './Matrix.tsx';
import { PlanChanges } from './PlanChanges.tsx';
import { RegionTotals } from './RegionTotals.tsx';
import { ofPlan, rowsOf, totalsByClass } from './rows.ts';

/** Each zone's industries against the priorities of its region, in a version of the plan. */
export default function ConformityPage() {
  const words = usePlanningWords();
  const { lang, f, p } = words;
  const c = p.conformity;
  const version = useAtlas((s) => s.planVersion);
  const setVersion = useAtlas((s) => s.setPlanVersion);
  const wanted = useAtlas((s) => s.planClass);
  const setClass = useAtlas((s) => s.setPlanClass);
  const setHighlight = useAtlas((s) => s.setHighlight);
  const { data, error, refetch } = useQuery(conformityQuery(version, useMoment()));
  const [asked, setAsked] = useState<{ slug: string; industry: string | null } | null>(null);

  const rows = useMemo(() => rowsOf(data?.items ?? [], wanted), [data, wanted]);
  useEffect(() => {
    setHighlight(data && wanted ? new Set(rows.map(({ zone }) => zone)) : null);
    return () => setHighlight(null);
  }, [data, wanted, rows, setHighlight]);
  const totals = useMemo(() => totalsByClass(data?.totals ?? []), [data]);

  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton width="100%" height={240} />;
  const zone = data.items.find(({ slug }) => slug === asked?.slug);
  const [newer, older] = data.plans;
  const industries = [
    ...new Set(
      data.items.filter(ofPlan).flatMap((item) => item.industries.map(({ code }) => code)),
    ),
  ].sort();
  return (
    <>
      <header className="conformity-head">
        <h2>{c.title}</h2>
        <p>{c.lead}</p>
        <Select
          label={c.plan}
          className="conformity-plan"
          value={data.plan}
          options={data.plans.map((plan) => ({ value: plan.id, text: pick(lang, plan, 'title') }))}
          onChange={(plan) => setVersion(plan === newer?.id ? null : plan)}
        />
      </header>
      <ClassTotals totals={totals} />
      {newer && older && <PlanChanges older={older} newer={newer} />}
      <RegionTotals totals={data.totals} />
      <div className="matrix-tools">
        <p role="status">
          {c.shown(f.number(rows.length))}
          {wanted && (
            <Button look="link" onClick={() => setClass(null)}>
              {c.showAll}
            </Button>
          )}
        </p>
        <Button
          icon={Download}
          onClick={() =>
            saveText(
              `kcn-atlas-conformity-${data.plan}.csv`,
              'text/csv;charset=utf-8',
              conformityCsv(words, data, rows),
            )
          }
        >
          {c.export}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p>{c.none}</p>
      ) : (
        <Matrix
          rows={rows}
          industries={industries}
          onCell={({ slug }, industry) => setAsked({ slug, industry })}
        />
      )}
      {zone ? (
        <Explanation answer={data} zone={zone} industry={asked?.industry ?? null} />
      ) : (
        <p className="conformity-note">{c.hint}</p>
      )}
      <footer className="conformity-foot">
        <p className="conformity-note">{c.rule}</p>
        <p className="conformity-note">{c.accuracy(f.number(data.accuracy_m))}</p>
        {data.sources.map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </footer>
    </>
  );
}
