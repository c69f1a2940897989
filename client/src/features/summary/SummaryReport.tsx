import { useMemo } from 'react';
import type { Summary } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Agreements } from './Agreements.tsx';
import { Breakdowns } from './Breakdowns.tsx';
import { CheckCard } from './CheckCard.tsx';
import { byTopic } from './checks.ts';
import { EquationTable } from './EquationTable.tsx';
import { kindLedgers, readingsOf } from './groups.ts';
import { OfficialSources } from './OfficialSources.tsx';
import { ReadingsFigure } from './ReadingsFigure.tsx';

/** The body of the summary, once its figures are here. */
export function SummaryReport({ summary }: { summary: Summary }) {
  const { m } = useWords();
  const sources = useMemo(
    () => new Map(summary.sources.map((source) => [source.id, source])),
    [summary],
  );
  const ledgers = kindLedgers(summary);
  const { contradictions, agreements } = summary;
  return (
    <>
      <div className="summary-equation">
        <EquationTable ledgers={ledgers} />
        <OfficialSources ledgers={ledgers} sources={sources} />
      </div>
      {ledgers.map(({ kind, total }) => {
        const readings = readingsOf(total);
        return readings && <ReadingsFigure key={kind} readings={readings} />;
      })}
      <Breakdowns groups={summary.groups} />
      <section className="findings" aria-labelledby="checks-title">
        <h3 id="checks-title">{m.summary.contradictions(contradictions.length)}</h3>
        <p className="summary-lead">
          {contradictions.length > 0 ? m.summary.contradictionsLead : m.summary.noContradictions}
        </p>
        {byTopic(contradictions).map(({ topic, checks }) => (
          <section key={topic} aria-labelledby={`topic-${topic}`}>
            <h4 id={`topic-${topic}`}>{m.summary.topics[topic] ?? topic}</h4>
            {checks.map((check) => (
              <CheckCard key={check.key} check={check} sources={sources} />
            ))}
          </section>
        ))}
        <Agreements checks={agreements} />
      </section>
    </>
  );
}
