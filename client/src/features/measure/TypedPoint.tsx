import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { ParsedCoordinate } from '../../lib/geodesy/parse.ts';
import { Button } from '../../ui/Button.tsx';
import { loadCalculator } from './calculator.ts';
import { latLngWords } from './words.ts';

type Refused = Extract<ParsedCoordinate, { ok: false }>;

interface TypedPointProps {
  /** What the point is for. */
  label?: string;
  onAdd(at: LngLat): void;
}

/** A point by its coordinates, in either system; a slip is named, and mended where it is plain. */
export function TypedPoint({ label, onAdd }: TypedPointProps) {
  const words = useWords();
  const { m } = words;
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const add = (at: LngLat) => {
    onAdd(at);
    setText('');
    setRefused(null);
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const calculator = await loadCalculator().catch(() => null);
    setFailed(calculator === null);
    const parsed = calculator?.parseCoordinate(text);
    if (parsed?.ok) add(parsed.at);
    else if (parsed) setRefused(parsed);
  };
  const problem = failed
    ? m.measure.noCalculator
    : refused && m.measure.addProblems[refused.reason];
  const meant = refused?.at;
  return (
    <form className="typed" onSubmit={onSubmit} noValidate>
      <label htmlFor={id}>{label ?? m.measure.add}</label>
      <div className="typed-row">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={refused !== null}
          onChange={(event) => {
            setText(event.target.value);
            setRefused(null);
          }}
        />
        <button type="submit" className="button button-outline">
          {m.measure.addButton}
        </button>
      </div>
      <div id={`${id}-hint`} aria-live="polite">
        <p className={problem ? 'typed-problem' : 'measure-note'}>{problem ?? m.measure.addHint}</p>
        {meant && (
          <Button look="link" onClick={() => add(meant)}>
            {m.measure.turned(latLngWords(words, meant))}
          </Button>
        )}
      </div>
    </form>
  );
}
