import type { Contradiction } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { isStated, type Side, sideBar } from './checks.ts';
import { amount, sumSign, termLabel } from './words.ts';

/** One side of a check: its terms, added up, and its length beside the other side. */
export function CheckSide({ check, side }: { check: Contradiction; side: Side }) {
  const words = useWords();
  const { m } = words;
  const terms = check[side];
  const value = side === 'left' ? check.left_value : check.right_value;
  const { length, excess } = sideBar(check, side);
  const [only] = terms;
  return (
    <div className={terms.length > 1 ? 'finding-side' : 'finding-side finding-side-single'}>
      <p className="finding-side-kind">{isStated(terms) ? m.summary.stated : m.summary.computed}</p>
      {terms.length > 1 ? (
        <ul className="finding-side-terms">
          {terms.map((term, index) => (
            <li key={`${term.sign}${term.label_vi}`}>
              <span>{termLabel(words, term)}</span>
              <span className="finding-side-term">
                {(index > 0 || term.sign < 0) && `${sumSign(term)} `}
                {amount(words, term.value, term.unit)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="finding-side-label">{only && termLabel(words, only)}</p>
      )}
      <p className="finding-side-sum">
        {terms.length > 1 && <span className="finding-side-equals">= </span>}
        {amount(words, value, check.unit)}
      </p>
      <span className="finding-side-bar" aria-hidden="true">
        <span className="finding-side-common" style={{ width: `${100 * (length - excess)}%` }} />
        <span className="finding-side-excess" style={{ width: `${100 * excess}%` }} />
      </span>
    </div>
  );
}
