import type { ReactNode } from 'react';
import type { LedgerEntry } from '../../../api/ledger-types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { Field, type FieldControl } from '../../../ui/Field.tsx';
import { anchorOf, useEditor } from '../editor.ts';
import { type EntryForm, entryPlace, readArea } from '../model/entries.ts';
import type { EntryProps } from './entry-props.ts';

interface EntryFieldProps {
  entry: EntryForm;
  member: keyof LedgerEntry;
  label: string;
  hint?: string | undefined;
  children(control: FieldControl): ReactNode;
}

/** A member of an entry, with what is wrong with it. */
function EntryField({ entry, member, label, hint, children }: EntryFieldProps) {
  const { problemAt } = useEditor();
  const place = entryPlace(entry, member);
  return (
    <Field label={label} hint={hint} id={anchorOf(place)} error={problemAt(place)}>
      {children}
    </Field>
  );
}

type TextKey = {
  [K in keyof EntryForm]: EntryForm[K] extends string ? K : never;
}[keyof EntryForm];

interface TextProps extends EntryProps {
  of: TextKey;
  member: keyof LedgerEntry;
  label: string;
  hint?: string;
  type?: 'text' | 'date';
  maxLength?: number;
}

/** A member that is typed as text, or a day. */
export function TextInput({ entry, change, of, member, label, hint, type, maxLength }: TextProps) {
  return (
    <EntryField entry={entry} member={member} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={type ?? 'text'}
          autoComplete="off"
          maxLength={maxLength}
          min={type === 'date' ? '1990-01-01' : undefined}
          max={type === 'date' ? '2100-12-31' : undefined}
          value={entry[of]}
          onChange={({ target }) => change({ [of]: target.value })}
        />
      )}
    </EntryField>
  );
}

interface ChoiceProps<T extends string> {
  entry: EntryForm;
  member: keyof LedgerEntry;
  label: string;
  hint?: string;
  value: T | '';
  options: readonly { value: T; text: string }[];
  onChange(value: T | ''): void;
}

/** A member that is one of a list; nothing is chosen at first. */
export function ChoiceInput<T extends string>(props: ChoiceProps<T>) {
  const { entry, member, label, hint, value, options, onChange } = props;
  const { d } = useDeskWords();
  return (
    <EntryField entry={entry} member={member} label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) =>
            onChange(options.find((one) => one.value === target.value)?.value ?? '')
          }
        >
          <option value="">{d.entries.choose}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.text}
            </option>
          ))}
        </select>
      )}
    </EntryField>
  );
}

/** Hectares, and how they were understood. */
export function AreaInput({
  entry,
  change,
  label,
  hint,
}: EntryProps & { label: string; hint: string }) {
  const { d, f, lang } = useDeskWords();
  const area = entry.area.trim() === '' ? null : readArea(entry.area, lang);
  const understood = typeof area === 'number' ? d.entries.readAs(f.ha(area)) : hint;
  return (
    <EntryField entry={entry} member="area_ha" label={label} hint={understood}>
      {(control) => (
        <input
          {...control}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={entry.area}
          onChange={({ target }) => change({ area: target.value })}
        />
      )}
    </EntryField>
  );
}
