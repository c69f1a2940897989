import { useWords } from '../../i18n/context.tsx';
import { decimalsOf } from './groups.ts';

interface AmountProps {
  /** Hectares. */
  value: number | null;
  /** The operator before it, drawn in the gap between the columns. */
  sign?: '+' | '=';
}

/** A figure of a column, aligned on its decimal separator. */
export function Amount({ value, sign }: AmountProps) {
  const { m, f } = useWords();
  if (value === null) return <span className="amount-none">{m.summary.unknownTerm}</span>;
  return (
    <span className={`amount amount-${decimalsOf(value)}`}>
      {sign && (
        <>
          <span className="amount-sign" aria-hidden="true">
            {sign}
          </span>
          <span className="visually-hidden">
            {sign === '+' ? m.summary.operators.plus : m.summary.operators.equals}{' '}
          </span>
        </>
      )}
      {f.number(value)}
    </span>
  );
}
