import { useState } from 'react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useLedgerWords } from '../../../i18n/ledger.ts';
import type { WantedEntry } from '../../../store/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { Held } from '../../ledger/Held.tsx';
import { stageOf } from '../../ledger/stage.ts';
import { useEditor } from '../editor.ts';
import { standingWords } from './entry-words.ts';
import type { Standing } from './useStanding.ts';

const FEW = 5;
const ACTS = ['stage', 'revoke', 'correct', 'void'] as const;

interface StandingListProps {
  standing: Standing;
  begin(action: WantedEntry['action'], allocation: number): void;
}

/** The zone's entries as they stand, each with what may be proposed about it. */
export function StandingList({ standing, begin }: StandingListProps) {
  const words = useDeskWords();
  const { d } = words;
  const { l } = useLedgerWords();
  const { form } = useEditor();
  const [whole, setWhole] = useState(false);
  const { entries, all } = standing;
  if (!entries) return null;
  if (entries.length === 0) return <p className="field-hint">{d.entries.standingNone}</p>;
  const shown = whole ? entries : entries.slice(0, FEW);
  return (
    <div>
      <p className="entry-title">{d.entries.standing}</p>
      <ul className="entry-standing">
        {shown.map((entry) => {
          const name = standingWords(words, entry);
          const changed = form.entries.some((one) => one.allocation === entry.id);
          const ended = entry.stage === 'revoked';
          return (
            <li key={entry.id}>
              <p>
                {name}
                <span className="field-hint">
                  {' '}
                  {l.stages[stageOf(entry)]} · <Held entry={entry} />
                </span>
              </p>
              {changed ? (
                <p className="field-hint">{d.entries.changedHere}</p>
              ) : (
                <div className="entry-acts">
                  {ACTS.filter((act) => !ended || act === 'correct' || act === 'void').map(
                    (act) => (
                      <Button
                        key={act}
                        look="link"
                        aria-label={d.entries.doOf(d.entries.do[act], name)}
                        onClick={() => begin(act, entry.id)}
                      >
                        {d.entries.do[act]}
                      </Button>
                    ),
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!whole && entries.length > FEW && (
        <Button look="link" onClick={() => setWhole(true)}>
          {l.shown(1, entries.length, all)}
        </Button>
      )}
      {whole && entries.length < all && (
        <p className="field-hint">{d.entries.standingMore(entries.length, all)}</p>
      )}
    </div>
  );
}
