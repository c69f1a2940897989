import type { Allocation } from '../../api/ledger-types.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';

/** Hectares held on the day that is read; beside those entered where they differ. */
export function Held({ entry }: { entry: Pick<Allocation, 'held_ha' | 'area_ha'> }) {
  const { l, f } = useLedgerWords();
  const { held_ha: held, area_ha: entered } = entry;
  return <>{held === entered ? f.ha(held) : l.heldOf(f.number(held), f.ha(entered))}</>;
}
