import { RotateCcw } from 'lucide-react';
import type { FieldInfo } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { claimsOf, claimWords, hasClaims } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';
import { anchorOf, useEditor } from './editor.ts';
import { ChosenClaim } from './inputs/ChosenClaim.tsx';
import { ValueInput } from './inputs/ValueInput.tsx';
import { keyOf } from './model/form.ts';
import { itemPlace } from './model/read.ts';

/** Fields without which there is no zone. */
const NEVER_EMPTY = new Set(['name_vi', 'place', 'counted', 'status']);

interface FieldRowProps {
  field: FieldInfo;
  scope?: string;
  label: string;
  /** Name of the part of the zone that the scope stands for. */
  part?: string;
}

/** One field: what is published, with where it comes from, and beside it what it should become. */
export function FieldRow({ field, scope = '', label, part }: FieldRowProps) {
  const words = useDeskWords();
  const { d, m } = words;
  const { detail, form, setItem, problemAt } = useEditor();
  const key = keyOf(field.key, scope);
  const item = form.items[key];
  const place = itemPlace(key);
  const id = anchorOf(place);
  const problem = problemAt(place);
  const claims = claimsOf(detail, field.key, scope);
  const passport = usePassport(`edit-${key}`);
  const said = claims.chosen.map((claim) => claimWords(words, claim)).join('; ');
  const stands = said !== '';
  const clearable = stands && !NEVER_EMPTY.has(field.key) && !item;
  return (
    <div className={item ? 'edit-row edit-row-changed' : 'edit-row'}>
      <p className="edit-label">
        <label htmlFor={id}>
          {label}
          {part && <span className="visually-hidden">, {part}</span>}
        </label>
        {item && <span className="edit-mark">{d.request.changed}</span>}
      </p>
      <div className="edit-standing">
        <span className="visually-hidden">{d.request.standing}: </span>
        {hasClaims(claims) ? (
          <PassportButton passport={passport} className={stands ? '' : 'figure-unknown'}>
            {stands ? said : m.terms.unpublished}
          </PassportButton>
        ) : (
          <span className="figure-unknown">{m.terms.unpublished}</span>
        )}
      </div>
      <div className="edit-proposed">
        {item?.action === 'clear' ? (
          <p id={id} tabIndex={-1} className="edit-cleared">
            {d.request.cleared}
          </p>
        ) : item?.action === 'choose' ? (
          <ChosenClaim id={id} field={field.key} scope={scope} keys={item.claims ?? []} />
        ) : (
          <ValueInput
            field={field}
            itemKey={key}
            standing={claims.chosen}
            control={{
              id,
              'aria-describedby': problem ? `${id}-error` : undefined,
              'aria-invalid': problem ? true : undefined,
            }}
          />
        )}
        {problem && (
          <p id={`${id}-error`} className="field-error">
            {problem}
          </p>
        )}
        <div className="edit-tools">
          {item && (
            <Button
              look="link"
              icon={RotateCcw}
              aria-label={d.request.undoOf(label)}
              onClick={() => setItem(key, null)}
            >
              {d.request.undo}
            </Button>
          )}
          {!item && stands && field.type === 'text' && (
            <Button
              look="link"
              onClick={() => setItem(key, { action: 'set', text: claims.chosen[0]?.text ?? said })}
            >
              {d.request.startFromStanding}
            </Button>
          )}
          {clearable && (
            <Button look="link" onClick={() => setItem(key, { action: 'clear' })}>
              {d.request.clear}
            </Button>
          )}
        </div>
      </div>
      {passport.open && <Passport id={passport.id} detail={detail} claims={claims} />}
    </div>
  );
}
