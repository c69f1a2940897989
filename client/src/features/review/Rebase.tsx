import { useState } from 'react';
import type { ChangeRequest, ComparedField } from '../../api/request-types.ts';
import { rebaseRequest } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { keyOf } from '../request/model/form.ts';
import { useValueWords } from '../value/words.ts';
import type { Step } from './step.ts';
import { useFieldLabel } from './useFieldLabel.ts';

interface RebaseProps {
  request: ChangeRequest;
  fields: readonly ComparedField[];
  take(act: Step): void;
}

/** What changed meanwhile, field by field: the author keeps theirs or takes the new figure. */
export function Rebase({ request, fields, take }: RebaseProps) {
  const { d } = useDeskWords();
  const say = useValueWords();
  const changed = fields.filter(({ changed_meanwhile }) => changed_meanwhile);
  const label = useFieldLabel(request.zone.slug, changed);
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const keys = changed.map(({ field, scope }) => keyOf(field, scope));
  return (
    <div className="rebase">
      {changed.map(({ field, scope, base, standing, proposed }) => {
        const key = keyOf(field, scope);
        const option = (whose: 'mine' | 'theirs', text: string, value: string) => (
          <label className="check">
            <input
              type="radio"
              name={`rebase-${key}`}
              checked={chosen[key] === whose}
              onChange={() => setChosen({ ...chosen, [key]: whose })}
            />
            <span>
              {text}: <strong>{value}</strong>
            </span>
          </label>
        );
        return (
          <fieldset key={key}>
            <legend>{label({ field, scope })}</legend>
            <p className="field-hint">
              {d.review.base}: {base ? say(field, base) : d.review.none}
            </p>
            {option('mine', d.review.mine, proposed ? say(field, proposed) : d.review.removed)}
            {option('theirs', d.review.theirs, standing ? say(field, standing) : d.review.none)}
          </fieldset>
        );
      })}
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
