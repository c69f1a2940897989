import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { ParsedCoordinate } from '../../lib/geodesy/parse.ts';
import { Button } from '../../ui/Button.tsx';

type Refused = Extract<ParsedCoordinate, { ok: false }>;

/** A point by its coordinates, in either system; a slip is named, and mended where it is plain. */
export function TypedPoint({ onAdd }: { onAdd(at: LngLat): void }) {
  const { m } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const id = useId();
  const add = (at: LngLat) => {
    onAdd(at);
    setText('');
    setRefused(null);
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const { parseCoordinate } = await import('../../lib/geodesy/parse.ts');
    const parsed = parseCoordinate(text);
    if (parsed.ok) add(parsed.at);
    else setRefused(parsed);
  };
  return (
    <form className="typed" onSubmit={onSubmit}>
      <label htmlFor={id}>{m.measure.add}</label>
      <div className="typed-row">
        <input
          id={id}
          type="text"
          inputMode="text"
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
      <p id={`${id}-hint`} className="measure-note" role={refused ? 'alert' : undefined}>
        {refused ? m.measure.addProblems[refused.reason] : m.measure.addHint}{' '}
        {refused?.at && (
          <Button look="link" onClick={() => refused.at && add(refused.at)}>
            {m.measure.turned(refused.at.toReversed().join(', '))}
          </Button>
        )}
      </p>
    </form>
  );
}
