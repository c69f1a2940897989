import type { Source } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { type PlanningWords, usePlanningWords } from '../../i18n/planning.ts';
import { isStated } from '../summary/checks.ts';
import { amount, groupName } from '../summary/words.ts';
import { RowDetail } from './RowDetail.tsx';
import type { Row } from './rows.ts';

const titleOf = (words: PlanningWords, row: Row): string =>
  row.type === 'group' ? groupName(words, row.group) : pick(words.lang, row.check, 'title');

/** What is known about why the sides differ, without asking anybody. */
function whyOf({ p, f, lang }: PlanningWords, row: Row): string {
  if (row.type === 'check') return pick(lang, row.check, 'explanation');
  const { count, count_known, alternative_unpublished_ha: other, unpublished_ha } = row.group;
  const missing = (unpublished_ha ?? 0) > 0 && count_known < count;
  return [
    missing && p.reconciliation.missing(count - count_known, count),
    other !== null && p.reconciliation.otherReading(f.ha(other)),
  ]
    .filter(Boolean)
    .join(' ');
}

function Side({ row, side }: { row: Row; side: 'left' | 'right' }) {
  const words = usePlanningWords();
  const { m, p } = words;
  const kind =
    row.type === 'check'
      ? isStated(row.check[side])
        ? m.summary.stated
        : m.summary.computed
      : side === 'left'
        ? p.reconciliation.sumOfRows
        : p.reconciliation.official;
  return (
    <td data-head={p.reconciliation.head[side]}>
      <strong>{amount(words, row[side], row.unit)}</strong>
      <span className="recon-small">{kind}</span>
    </td>
  );
}

function Entry({ row, sources }: { row: Row; sources: ReadonlyMap<string, Source> }) {
  const words = usePlanningWords();
  const { p, f } = words;
  const { explanation, difference } = row;
  return (
    <>
      <tr data-key={row.key} data-state={row.state}>
        <th scope="row">
          {titleOf(words, row)}
          <span className="recon-why">{whyOf(words, row)}</span>
          {explanation && (
            <span className="recon-said">
              <strong>{p.reconciliation.explanation}: </strong>
              {explanation.explanation}
              <span className="recon-small">
                {p.reconciliation.explainedOn(f.date(explanation.at), explanation.revision)}
              </span>
            </span>
          )}
          {row.outdated && <span className="recon-small">{p.reconciliation.outdated}</span>}
        </th>
        <Side row={row} side="left" />
        <Side row={row} side="right" />
        <td data-head={p.reconciliation.head.gap}>
          {difference === null ? '–' : amount(words, Math.abs(difference), row.unit)}
        </td>
        <td data-head={p.reconciliation.head.state}>
          <span className={`recon-state recon-${row.state}`}>
            {p.reconciliation.states[row.state]}
          </span>
        </td>
      </tr>
      <tr className="recon-more">
        <td colSpan={5}>
          <details>
            <summary>{p.reconciliation.settle}</summary>
            <RowDetail row={row} sources={sources} />
          </details>
        </td>
      </tr>
    </>
  );
}

/** Both sides of every difference, its state and the way to settle it. */
export function ReconciliationTable({
  rows,
  sources,
}: {
  rows: readonly Row[];
  sources: ReadonlyMap<string, Source>;
}) {
  const { p } = usePlanningWords();
  const { head } = p.reconciliation;
  return (
    <table className="recon-table">
      <caption className="visually-hidden">{p.reconciliation.title}</caption>
      <thead>
        <tr>
          <th scope="col">{head.what}</th>
          <th scope="col">{head.left}</th>
          <th scope="col">{head.right}</th>
          <th scope="col">{head.gap}</th>
          <th scope="col">{head.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Entry key={`${row.type} ${row.key}`} row={row} sources={sources} />
        ))}
      </tbody>
    </table>
  );
}
