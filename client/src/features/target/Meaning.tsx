import type { Target } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import './target.css';

/** How the target is understood, and the sentence it rests on. */
export function Meaning({ target }: { target: Target }) {
  const { m, lang } = useWords();
  return (
    <section className="target-definition">
      <h3>{m.target.definition}</h3>
      <p>{target.definition[lang]}</p>
      {target.quote && (
        <q lang="vi" className="target-note">
          {target.quote}
        </q>
      )}
      <SourceItem source={target.source} />
    </section>
  );
}
