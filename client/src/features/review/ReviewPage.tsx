import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import type { ChangeRequest } from '../../api/request-types.ts';
import { afterStep, comparisonQuery, requestQuery } from '../../api/requests.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePerson } from '../account/session.ts';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { aboutName } from '../request/about.ts';
import '../request/request.css';
import '../request/summary.css';
import { ComparedBoundary } from './ComparedBoundary.tsx';
import { ComparedEntries } from './ComparedEntries.tsx';
import { ComparedFields } from './ComparedFields.tsx';
import { ComparedLand } from './ComparedLand.tsx';
import { ComparedOrientation } from './ComparedOrientation.tsx';
import { Decision } from './Decision.tsx';
import { Grounds } from './Grounds.tsx';
import { OriginOf } from './OriginOf.tsx';
import { Rebase } from './Rebase.tsx';
import './review.css';
import type { Step } from './step.ts';
import { Timeline } from './Timeline.tsx';

function Ending({ request }: { request: ChangeRequest }) {
  const { d } = useDeskWords();
  const own = usePerson()?.id === request.author.id;
  const select = useAtlas((s) => s.select);
  const setView = useAtlas((s) => s.setView);
  const setRegion = useAtlas((s) => s.setRegion);
  const { zone, region } = request;
  if (request.state === 'approved') {
    return (
      <Notice tone="good" role="status">
        <p>{d.review.approved(request.revision ?? 0)}</p>
        {zone && (
          <Button
            icon={MapPin}
            onClick={() => {
              setView('map');
              select(zone.slug, 'list');
            }}
          >
            {d.review.seeZone}
          </Button>
        )}
        {region && (
          <Button
            icon={MapPin}
            onClick={() => {
              setView('regions');
              setRegion(region.code);
            }}
          >
            {d.orientation.review.seeRegion}
          </Button>
        )}
      </Notice>
    );
  }
  if (request.state === 'withdrawn') return <Notice tone="plain">{d.review.withdrawn}</Notice>;
  if (request.state === 'returned') {
    return (
      <Notice tone="warn" role="status">
        <strong>
          {own ? d.request.returnedBy(request.decided_by?.name ?? '') : d.review.returned}
        </strong>
        {request.decision_note && <p className="words-kept">{request.decision_note}</p>}
      </Notice>
    );
  }
  return null;
}

/** A request to be read and decided on: old and new, on what ground, and the steps so far. */
export function ReviewPage({ request }: { request: ChangeRequest }) {
  const words = useDeskWords();
  const { d, lang } = words;
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const compared = useQuery(comparisonQuery(request.id, request.version));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const take = async (act: Step) => {
    setBusy(true);
    setError(null);
    try {
      await afterStep(queries, await write(act));
    } catch (cause) {
      setError(refusal(cause));
      if (cause instanceof ApiError && [409, 412].includes(cause.status)) {
        await queries.invalidateQueries({ queryKey: requestQuery(request.id).queryKey });
        await queries.invalidateQueries({ queryKey: ['desk', 'comparison', request.id] });
      }
    }
    setBusy(false);
  };
  const outdated = request.outdated || (compared.data?.outdated ?? false);
  const rebases = outdated && request.allowed.includes('rebase');
  const sent = request.submitted_at
    ? d.review.byline(request.author.name, momentWords(lang, request.submitted_at))
    : d.review.draftBy(request.author.name);
  const fields = compared.data?.fields ?? [];
  const changed = compared.data?.entries.filter((one) => one.outdated) ?? [];
  const count = request.fields.length;
  // Of a request about the ledger alone, there is nothing to say of the zone.
  const { zone, region } = request;
  const ofZone = zone && (count > 0 || request.has_boundary || request.entry_count === 0);
  const origin = request.items.find(({ field }) => field === 'boundary')?.boundary?.origin;
  const founds = zone?.published === false;
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">
          {region
            ? d.orientation.review.title(words.m.terms.region[region.code])
            : (founds ? d.review.titleNew : d.review.title)(aboutName(words, request))}
        </h2>
        {region && <p>{pick(lang, region, 'plan_title')}</p>}
        <p className="desk-note">
          <span className={`state state-${request.state}`}>{d.states[request.state]}</span> {sent}
        </p>
        {request.restores !== null && (
          <p className="field-hint">{d.review.restores(request.restores)}</p>
        )}
        {request.batch && <p className="field-hint">{d.review.batch}</p>}
      </header>
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
      <Ending request={request} />
      {outdated && request.state !== 'approved' && (
        <Notice tone="warn">
          <strong>{d.review.outdated}</strong>
          <p>{rebases ? d.review.outdatedAuthor : d.review.outdatedReviewer}</p>
        </Notice>
      )}
      {rebases && compared.data && (
        <Rebase
          request={request}
          fields={fields}
          entries={changed}
          parts={compared.data.orientation?.parts ?? []}
          take={(act) => void take(act)}
        />
      )}
      {compared.error && <Failure error={compared.error} onRetry={() => void compared.refetch()} />}
      {!compared.data && !compared.error && <Skeleton width="90%" height={60} />}
      {ofZone && (
        <section className="desk-section" aria-labelledby="review-changes">
          <h3 id="review-changes">{d.review.changes(count)}</h3>
          <ComparedFields slug={zone.slug} fields={fields} />
          {compared.data?.boundary && (
            <>
              <h4>{d.review.boundaryOnMap}</h4>
              <ComparedBoundary boundary={compared.data.boundary} />
              {origin && <OriginOf origin={origin} />}
            </>
          )}
        </section>
      )}
      {region && compared.data?.orientation && (
        <section className="desk-section" aria-labelledby="review-orientation">
          <h3 id="review-orientation">{d.orientation.review.changes(request.parts.length)}</h3>
          <ComparedOrientation compared={compared.data.orientation} plan={region.plan} />
        </section>
      )}
      {compared.data && compared.data.entries.length > 0 && (
        <section className="desk-section" aria-labelledby="review-ledger">
          <h3 id="review-ledger">{d.entries.review.title}</h3>
          {changed.length > 0 && <Notice tone="warn">{d.entries.review.outdatedLead}</Notice>}
          <ComparedEntries compared={compared.data.entries} entries={request.entries} />
          {compared.data.ledger && <ComparedLand land={compared.data.ledger} />}
        </section>
      )}
      <section className="desk-section">
        <Grounds request={request} />
      </section>
      {['submitted', 'draft', 'returned'].includes(request.state) && request.allowed.length > 0 && (
        <section className="desk-section">
          <h3>{d.review.decide}</h3>
          <Decision request={request} busy={busy} take={(act) => void take(act)} />
        </section>
      )}
      {request.state === 'submitted' && request.allowed.length === 0 && (
        <Decision request={request} busy={busy} take={(act) => void take(act)} />
      )}
      <section className="desk-section">
        <h3>{d.review.steps}</h3>
        <Timeline events={request.events} />
      </section>
    </>
  );
}
