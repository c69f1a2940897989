import type { StageEvent } from '../../api/ledger-types.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';

/** The stages an entry went through, first to last. */
export function Stages({ events }: { events: readonly StageEvent[] }) {
  const { l, f } = useLedgerWords();
  return (
    <ol className="ledger-stages">
      {events.map(({ stage, on_date: day, area_ha: ha }) => (
        <li key={`${stage}-${day}-${ha}`} data-stage={stage}>
          <span>{stage === 'revoked' ? l.revokedPart(f.ha(ha)) : l.stages[stage]}</span>{' '}
          <span className="field-hint">{f.date(day)}</span>
        </li>
      ))}
    </ol>
  );
}
