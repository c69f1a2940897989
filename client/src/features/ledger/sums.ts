import type { Allocation } from '../../api/ledger-types.ts';
import { RECIPIENTS, type Recipient } from '../../lib/ledger/filter.ts';

export interface RecipientSum {
  recipient: Recipient;
  entries: number;
  /** Handed over and not taken back, ha. */
  held: number;
  /** As entered, ha. */
  entered: number;
}

/** Square metres are the finest the ledger keeps; adding fractions of hectares would drift. */
const squareMetres = (ha: number) => Math.round(ha * 10_000);

/** Hectares by who received them: the two are never added up. Recipients without an entry are left out. */
export function sumsOf(
  entries: readonly Pick<Allocation, 'recipient' | 'held_ha' | 'area_ha'>[],
): RecipientSum[] {
  return RECIPIENTS.map((recipient) => {
    const own = entries.filter((entry) => entry.recipient === recipient);
    const total = (of: 'held_ha' | 'area_ha') =>
      own.reduce((sum, entry) => sum + squareMetres(entry[of]), 0) / 10_000;
    return { recipient, entries: own.length, held: total('held_ha'), entered: total('area_ha') };
  }).filter(({ entries: count }) => count > 0);
}
