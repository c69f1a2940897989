import { Download } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import {
  createLedgerRequests,
  type LedgerPreview,
  previewLedger,
  templateAddress,
} from '../../api/ledger-table.ts';
import type { TableFormat } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { emptyForm } from '../request/model/form.ts';
import { readForm } from '../request/model/read.ts';
import { ProblemSummary } from '../request/ProblemSummary.tsx';
import { problemList } from '../request/problems.ts';
import '../request/request.css';
import { type Why, WhySection } from '../request/WhySection.tsx';
import { TableDone } from '../table/TableDone.tsx';
import { TableUpload } from '../table/TableUpload.tsx';
import '../table/table.css';
import { problemWords } from './problem-words.ts';
import { RowList } from './RowList.tsx';

const FORMATS: readonly TableFormat[] = ['xlsx', 'csv'];

function Template() {
  const { d } = useDeskWords();
  return (
    <>
      <div className="actions">
        {FORMATS.map((format) => (
          <a key={format} className="button button-outline" href={templateAddress(format)} download>
            <Icon of={Download} size={16} />
            {d.ledgerTable.template(format.toUpperCase())}
          </a>
        ))}
      </div>
      <p className="field-hint">{d.ledgerTable.templateHint}</p>
      <ul className="table-notes">
        {d.ledgerTable.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}

type Rows = {
  row: number;
  zone: string;
  entry: NonNullable<LedgerPreview['rows'][number]['entry']>;
}[];

/** What the server found wrong with rows that looked sound, by the row of the file. */
function refusedRows(error: unknown, rows: Rows) {
  if (!(error instanceof ApiError)) return [];
  return error.errors.flatMap(({ pointer = '', code = '', message }) => {
    const [, n, column] = /^\/rows\/(\d+)\/entry(?:\/(\w+))?/.exec(pointer) ?? [];
    const row = n === undefined ? undefined : rows[Number(n)]?.row;
    return row === undefined ? [] : [{ row, column: column ?? null, code, message, detail: null }];
  });
}

/** A spreadsheet of new entries: filled in, uploaded, looked over, and one draft for each zone. */
export function LedgerTablePage() {
  const words = useDeskWords();
  const { d, lang } = words;
  const write = useWrite();
  const refusal = useRefusal();
  const openPlan = useAtlas((s) => s.openPlan);
  const today = dayIn(new Date());
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [why, setWhy] = useState<Why>(() => emptyForm(today));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<string[]>([]);
  const [done, setDone] = useState<{ id: number; zone: string }[] | null>(null);

  const rows: Rows = (preview?.rows ?? []).flatMap(({ row, slug, zone, entry }) =>
    entry && !left.has(row) ? [{ row, zone: zone?.slug ?? slug, entry }] : [],
  );
  const read = readForm({ ...emptyForm(today), ...why }, () => null, lang);
  // What is proposed is in the table.
  const missing = read.missing.filter(({ place }) => place !== 'items');
  const problems = problemList(words, { read: { ...read, missing }, faults: [], missing: asked });

  const create = async () => {
    setAsked(true);
    const { source, reason } = read.edit;
    if (missing.length > 0 || !source) return;
    setBusy(true);
    setErrors([]);
    try {
      const body = { rows: rows.map(({ zone, entry }) => ({ zone, entry })), reason, source };
      const { requests } = await write(() => createLedgerRequests(body));
      setDone(requests);
    } catch (cause) {
      const refused = refusedRows(cause, rows).map((problem) => problemWords(words, problem));
      setErrors(refused.length > 0 ? refused : [refusal(cause)]);
    }
    setBusy(false);
  };

  if (done) return <TableDone requests={done} />;
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">{d.ledgerTable.title}</h2>
        <p className="desk-note">{d.ledgerTable.lead}</p>
      </header>
      <section className="desk-section table-step">
        <h3>{d.ledgerTable.step1}</h3>
        <Template />
      </section>
      <section className="desk-section table-step">
        <h3>{d.ledgerTable.step2}</h3>
        <TableUpload
          read={previewLedger}
          onPreview={(found) => {
            setPreview(found);
            setLeft(new Set());
            setErrors([]);
          }}
        />
      </section>
      {preview && (
        <section className="desk-section table-step">
          <h3>{d.ledgerTable.step3}</h3>
          <RowList preview={preview} left={left} onLeft={setLeft} />
        </section>
      )}
      {rows.length > 0 && (
        <section className="desk-section table-step">
          <h3>{d.ledgerTable.step4}</h3>
          <WhySection
            dated
            why={why}
            today={today}
            change={(patch) => setWhy({ ...why, ...patch })}
            problemAt={(place) => problems.find((one) => one.place === place)?.words ?? null}
          />
          {problems.length > 0 && <ProblemSummary problems={problems} />}
          {errors.length > 0 && (
            <Notice tone="bad" role="alert">
              {errors.map((error) => (
                <p key={error}>{error}</p>
              ))}
            </Notice>
          )}
          <div className="actions">
            <Button
              look="solid"
              className="form-main"
              disabled={busy}
              onClick={() => void create()}
            >
              {busy ? d.table.creating : d.ledgerTable.create(rows.length)}
            </Button>
          </div>
        </section>
      )}
      <Button look="link" onClick={() => openPlan('ledger')}>
        {d.ledgerTable.toLedger}
      </Button>
    </>
  );
}
