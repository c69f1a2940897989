import { useQuery } from '@tanstack/react-query';
import { Landmark, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { wholeEntryQuery } from '../../api/ledger.ts';
import { type Allocation, HIDEABLE } from '../../api/ledger-types.ts';
import { sourcesQuery } from '../../api/queries.ts';
import { noteOf } from '../../i18n/context.tsx';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePerson } from '../account/session.ts';
import { SourceItem } from '../passport/SourceItem.tsx';
import { Held } from './Held.tsx';
import { Member } from './Member.tsx';
import { EntryTools } from './Propose.tsx';
import { Stages } from './Stages.tsx';

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Grounds({ id }: { id: string }) {
  const { data } = useQuery(sourcesQuery);
  const found = data?.items.find((source) => source.id === id);
  return found ? <SourceItem source={found} /> : id;
}

/** All that an entry says, its stages so far, and where its land lies. */
export function EntryDetail({ entry: told, name }: { entry: Allocation; name: string }) {
  const { l, f, lang } = useLedgerWords();
  const select = useAtlas((s) => s.select);
  const setView = useAtlas((s) => s.setView);
  const wantPlot = useAtlas((s) => s.wantPlot);
  const person = usePerson();
  const reads = person?.permissions.some(({ action }) => action === 'read') ?? false;
  const whole = useQuery({
    ...wholeEntryQuery(told.id),
    enabled: reads && told.hidden.length > 0,
  });
  const entry = { ...told, ...whole.data };
  const note = noteOf(lang, entry);
  const open = () => {
    setView('map');
    select(entry.zone, 'list');
  };
  return (
    <div className="ledger-detail">
      <dl className="facts">
        <Fact title={l.fields.recipient}>{l.recipients[entry.recipient]}</Fact>
        <Fact title={l.fields.held_ha}>
          <Held entry={entry} />
        </Fact>
        <Fact title={l.fields.counted_on}>
          {entry.counted_on === null ? l.notCounted : f.date(entry.counted_on)}
        </Fact>
        {HIDEABLE.map((member) => (
          <Fact key={member} title={l.fields[member]}>
            <Member entry={entry} of={member} />
          </Fact>
        ))}
        <Fact title={l.fields.polygon}>
          {entry.has_polygon ? l.polygonKnown : l.polygonUnknown}
        </Fact>
        {entry.source && (
          <Fact title={l.fields.source}>
            <Grounds id={entry.source} />
          </Fact>
        )}
        {note && <Fact title={l.fields.note}>{note}</Fact>}
        <Fact title={l.fields.key}>{entry.key}</Fact>
      </dl>
      <div className="ledger-course">
        <h4>{l.fields.history}</h4>
        <Stages events={entry.events} />
        {entry.flags.length > 0 && (
          <Notice tone="warn">
            <ul>
              {entry.flags.map((flag) => (
                <li key={flag}>{l.flags[flag]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <EntryTools entry={entry} name={name} />
        <div className="actions">
          <Button icon={Landmark} onClick={open}>
            {l.toZone(name)}
          </Button>
          {entry.has_polygon && (
            <Button
              icon={MapPin}
              onClick={() => {
                wantPlot(entry.key);
                open();
              }}
            >
              {l.onMap}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
