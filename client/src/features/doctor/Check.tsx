import { useId } from 'react';

interface CheckProps {
  label: string;
  hint: string;
  /** `some`: of what it stands for, a part is taken. */
  state: 'all' | 'some' | 'none';
  onChange(on: boolean): void;
}

/** A box to tick with what it stands for and how much that is. */
export function Check({ label, hint, state, onChange }: CheckProps) {
  const id = useId();
  return (
    <label className="check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={state === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = state === 'some';
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span> <span className="field-hint">{hint}</span>
    </label>
  );
}
