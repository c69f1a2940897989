import type { ReactNode } from 'react';
import type { Change } from '../../api/types.ts';
import { useHistoryWords } from '../../i18n/history.ts';
import { dayIn, momentWords } from '../../i18n/moment.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';

interface ChangeEntryProps {
  change: Change;
  /** Level of its heading. */
  level: 3 | 4;
  /** What changed. */
  children: ReactNode;
  /** Besides seeing the map as it was then. */
  actions?: ReactNode;
}

/** One revision: what it was, since when it holds, what changed, why, by which source and which office. */
export function ChangeEntry({ change, level, children, actions }: ChangeEntryProps) {
  const { h, f, lang } = useHistoryWords();
  const pinMoment = useAtlas((s) => s.pinMoment);
  const { revision, at, kind, office, reason, note, effective_on: effective, source } = change;
  const Heading = `h${level}` as const;
  const recorded = dayIn(new Date(at));
  // Entries of the ledger have days of their own.
  const ledgerOnly =
    change.regions.length === 0 &&
    change.zones.every(({ changes, entries }) => changes.length === 0 && entries.length > 0);
  return (
    <article className={`change change-${kind}`}>
      <header>
        <Heading>{h.kind[kind]}</Heading>
        {office && <span className="change-office">{h.office[office]}</span>}
      </header>
      {kind === 'request' && !ledgerOnly && (
        <p className="change-when">{effective ? h.effective(f.date(effective)) : h.always}</p>
      )}
      {children}
      {(reason || note) && kind !== 'load' && <p className="change-reason">{reason || note}</p>}
      {source && (
        <p className="change-source">
          <span>{h.source}</span> <SourceItem source={source} />
        </p>
      )}
      <footer>
        <span className="change-when">{h.recorded(momentWords(lang, at), revision)}</span>
        <span className="change-actions">
          <Button look="link" onClick={() => pinMoment(effective ?? recorded, revision)}>
            {h.mapThen}
          </Button>
          {actions}
        </span>
      </footer>
    </article>
  );
}
