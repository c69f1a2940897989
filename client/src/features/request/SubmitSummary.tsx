import { useEffect, useRef } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { claimsOf, claimWords, scopeName } from '../passport/claims.ts';
import { fieldName, useValueWords } from '../value/words.ts';
import { useEditor } from './editor.ts';
import { entryWords } from './entries/entry-words.ts';
import { useStanding } from './entries/useStanding.ts';
import { SummaryFoot, type SummarySteps } from './SummaryFoot.tsx';

/** What will be sent, in words, before it is. */
export function SubmitSummary({ sending, onBack, onSubmit }: SummarySteps) {
  const words = useDeskWords();
  const { d, v, m } = words;
  const say = useValueWords();
  const { detail, form, request } = useEditor();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const standing = useStanding();
  const items = request?.items ?? [];
  return (
    <section className="summary-box" aria-labelledby="summary-of-request">
      <h3 id="summary-of-request" ref={title} tabIndex={-1}>
        {d.request.summaryTitle}
      </h3>
      <ul className="summary-changes">
        {items.map((item) => {
          const { field, scope = '', action, value, boundary } = item;
          const claims = claimsOf(detail, field, scope);
          const [known] = scope === '' ? [] : [...claims.chosen, ...claims.others];
          const part = known ? scopeName(words, known) : scope;
          const before = claims.chosen.map((claim) => claimWords(words, claim)).join('; ');
          const chosen = claims.others
            .filter(({ key }) => key === item.claim || item.claims?.includes(key))
            .map((claim) => claimWords(words, claim))
            .join('; ');
          const after =
            action === 'clear'
              ? d.review.removed
              : boundary
                ? `${v.bases[boundary.basis]} · ${boundary.method}`
                : value
                  ? say(field, value)
                  : chosen;
          return (
            <li key={`${field}/${scope}`}>
              <strong>
                {field === 'boundary' ? d.review.boundary : fieldName(words, field)}
                {part && ` (${part})`}
              </strong>
              <span>
                {before || m.terms.unpublished} → <ins>{after}</ins>
              </span>
            </li>
          );
        })}
        {(request?.entries ?? []).map((entry, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a request are known by their place
          <li key={n}>{entryWords(words, entry, standing.find(entry.allocation ?? null))}</li>
        ))}
      </ul>
      <SummaryFoot
        form={form}
        request={request}
        sending={sending}
        onBack={onBack}
        onSubmit={onSubmit}
      />
    </section>
  );
}
