import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDeskWords } from '../../../i18n/desk.ts';
import type { FieldControl } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import './pick.css';

interface PickManyProps {
  control: FieldControl;
  options: readonly { value: string; text: string }[];
  chosen: readonly string[];
  filterLabel: string;
  chosenLabel: string;
  noneLabel: string;
  onChange(chosen: string[]): void;
}

/** Letters without their marks, so that "dien tu" finds "điện tử". */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();

/** Several of many: what is chosen as chips, the rest found by typing. */
export function PickMany(props: PickManyProps) {
  const { control, options, chosen, filterLabel, chosenLabel, noneLabel, onChange } = props;
  const { d } = useDeskWords();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const names = useMemo(() => new Map(options.map(({ value, text }) => [value, text])), [options]);
  const wanted = folded(typed);
  const shown = options.filter(({ text }) => folded(text).includes(wanted));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className="pick">
      {chosen.length > 0 && (
        <ul className="pick-chosen" aria-label={chosenLabel}>
          {chosen.map((value) => (
            <li key={value}>
              <button
                type="button"
                className="pick-chip"
                aria-label={d.request.remove(names.get(value) ?? value)}
                onClick={() => toggle(value)}
              >
                {names.get(value) ?? value}
                <Icon of={X} size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...control}
        className="input"
        type="search"
        placeholder={filterLabel}
        value={typed}
        onFocus={() => setOpen(true)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {open && (
        <fieldset className="pick-options">
          <legend className="visually-hidden">{filterLabel}</legend>
          {shown.length === 0 && <p className="field-hint">{noneLabel}</p>}
          {shown.slice(0, 60).map(({ value, text }) => (
            <label key={value} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
