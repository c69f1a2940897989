import type { EntryChange } from '../../api/types.ts';
import { useHistoryWords } from '../../i18n/history.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';

/** What became of the entries of a zone in the ledger, a line each. */
export function LedgerChanges({ entries }: { entries: readonly EntryChange[] }) {
  const { h, f } = useHistoryWords();
  const { l } = useLedgerWords();
  if (entries.length === 0) return null;
  return (
    <ul className="ledger-changes">
      {entries.map(({ id, what, recipient, stage, on_date, area_ha, decision_no }) => (
        <li key={`${id}/${stage}/${on_date}`}>
          <span>{h.entries[what]}:</span>{' '}
          {[
            f.ha(area_ha),
            l.recipients[recipient],
            stage && l.stages[stage],
            f.date(on_date),
            decision_no,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
