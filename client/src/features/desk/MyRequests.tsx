import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestsQuery } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { momentWords } from '../../i18n/moment.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { aboutName } from '../request/about.ts';
import { fieldName } from '../value/words.ts';

const FEW = 5;

/** What this person proposed, and where each request stands. */
export function MyRequests() {
  const words = useDeskWords();
  const { d, lang } = words;
  const openDesk = useAtlas((s) => s.openDesk);
  const [all, setAll] = useState(false);
  const { data } = useQuery({
    ...requestsQuery({ mine: 'true', limit: all ? 100 : FEW }),
    staleTime: 0,
  });
  if (!data) return null;
  return (
    <section className="work-group" aria-labelledby="my-requests">
      <h3 id="my-requests">{d.work.mine}</h3>
      {data.items.length === 0 && <p className="field-hint">{d.work.mineEmpty}</p>}
      <ul>
        {data.items.map((request) => (
          <li key={request.id} className="work-row">
            <button
              type="button"
              className="work-open"
              onClick={() => openDesk(`request-${request.id}`)}
            >
              <strong>{aboutName(words, request)}</strong>
              <span className="field-hint">
                <span className={`state state-${request.state}`}>{d.states[request.state]}</span>{' '}
                {[
                  request.fields.map((field) => fieldName(words, field)).join(', '),
                  request.parts.map((part) => d.orientation.parts[part]).join(', '),
                  request.entry_count > 0 && d.entries.review.changes(request.entry_count),
                  momentWords(lang, request.updated_at),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data.numberMatched > data.items.length && (
        <Button look="plain" onClick={() => setAll(true)}>
          {d.work.mineAll}
        </Button>
      )}
    </section>
  );
}
