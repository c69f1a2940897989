import type { ZoneDetail } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { claimWords, differencesOf, sourceWords } from '../passport/claims.ts';

/** Where sources name different values: both sides, none averaged. */
export function Differences({ detail }: { detail: ZoneDetail }) {
  const words = useWords();
  const { m } = words;
  const differences = differencesOf(detail);
  return (
    <ul className="differences">
      {differences.map(({ field, chosen, others }) => (
        <li key={field}>
          <h4>{m.zone.fields[field] ?? field}</h4>
          <dl>
            <div>
              <dt>{m.zone.contradictionChosen}</dt>
              <dd>
                <strong>{claimWords(words, chosen)}</strong>
              </dd>
            </div>
            {others.map((claim, index) => (
              <div key={claim.key}>
                <dt className={index > 0 ? 'visually-hidden' : undefined}>
                  {m.zone.contradictionOther}
                </dt>
                <dd>
                  {claimWords(words, claim)}{' '}
                  <span className="difference-source">{sourceWords(words, detail, claim)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
