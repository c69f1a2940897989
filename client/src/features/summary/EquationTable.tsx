import type { SummaryGroup } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import './equation.css';
import { Amount } from './Amount.tsx';
import { type KindLedger, sharesOf } from './groups.ts';
import { groupName, working } from './words.ts';

interface RowProps {
  group: SummaryGroup;
  total: boolean;
  longest: number;
}

function EquationRow({ group, total, longest }: RowProps) {
  const words = useWords();
  const { m, f } = words;
  const { known, unpublished, percent } = sharesOf(group, longest);
  const alternative = group.alternative_unpublished_ha;
  const steps = working(words, group.official_terms);
  return (
    <tr className={total ? 'equation-total' : undefined}>
      <th scope="row" className="equation-name">
        {groupName(words, group)}
        <span className="equation-note">
          {m.summary.countKnown(group.count_known, group.official_count ?? group.count)}
        </span>
      </th>
      <td className="equation-number">
        <Amount value={group.known_ha} />
      </td>
      <td className="equation-number">
        <Amount value={group.unpublished_ha} sign="+" />
        {alternative !== null && (
          <span className="equation-note">{m.summary.alternative(f.number(alternative))}</span>
        )}
      </td>
      <td className="equation-number equation-official">
        <Amount value={group.official_ha} sign="=" />
        {steps && <span className="equation-note">{steps}</span>}
      </td>
      <td className="equation-share">
        <span className="equation-bar" aria-hidden="true">
          <span className="bar-known" style={{ width: `${100 * known}%` }} />
          <span className="bar-unpublished" style={{ width: `${100 * unpublished}%` }} />
        </span>
        <span className="equation-percent">{f.percent(percent)}</span>
      </td>
    </tr>
  );
}

/** known + unpublished = official, group by group, with bars on one scale of hectares. */
export function EquationTable({ ledgers }: { ledgers: readonly KindLedger[] }) {
  const { m } = useWords();
  const longest = Math.max(1, ...ledgers.map(({ total }) => total.official_ha ?? 0));
  return (
    <table className="equation">
      <caption>{m.summary.equation}</caption>
      <thead>
        <tr>
          <th scope="col" className="equation-name">
            {m.summary.group}
          </th>
          <th scope="col" className="equation-number">
            <span className="summary-key bar-known" aria-hidden="true" />
            {m.summary.known}
          </th>
          <th scope="col" className="equation-number">
            <span className="summary-key bar-unpublished" aria-hidden="true" />
            {m.summary.unpublished}
          </th>
          <th scope="col" className="equation-number">
            {m.summary.official}
          </th>
          <th scope="col" className="equation-share">
            {m.summary.share}
          </th>
        </tr>
      </thead>
      {ledgers.map(({ kind, parts, total }) => (
        <tbody key={kind}>
          {parts.map((group) => (
            <EquationRow key={group.old_province} group={group} total={false} longest={longest} />
          ))}
          <EquationRow group={total} total={parts.length > 0} longest={longest} />
        </tbody>
      ))}
    </table>
  );
}
