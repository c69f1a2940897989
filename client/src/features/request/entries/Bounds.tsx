import { useDeskWords } from '../../../i18n/desk.ts';
import { useLedgerWords } from '../../../i18n/ledger.ts';
import { RECIPIENTS, type Recipient } from '../../../lib/ledger/filter.ts';
import { sumsOf } from '../../ledger/sums.ts';
import { useEditor } from '../editor.ts';
import { readArea } from '../model/entries.ts';
import { mostLand } from '../model/land.ts';
import type { Standing } from './useStanding.ts';

/** What the zone can hand out, what the ledger holds of it, and what this proposal would make of that. */
export function Bounds({ standing }: { standing: Standing }) {
  const { d, f, lang } = useDeskWords();
  const { l } = useLedgerWords();
  const { detail, form } = useEditor();
  // Of a zone with more entries than are read here, the sum is not known.
  if (!standing.entries || standing.entries.length < standing.all) return null;
  const sums = sumsOf(standing.entries);
  const added = (recipient: Recipient): number =>
    form.entries.reduce((sum, entry) => {
      const before = standing.find(entry.allocation);
      const area = readArea(entry.area, lang);
      const ha = typeof area === 'number' ? area : 0;
      if (entry.action === 'enter' && entry.recipient === recipient) {
        return entry.stage === 'committed' ? sum : sum + ha;
      }
      if (before?.recipient !== recipient) return sum;
      if (entry.action === 'void') return sum - before.held_ha;
      if (entry.action === 'stage' && entry.stage === 'revoked') return sum - ha;
      return sum;
    }, 0);
  return (
    <ul className="entry-bounds">
      {RECIPIENTS.map((recipient) => {
        const held = sums.find((one) => one.recipient === recipient)?.held ?? 0;
        const bound = mostLand(detail.properties, recipient);
        const change = added(recipient);
        const after = held + change;
        const who = l.recipients[recipient];
        const over = bound === null ? 0 : after - bound;
        return (
          <li key={recipient}>
            {bound === null
              ? d.entries.boundUnknown(who, f.ha(held))
              : d.entries.bound(who, f.ha(held), f.ha(bound))}{' '}
            {change !== 0 && d.entries.boundAfter(f.ha(after))}{' '}
            {change > 0 && over > 0.00005 && (
              <strong className="field-error">{d.entries.boundOver(f.ha(over))}</strong>
            )}
          </li>
        );
      })}
    </ul>
  );
}
