import { useState } from 'react';
import type {
  ChangeRequest,
  ComparedEntry,
  ComparedField,
  ComparedPart,
} from '../../api/request-types.ts';
import { rebaseRequest } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { standingWords } from '../request/entries/entry-words.ts';
import { keyOf } from '../request/model/form.ts';
import { useValueWords } from '../value/words.ts';
import type { Step } from './step.ts';
import { useFieldLabel } from './useFieldLabel.ts';

/** An entry of the ledger among what was changed meanwhile, as the server names it. */
const entryKey = (n: number) => `entry/${n}`;

/** A part of an orientation among them. */
const partKey = (part: string) => `orientation/${part}`;

interface RebaseProps {
  request: ChangeRequest;
  fields: readonly ComparedField[];
  /** Entries of the ledger that were changed meanwhile. */
  entries: readonly ComparedEntry[];
  /** Parts of an orientation. */
  parts: readonly ComparedPart[];
  take(act: Step): void;
}

/** What changed meanwhile, field by field: the author keeps theirs or takes the new figure. */
export function Rebase({ request, fields, entries, parts, take }: RebaseProps) {
  const words = useDeskWords();
  const { d } = words;
  const say = useValueWords();
  const changed = fields.filter(({ changed_meanwhile }) => changed_meanwhile);
  const decided = parts.filter(({ changed_meanwhile }) => changed_meanwhile);
  const label = useFieldLabel(request.zone?.slug ?? '', changed);
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const keys = [
    ...changed.map(({ field, scope }) => keyOf(field, scope)),
    ...entries.map(({ n }) => entryKey(n)),
    ...decided.map(({ part }) => partKey(part)),
  ];
  const option = (key: string, whose: 'mine' | 'theirs', text: string, value: string | null) => (
    <label className="check">
      <input
        type="radio"
        name={`rebase-${key}`}
        checked={chosen[key] === whose}
        onChange={() => setChosen({ ...chosen, [key]: whose })}
      />
      <span>
        {text}
        {value !== null && (
          <>
            : <strong>{value}</strong>
          </>
        )}
      </span>
    </label>
  );
  return (
    <div className="rebase">
      {changed.map(({ field, scope, base, standing, proposed }) => {
        const key = keyOf(field, scope);
        return (
          <fieldset key={key}>
            <legend>{label({ field, scope })}</legend>
            <p className="field-hint">
              {d.review.base}: {base ? say(field, base) : d.review.none}
            </p>
            {option(key, 'mine', d.review.mine, proposed ? say(field, proposed) : d.review.removed)}
            {option(
              key,
              'theirs',
              d.review.theirs,
              standing ? say(field, standing) : d.review.none,
            )}
          </fieldset>
        );
      })}
      {entries.map(({ n, action, standing }) => (
        <fieldset key={n}>
          <legend>{d.entries.nth(n + 1, d.entries.actions[action])}</legend>
          {standing && <p className="field-hint">{standingWords(words, standing)}</p>}
          {option(entryKey(n), 'mine', d.entries.review.mine, null)}
          {option(entryKey(n), 'theirs', d.entries.review.theirs, null)}
        </fieldset>
      ))}
      {decided.map(({ part, standing }) => (
        <fieldset key={part}>
          <legend>{d.orientation.parts[part]}</legend>
          {standing?.vi && <p className="field-hint words-kept">{standing.vi}</p>}
          {option(partKey(part), 'mine', d.orientation.review.mine, null)}
          {option(partKey(part), 'theirs', d.orientation.review.theirs, null)}
        </fieldset>
      ))}
      <Button
        look="solid"
        disabled={keys.some((key) => !chosen[key])}
        onClick={() => take(() => rebaseRequest(request, chosen))}
      >
        {d.review.rebase}
      </Button>
    </div>
  );
}
