import type { Source } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import type { KindLedger } from './groups.ts';
import { amount, groupName, sumSign, termLabel } from './words.ts';

interface OfficialSourcesProps {
  ledgers: readonly KindLedger[];
  sources: ReadonlyMap<string, Source>;
}

/** What stands behind each official total: the stated figures it is made of, and who states them. */
export function OfficialSources({ ledgers, sources }: OfficialSourcesProps) {
  const words = useWords();
  const { m } = words;
  const groups = ledgers.flatMap(({ parts, total }) => [...parts, total]);
  return (
    <details className="summary-fold">
      <summary>{m.summary.officialFrom}</summary>
      <dl className="official-sources">
        {groups.map((group) => {
          const source = group.official_source ? sources.get(group.official_source) : undefined;
          return (
            <div key={`${group.kind} ${group.old_province}`}>
              <dt>{groupName(words, group)}</dt>
              <dd>
                <ul>
                  {group.official_terms.map((term, index) => (
                    <li key={term.figure ?? term.label_vi}>
                      {(index > 0 || term.sign < 0) && `${sumSign(term)} `}
                      <strong>{amount(words, term.value, term.unit)}</strong>{' '}
                      {termLabel(words, term)}
                    </li>
                  ))}
                </ul>
                {group.official_terms.length > 1 && <p>{m.summary.byDifference}</p>}
                {source && <SourceItem source={source} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
