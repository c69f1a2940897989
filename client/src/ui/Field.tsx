import { type ReactNode, useId } from 'react';
import './field.css';

/** What an input must be given so that its hint and its error are read out with it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in words that say how to put it right. */
  error?: string | null;
  /** Anchor of the field, for a summary of errors that leads to it. */
  id?: string;
  className?: string;
  children(control: FieldControl): ReactNode;
}

/** A labelled input with its hint below and, when it cannot be taken, why. */
export function Field({ label, hint, error, id: given, className = '', children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ');
  return (
    <div className={`field ${error ? 'field-wrong' : ''} ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
