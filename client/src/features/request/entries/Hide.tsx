import type { Hideable } from '../../../api/ledger-types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useLedgerWords } from '../../../i18n/ledger.ts';
import type { EntryProps } from './entry-props.ts';

/** Keeps one member of an entry from the public; officials still see it. */
export function Hide({ entry, change, of }: EntryProps & { of: Hideable }) {
  const { d } = useDeskWords();
  const { l } = useLedgerWords();
  const hidden = entry.hidden.includes(of);
  return (
    <label className="check entry-hide">
      <input
        type="checkbox"
        aria-label={d.entries.hideOf(l.fields[of])}
        checked={hidden}
        onChange={() =>
          change({
            hidden: hidden ? entry.hidden.filter((one) => one !== of) : [...entry.hidden, of],
          })
        }
      />
      {d.entries.hide}
    </label>
  );
}
