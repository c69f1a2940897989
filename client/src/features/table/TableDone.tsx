import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery, submitRequest } from '../../api/requests.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWrite } from '../account/useWrite.ts';
import { useResults } from '../results/context.tsx';

/** The drafts an upload made: opened one by one, or all sent for review. */
export function TableDone({ requests }: { requests: readonly { id: number; zone: string }[] }) {
  const { d, lang } = useDeskWords();
  const { all } = useResults();
  const queries = useQueryClient();
  const write = useWrite();
  const openDesk = useAtlas((s) => s.openDesk);
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set());
  const [failed, setFailed] = useState(0);
  const [busy, setBusy] = useState(false);

  const submitAll = async () => {
    setBusy(true);
    const through = new Set(sent);
    let refused = 0;
    for (const { id } of requests) {
      if (through.has(id)) continue;
      try {
        const draft = await queries.fetchQuery({ ...requestQuery(id), staleTime: 0 });
        await write(() => submitRequest(draft));
        through.add(id);
        setSent(new Set(through));
      } catch {
        refused += 1;
      }
    }
    setFailed(refused);
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['desk'] });
  };
  return (
    <>
      <h2 className="desk-title">{d.table.doneTitle(requests.length)}</h2>
      <p className="desk-note">{d.table.doneLead}</p>
      {sent.size > 0 && (
        <Notice tone="good" role="status">
          {d.table.submittedAll(sent.size)}
        </Notice>
      )}
      {failed > 0 && (
        <Notice tone="bad" role="alert">
          {d.table.submitFailed(failed)}
        </Notice>
      )}
      {sent.size < requests.length && (
        <div className="actions">
          <Button look="solid" disabled={busy} onClick={() => void submitAll()}>
            {busy ? d.request.submitting : d.table.submitAll}
          </Button>
        </div>
      )}
      <ul className="plain-list">
        {requests.map(({ id, zone }) => {
          const known = all?.bySlug.get(zone);
          const name: string = known ? pick(lang, known.properties, 'name') : zone;
          return (
            <li key={id}>
              <Button look="link" onClick={() => openDesk(`request-${id}`)}>
                {name}
              </Button>
              <span className="state">{sent.has(id) ? d.states.submitted : d.states.draft}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
