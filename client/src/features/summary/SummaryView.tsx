import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { summaryQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import { useMoment } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Downloads } from './Downloads.tsx';
import { SummaryReport } from './SummaryReport.tsx';
import { SummarySkeleton } from './SummarySkeleton.tsx';
import './summary.css';

/** The whole picture on one sheet: what is known, what is not, and where the sources disagree. */
export function SummaryView() {
  const { m, f } = useWords();
  const { data, error, refetch } = useQuery(summaryQuery(useMoment()));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section className="summary" aria-labelledby="summary-title">
      <div className="summary-sheet" id="zone-list">
        <header className="summary-head">
          <h2 id="summary-title" ref={title} tabIndex={-1}>
            {m.summary.title}
            {data?.sample && <SampleBadge />}
          </h2>
          <p className="summary-lead">{m.summary.lead}</p>
          {data && (
            <p className="summary-small">{m.summary.asOf(f.date(data.as_of), data.revision)}</p>
          )}
        </header>
        {data ? (
          <SummaryReport summary={data} />
        ) : error ? (
          <Failure error={error} onRetry={() => void refetch()} />
        ) : (
          <SummarySkeleton />
        )}
        <Downloads />
      </div>
    </section>
  );
}
