import type { Contradiction, Source } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import { CheckSide } from './CheckSide.tsx';
import { foundSign } from './checks.ts';
import './finding.css';
import { gapWords } from './words.ts';

interface CheckCardProps {
  check: Contradiction;
  sources: ReadonlyMap<string, Source>;
}

/** Two statements that do not agree: what each is made of, how far apart they are, who says so. */
export function CheckCard({ check, sources }: CheckCardProps) {
  const words = useWords();
  const { m, lang } = words;
  const gap = gapWords(words, check);
  const title = `check-${check.key}`;
  return (
    <article className="finding" aria-labelledby={title}>
      <div className="finding-words">
        <h5 id={title}>{pick(lang, check, 'title')}</h5>
        <p>{pick(lang, check, 'explanation')}</p>
      </div>
      <div className="finding-sides">
        <CheckSide check={check} side="left" />
        <p className="finding-relation">
          <span className="finding-sign" aria-hidden="true">
            {foundSign(check)}
          </span>
          <span className="finding-expected">{m.summary.expected[check.relation]}</span>
          {gap && <strong className="finding-gap">{gap}</strong>}
        </p>
        <CheckSide check={check} side="right" />
      </div>
      <div className="finding-sources">
        <p>{m.summary.sources}</p>
        <ul>
          {check.sources.map((id) => {
            const source = sources.get(id);
            return (
              source && (
                <li key={id}>
                  <SourceItem source={source} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </article>
  );
}
