import { useQueries } from '@tanstack/react-query';
import { resultQuery, scenarioQuery } from '../../api/scenarios.ts';
import type { Kind, ZoneRegion } from '../../api/types.ts';
import { type PlanningWords, usePlanningWords } from '../../i18n/planning.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTarget } from '../target/useTarget.ts';
import { EMPTY } from './content.ts';
import { comparedRows, differenceOf } from './difference.ts';
import { Back } from './Head.tsx';
import { SwipeChoice } from './SwipeChoice.tsx';

function rowName({ m, p }: PlanningWords, key: string): string {
  const c = p.scenarios.comparison;
  const [what = '', which = ''] = key.split(' ');
  if (what === 'year') return c.yearTotal(which);
  if (what === 'region') return m.terms.region[which as ZoneRegion];
  if (what === 'kind') return m.terms.kindShort[which as Kind];
  const names: Record<string, string> = {
    total: c.total,
    ownPart: c.ownPart,
    gap: c.gap,
    conflicts: c.conflicts,
  };
  return names[what] ?? what;
}

/** Two or three scenarios beside each other, with what the others differ by from the first. */
export function Comparison({ ids }: { ids: readonly number[] }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const w = p.scenarios.comparison;
  const { target } = useTarget();
  const scenarios = useQueries({ queries: ids.map(scenarioQuery) });
  const results = useQueries({
    queries: scenarios.map(({ data }, i) => {
      const query = resultQuery(data?.content ?? EMPTY, target?.id ?? '', data?.base_revision);
      return {
        ...query,
        // Two scenarios may say the same.
        queryKey: [...query.queryKey, ids[i] ?? null],
        enabled: target !== null && data !== undefined,
      };
    }),
  });
  const failed = [...scenarios, ...results].find(({ error }) => error);
  const figures = results.flatMap(({ data }) => (data ? [data] : []));
  const kept = scenarios.flatMap(({ data }) => (data ? [data] : []));
  const names = kept.map(({ name }) => name);
  if (failed?.error) {
    return (
      <>
        <Back />
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  }
  if (figures.length < ids.length || names.length < ids.length) {
    return <Skeleton width="100%" height={200} />;
  }
  const signed = (value: number) =>
    value > 0 ? `+${f.number(value)}` : f.number(value).replace('-', '−');
  return (
    <>
      <Back />
      <h2>{w.title}</h2>
      <SwipeChoice scenarios={kept} />
      {/* A reader without a mouse has to reach what lies beyond the edge. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="scenario-scroll" aria-label={w.caption} tabIndex={0}>
        <table className="scenario-table">
          <caption>{w.caption} (ha)</caption>
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              {names.map((name, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
              {names.slice(1).map((name, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
                <th key={i} scope="col">
                  {name}: {w.difference(names[0] ?? '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedRows(figures).map(({ key, values }) => (
              <tr key={key}>
                <th scope="row">{rowName(words, key)}</th>
                {values.map((value, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the column of a scenario
                  <td key={i}>{f.number(value)}</td>
                ))}
                {values.slice(1).map((_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the column of a scenario
                  <td key={i}>{signed(differenceOf(values, i + 1))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
