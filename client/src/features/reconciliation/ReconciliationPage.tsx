import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { explanationsQuery } from '../../api/explanations.ts';
import { summaryQuery } from '../../api/queries.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ReconciliationTable } from './ReconciliationTable.tsx';
import '../summary/finding.css';
import './reconciliation.css';
import { byHectares, type RowState, reconcile } from './rows.ts';

type Show = 'open' | 'all';
type Sort = 'hectares' | 'topic';
const SHOWS: readonly Show[] = ['open', 'all'];
const SORTS: readonly Sort[] = ['hectares', 'topic'];

/** Official totals, sums of the rows and contradictions of the sources, each explained or open. */
export default function ReconciliationPage() {
  const { p, m, f } = usePlanningWords();
  const summary = useQuery(summaryQuery(useMoment()));
  const explanations = useQuery(explanationsQuery);
  const [show, setShow] = useState<Show>('open');
  const [sort, setSort] = useState<Sort>('hectares');
  const rows = useMemo(
    () => (summary.data ? reconcile(summary.data, explanations.data?.items ?? []) : []),
    [summary.data, explanations.data],
  );
  const sources = useMemo(
    () => new Map(summary.data?.sources.map((source) => [source.id, source])),
    [summary.data],
  );
  const error = summary.error ?? explanations.error;
  if (error) {
    const retry = () => void Promise.all([summary.refetch(), explanations.refetch()]);
    return <Failure error={error} onRetry={retry} />;
  }
  if (!summary.data || !explanations.data) return <Skeleton width="60%" height={28} />;
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  const shown = show === 'open' ? rows.filter(({ state }) => state === 'open') : rows;
  const words = p.reconciliation;
  return (
    <>
      <header className="recon-head">
        <h2>
          {words.title}
          {summary.data.sample && <SampleBadge />}
        </h2>
        <p>{words.lead}</p>
        <p className="recon-small">
          {m.summary.asOf(f.date(summary.data.as_of), summary.data.revision)}
        </p>
        <p role="status">{words.counts(count('open'), count('explained'), count('agrees'))}</p>
        <div className="recon-tools">
          <Segmented
            legend={words.show}
            hideLegend
            value={show}
            options={SHOWS.map((value) => ({
              value,
              text: words.shows[value],
            }))}
            onChange={(next) => setShow(next)}
          />
          <Select
            label={words.sort}
            value={sort}
            options={SORTS.map((value) => ({
              value,
              text: words.sorts[value],
            }))}
            onChange={(next) => setSort(next)}
          />
          <Button icon={Printer} onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </header>
      {shown.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ReconciliationTable
          rows={sort === 'hectares' ? byHectares(shown) : shown}
          sources={sources}
        />
      )}
    </>
  );
}
