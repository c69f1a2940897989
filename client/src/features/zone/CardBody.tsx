import { lazy, type ReactNode, Suspense } from 'react';
import type { ZoneDetail } from '../../api/types.ts';
import { noteOf, pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { HistorySection } from '../history/HistorySection.tsx';
import { claimsOf, differencesOf, hasClaims, partsOf } from '../passport/claims.ts';
import { SourceItem } from '../passport/SourceItem.tsx';
import { Differences } from './Differences.tsx';
import { Industries } from './Industries.tsx';
import { Land } from './Land.tsx';
import { Parts } from './Parts.tsx';
import { Place } from './Place.tsx';
import { SourcedRow } from './SourcedRow.tsx';

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Comes with projections and geodesics, for the zones whose boundary is known. */
const SurveySection = lazy(() => import('../survey/SurveySection.tsx'));

/** Comes with the words of the ledger, where there is anything in it. */
const ZoneLedger = lazy(() => import('../ledger/ZoneLedger.tsx'));
/** Comes with the words of the planners' desk. */
const ConformityLine = lazy(() => import('../conformity/ConformityLine.tsx'));

const WHO = ['developer', 'decision', 'established_year', 'investment', 'contact'] as const;
const SERVICES = ['infrastructure', 'wastewater', 'utilities', 'zone_type'] as const;

/** Fields of which sources say something, each with its passport. */
function Facts({ detail, fields }: { detail: ZoneDetail; fields: readonly string[] }) {
  const { m } = useWords();
  return (
    <dl className="facts">
      {fields.map((field) => (
        <SourcedRow key={field} detail={detail} field={field} label={m.zone.fields[field] ?? ''} />
      ))}
    </dl>
  );
}

/** The card below its figures. Sections with nothing to say are left out, save where silence is news. */
export function CardBody({ detail }: { detail: ZoneDetail }) {
  const { m, f, lang } = useWords();
  const select = useAtlas((s) => s.select);
  const basis = detail.properties.location_basis;
  const differences = differencesOf(detail).length;
  const said = (fields: readonly string[]) =>
    fields.filter((field) => hasClaims(claimsOf(detail, field)));
  const who = said(WHO);
  const services = said(SERVICES);
  return (
    <>
      <Section title={m.zone.place}>
        <Place detail={detail} />
      </Section>
      {(basis === 'surveyed' || basis === 'digitised') && (
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <SurveySection slug={detail.properties.slug} />
          </Suspense>
        </ErrorBoundary>
      )}
      <Section title={m.zone.who}>
        {who.length === 0 ? (
          <p className="figure-unknown">{m.terms.unpublished}</p>
        ) : (
          <Facts detail={detail} fields={who} />
        )}
      </Section>
      {services.length > 0 && (
        <Section title={m.zone.services}>
          <Facts detail={detail} fields={services} />
        </Section>
      )}
      <Section title={m.zone.industries}>
        <Industries detail={detail} />
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <ConformityLine slug={detail.properties.slug} />
          </Suspense>
        </ErrorBoundary>
      </Section>
      {partsOf(detail).length > 0 && (
        <Section title={m.zone.parts}>
          <Parts detail={detail} />
        </Section>
      )}
      <Section title={m.zone.land}>
        <Land detail={detail} />
      </Section>
      <ErrorBoundary fallback={() => null}>
        <Suspense fallback={null}>
          <ZoneLedger slug={detail.properties.slug} />
        </Suspense>
      </ErrorBoundary>
      {differences > 0 && (
        <Section title={m.zone.contradictions(differences)}>
          <Differences detail={detail} />
        </Section>
      )}
      {detail.lineage.length > 0 && (
        <Section title={m.zone.lineage}>
          <ul className="lineage">
            {detail.lineage.map((line) => (
              <li key={`${line.slug}-${line.how}`}>
                {m.zone.lineageHow[line.how] ?? line.how}{' '}
                <Button look="link" onClick={() => select(line.slug, 'list')}>
                  {pick(lang, line, 'name')}
                </Button>
                {line.on_date && ` (${f.date(line.on_date)})`}
                {noteOf(lang, line) && <p className="card-note">{noteOf(lang, line)}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <HistorySection
        key={detail.properties.slug}
        slug={detail.properties.slug}
        kind={detail.properties.kind}
      />
      {detail.sources.length > 0 && (
        <details className="card-section card-sources">
          <summary>{m.zone.sources(detail.sources.length)}</summary>
          <ul className="passport-sources">
            {detail.sources.map((source) => (
              <li key={source.id}>
                <SourceItem source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
