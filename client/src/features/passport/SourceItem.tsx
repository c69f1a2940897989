import { ExternalLink } from 'lucide-react';
import type { Source } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** One source: title with its address where one was kept, who published it, its number, when. */
export function SourceItem({ source }: { source: Source }) {
  const { m, f } = useWords();
  const about = [
    source.publisher === source.title ? null : source.publisher,
    source.doc_no && !source.title.includes(source.doc_no) ? source.doc_no : null,
    source.published ? m.passport.published(f.date(source.published)) : m.passport.undatedSource,
  ].filter(Boolean);
  return (
    <span className="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener" className="source-title">
          {source.title}
          <Icon of={ExternalLink} size={12} />
        </a>
      ) : (
        <span className="source-title">{source.title}</span>
      )}
      <span className="source-about">{about.join(' · ')}</span>
    </span>
  );
}
