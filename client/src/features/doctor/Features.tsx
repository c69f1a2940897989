import { useId } from 'react';
import type { Diagnosis } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';

interface FeaturesProps {
  features: Diagnosis['features'];
  /** Places in the file of those that make the boundary; null: nobody has chosen yet. */
  picked: readonly number[] | null;
  onPick(features: readonly number[]): void;
}

/** Several shapes in one file: which of them is the boundary, or its parts. */
export function Features({ features, picked, onPick }: FeaturesProps) {
  const { d, f } = useDeskWords();
  const id = useId();
  const toggle = (n: number, on: boolean) => {
    const others = (picked ?? []).filter((one) => one !== n);
    onPick(on ? [...others, n].toSorted((a, b) => a - b) : others);
  };
  return (
    <fieldset className="import-features">
      <legend>{d.importing.features}</legend>
      {features.map(({ n, name, hectares }) => (
        <label key={n} className="check" htmlFor={`${id}-${n}`}>
          <input
            id={`${id}-${n}`}
            type="checkbox"
            checked={picked?.includes(n) ?? false}
            onChange={(event) => toggle(n, event.target.checked)}
          />
          <span>{d.importing.feature(n, name)}</span>{' '}
          <span className="field-hint">{f.ha(hectares)}</span>
        </label>
      ))}
    </fieldset>
  );
}
