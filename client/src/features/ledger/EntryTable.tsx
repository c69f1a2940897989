import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { Allocation } from '../../api/ledger-types.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { EntryDetail } from './EntryDetail.tsx';
import { Held } from './Held.tsx';
import { Member } from './Member.tsx';
import { stageOf } from './stage.ts';

interface EntriesProps {
  entries: readonly Allocation[];
  nameOf(slug: string): string;
}

function Row({ entry, name }: { entry: Allocation; name: string }) {
  const { l, f } = useLedgerWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const day = f.date(entry.on_date);
  return (
    <tbody>
      <tr>
        <td className="ledger-day">{day}</td>
        <th scope="row">
          {name}
          {entry.sample && <SampleBadge />}
        </th>
        <td>{l.recipients[entry.recipient]}</td>
        <td>
          <span className="ledger-stage" data-stage={stageOf(entry)}>
            {l.stages[stageOf(entry)]}
          </span>
        </td>
        <td className="ledger-ha">
          <Held entry={entry} />
        </td>
        <td>
          <Member entry={entry} of="investor" />
          {entry.project && <span className="field-hint ledger-second">{entry.project}</span>}
        </td>
        <td className="ledger-decision">
          <Member entry={entry} of="decision" />
        </td>
        <td>
          <button
            type="button"
            className="icon-button ledger-open"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={l.details(name, day)}
            onClick={() => setOpen(!open)}
          >
            <Icon of={ChevronDown} />
          </button>
        </td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={8}>
            <EntryDetail entry={entry} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The entries as a table, each opened in place. */
export function EntryTable({ entries, nameOf }: EntriesProps) {
  const { l } = useLedgerWords();
  const { on_date, zone, recipient, stage, held_ha, investor, decision } = l.fields;
  return (
    <table className="ledger-table">
      <caption className="visually-hidden">{l.tableLabel}</caption>
      <thead>
        <tr>
          <th scope="col">{on_date}</th>
          <th scope="col">{zone}</th>
          <th scope="col">{recipient}</th>
          <th scope="col">{stage}</th>
          <th scope="col" className="ledger-ha">
            {held_ha}
          </th>
          <th scope="col">{investor}</th>
          <th scope="col" className="ledger-decision">
            {decision}
          </th>
          <td />
        </tr>
      </thead>
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} name={nameOf(entry.zone)} />
      ))}
    </table>
  );
}

/** The same on a phone, one card under the other. */
export function EntryCards({ entries, nameOf }: EntriesProps) {
  const { l, f } = useLedgerWords();
  return (
    <ul className="ledger-cards" aria-label={l.tableLabel}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <details>
            <summary>
              <span className="ledger-card-head">
                <strong>{nameOf(entry.zone)}</strong>
                <span className="ledger-ha">
                  <Held entry={entry} />
                </span>
              </span>
              <span className="field-hint">
                {f.date(entry.on_date)} · {l.recipients[entry.recipient]}{' '}
                {entry.sample && <SampleBadge />}
              </span>
              <span className="ledger-stage" data-stage={stageOf(entry)}>
                {l.stages[stageOf(entry)]}
              </span>
            </summary>
            <EntryDetail entry={entry} name={nameOf(entry.zone)} />
          </details>
        </li>
      ))}
    </ul>
  );
}
