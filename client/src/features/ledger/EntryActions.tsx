import type { Allocation } from '../../api/ledger-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { useWantEntry } from './useWantEntry.ts';

const ACTS = ['stage', 'revoke', 'correct', 'void'] as const;

/** What may be proposed about an entry; of land that was all taken back, only that it was recorded wrongly. */
export default function EntryActions({ entry, name }: { entry: Allocation; name: string }) {
  const { d } = useDeskWords();
  const want = useWantEntry();
  const acts = entry.stage === 'revoked' ? (['correct', 'void'] as const) : ACTS;
  return (
    <fieldset className="ledger-actions">
      <legend className="visually-hidden">{d.entries.doOf(d.request.propose, name)}</legend>
      {acts.map((action) => (
        <Button
          key={action}
          onClick={() => want({ zone: entry.zone, action, allocation: entry.id })}
        >
          {d.entries.do[action]}
        </Button>
      ))}
    </fieldset>
  );
}
