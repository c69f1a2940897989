import type { Contradiction } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { byTopic, closingSign } from './checks.ts';
import { amount } from './words.ts';

/** The checks that close, folded away. */
export function Agreements({ checks }: { checks: readonly Contradiction[] }) {
  const words = useWords();
  const { m, lang } = words;
  if (checks.length === 0) return null;
  return (
    <details className="summary-fold">
      <summary>{m.summary.agreements(checks.length)}</summary>
      <table className="agreements">
        <caption className="visually-hidden">{m.summary.agreements(checks.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{m.summary.check}</th>
            <th scope="col">{m.summary.left}</th>
            <td />
            <th scope="col">{m.summary.right}</th>
          </tr>
        </thead>
        <tbody>
          {byTopic(checks)
            .flatMap((topic) => topic.checks)
            .map((check) => (
              <tr key={check.key}>
                <th scope="row">
                  {pick(lang, check, 'title')}
                  <span className="agreements-why">{pick(lang, check, 'explanation')}</span>
                </th>
                <td>{amount(words, check.left_value, check.unit)}</td>
                <td className="agreements-sign">{closingSign(check)}</td>
                <td>{amount(words, check.right_value, check.unit)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
