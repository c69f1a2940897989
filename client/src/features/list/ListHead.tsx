import { useWords } from '../../i18n/context.tsx';
import { useResults } from '../results/context.tsx';
import { knownHectares } from './known.ts';
import { SortSelect } from './SortSelect.tsx';

/** How many zones are left and how many hectares of them are known; the order of the list. */
export function ListHead() {
  const { m, f } = useWords();
  const { zones } = useResults();
  const known = knownHectares(zones);
  return (
    <div className="list-head">
      <p className="list-count">
        <strong>{m.list.count(zones.length)}</strong>
        {known > 0 && <> · {m.list.known(f.ha(Math.round(known)))}</>}
      </p>
      <SortSelect />
    </div>
  );
}
