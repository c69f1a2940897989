import type { Allocation, Hideable } from '../../api/ledger-types.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { useIndustries } from '../filters/useIndustries.ts';
import { memberWords } from './words.ts';

/** One member of an entry: what it says, that it is kept from the public, or that nobody recorded it. */
export function Member({ entry, of }: { entry: Allocation; of: Hideable }) {
  const words = useLedgerWords();
  const { l } = words;
  const said = memberWords(words, useIndustries(), entry, of);
  const hidden = entry.hidden.includes(of);
  if (said === null) {
    return <span className="figure-unknown">{hidden ? l.notPublic : l.notRecorded}</span>;
  }
  return (
    <>
      {said}
      {hidden && <span className="ledger-tag">{l.hidden}</span>}
    </>
  );
}
