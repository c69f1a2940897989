import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { sourcesQuery } from '../../api/queries.ts';
import type { ChangeRequest } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn, fileSize } from '../../i18n/moment.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import { effectiveWords } from '../request/effective.ts';

function SourceOf({ source }: { source: ChangeRequest['source'] }) {
  const { d, f } = useDeskWords();
  const known = source && 'id' in source ? source.id : null;
  const { data } = useQuery({ ...sourcesQuery, enabled: known !== null });
  if (!source) return d.review.noSource;
  if ('id' in source) {
    const found = data?.items.find(({ id }) => id === source.id);
    return found ? <SourceItem source={found} /> : source.id;
  }
  const about = [source.doc_no, source.date && f.date(source.date), source.publisher];
  return (
    <span className="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener" className="source-title">
          {source.title}
        </a>
      ) : (
        <span className="source-title">{source.title}</span>
      )}
      <span className="source-about">{about.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** Why, on what ground, from when, and the files that prove it. */
export function Grounds({ request }: { request: ChangeRequest }) {
  const words = useDeskWords();
  const { d, lang } = words;
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{d.review.reason}</dt>
        <dd className="words-kept">{request.reason}</dd>
      </div>
      <div className="fact">
        <dt>{d.review.source}</dt>
        <dd>
          <SourceOf source={request.source} />
          <span className="field-hint">{d.request.confidences[request.confidence]}</span>
        </dd>
      </div>
      <div className="fact">
        <dt>{d.review.effective}</dt>
        <dd>{effectiveWords(words, request.effective_on, dayIn(new Date()))}</dd>
      </div>
      <div className="fact">
        <dt>{d.review.evidence}</dt>
        <dd>
          {request.evidence.length === 0 ? (
            d.review.noEvidence
          ) : (
            <ul className="files">
              {request.evidence.map((file) => (
                <li key={file.id}>
                  <Icon of={FileText} size={16} />
                  <a href={`/api/evidence/${file.id}`} aria-label={d.review.open(file.name)}>
                    {file.name}
                  </a>
                  <span className="field-hint">{fileSize(lang, file.size)}</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  );
}
