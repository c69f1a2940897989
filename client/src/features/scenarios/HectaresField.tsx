import { useState } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { readNumber } from '../../lib/figure-text.ts';
import { Field } from '../../ui/Field.tsx';

interface HectaresFieldProps {
  label: string;
  value: number | undefined;
  /** Nothing may stand here. */
  optional?: boolean;
  /** What is wrong with the value beside others. */
  fault?: string | null;
  onChange(value: number | undefined): void;
}

const MOST_HA = 10_000;

/** Hectares as the reader writes them; what cannot be read is said and changes nothing. */
export function HectaresField({
  label,
  value,
  optional = true,
  fault,
  onChange,
}: HectaresFieldProps) {
  const { f, lang, p } = usePlanningWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | undefined | null => {
    if (text.trim() === '') return optional ? undefined : null;
    const ha = readNumber(text, lang);
    return ha !== null &&
      ha > 0 &&
      ha <= MOST_HA &&
      Math.round(ha * 100) === Number((ha * 100).toFixed(6))
      ? ha
      : null;
  };
  const wrong = typed !== null && read(typed) === null;
  return (
    <Field label={label} error={wrong ? p.scenarios.places.unreadable : (fault ?? null)}>
      {(control) => (
        <input
          {...control}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? (value === undefined ? '' : f.number(value))}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = read(event.target.value);
            if (next !== null) onChange(next);
          }}
          onBlur={() => !wrong && setTyped(null)}
        />
      )}
    </Field>
  );
}
