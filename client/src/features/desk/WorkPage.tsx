import { useQuery } from '@tanstack/react-query';
import { CircleCheck, MapPinPlus, Sheet } from 'lucide-react';
import { useState } from 'react';
import type { WorkItem, WorkType } from '../../api/request-types.ts';
import { workQuery } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useMay, usePerson } from '../account/session.ts';
import { MyRequests } from './MyRequests.tsx';
import { WorkRow } from './WorkRow.tsx';
import './work.css';

/** What waits for this person first, then what the atlas lacks. */
const ORDER: readonly WorkType[] = [
  'review',
  'returned',
  'draft',
  'contradiction',
  'area',
  'location',
  'name',
  'stale',
  'unconfirmed',
];
/** Rows of a group before "show more". */
const FEW = 6;

function Group({ type, items }: { type: WorkType; items: readonly WorkItem[] }) {
  const { d, f } = useDeskWords();
  const [shown, setShown] = useState(FEW);
  return (
    <section className="work-group" aria-labelledby={`work-${type}`}>
      <h3 id={`work-${type}`}>
        {d.work.types[type]} <span className="work-count">{f.number(items.length)}</span>
      </h3>
      <p className="work-why">{d.work.why[type]}</p>
      <ul>
        {items.slice(0, shown).map((item) => (
          <WorkRow key={`${item.zone?.id}-${item.request}-${item.field}`} item={item} />
        ))}
      </ul>
      {items.length > shown && (
        <Button look="plain" onClick={() => setShown(items.length)}>
          {d.work.more(items.length - shown)}
        </Button>
      )}
    </section>
  );
}

function Empty({ one }: { one: boolean }) {
  const { d } = useDeskWords();
  return (
    <div className="work-empty">
      <Icon of={CircleCheck} size={24} />
      <p>{one ? d.work.emptyType : d.work.emptyTitle}</p>
      {!one && <p className="field-hint">{d.work.emptyLead}</p>}
    </div>
  );
}

/** The work list: what awaits me, grouped, the heaviest first, filtered by type with one thumb. */
export function WorkPage() {
  const { d, f } = useDeskWords();
  const person = usePerson();
  const may = useMay();
  const openDesk = useAtlas((s) => s.openDesk);
  const { data, error, refetch } = useQuery({ ...workQuery, staleTime: 0 });
  const [only, setOnly] = useState<WorkType | null>(null);
  const counts = data?.counts;
  const total = ORDER.reduce((sum, type) => sum + (counts?.[type] ?? 0), 0);
  const groups = ORDER.filter((type) => only === null || type === only).flatMap((type) => {
    const items = data?.items.filter((item) => item.type === type) ?? [];
    return items.length > 0 ? [{ type, items }] : [];
  });
  const proposes = person?.permissions.some(({ action }) => action === 'propose') ?? false;
  const founds = may('propose', 'kcn') || may('propose', 'ccn') || may('propose', 'it_park');
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">{d.work.title}</h2>
        {data && total > 0 && <p className="desk-note">{d.work.lead(total)}</p>}
      </header>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data &&
        !error &&
        [64, 50, 58, 44].map((width) => (
          <div key={width} className="work-waiting">
            <Skeleton width={`${width}%`} height={16} />
            <Skeleton width={`${width - 22}%`} height={12} />
          </div>
        ))}
      {data && total > 0 && (
        <fieldset className="work-chips">
          <legend className="visually-hidden">{d.work.filter}</legend>
          <button
            type="button"
            className="chip"
            aria-pressed={only === null}
            onClick={() => setOnly(null)}
          >
            {d.work.all} {f.number(total)}
          </button>
          {ORDER.filter((type) => (counts?.[type] ?? 0) > 0).map((type) => (
            <button
              key={type}
              type="button"
              className="chip"
              aria-pressed={only === type}
              onClick={() => setOnly(only === type ? null : type)}
            >
              {d.work.chips[type]} {f.number(counts?.[type] ?? 0)}
            </button>
          ))}
        </fieldset>
      )}
      {data && groups.length === 0 && <Empty one={only !== null && total > 0} />}
      {groups.map(({ type, items }) => (
        <Group key={`${type}-${only}`} type={type} items={items} />
      ))}
      {proposes && (
        <>
          <MyRequests />
          <div className="actions work-table">
            <Button icon={Sheet} onClick={() => openDesk('table')}>
              {d.work.table}
            </Button>
            {founds && (
              <Button icon={MapPinPlus} onClick={() => openDesk('zone')}>
                {d.newZone.title}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
