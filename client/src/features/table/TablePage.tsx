import { Download } from 'lucide-react';
import { useState } from 'react';
import type { TablePreview } from '../../api/request-types.ts';
import {
  createTableRequests,
  previewTable,
  type TableFormat,
  tableAddress,
} from '../../api/table.ts';
import type { Kind } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMay } from '../account/session.ts';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { emptyForm } from '../request/model/form.ts';
import { readForm } from '../request/model/read.ts';
import { ProblemSummary } from '../request/ProblemSummary.tsx';
import { problemList } from '../request/problems.ts';
import '../request/request.css';
import '../request/summary.css';
import { type Why, WhySection } from '../request/WhySection.tsx';
import { Preview } from './Preview.tsx';
import './table.css';
import { TableDone } from './TableDone.tsx';
import { TableHelp } from './TableHelp.tsx';
import { TableUpload } from './TableUpload.tsx';

const KINDS: readonly Kind[] = ['kcn', 'ccn', 'it_park'];
const FORMATS: readonly TableFormat[] = ['xlsx', 'csv'];

function Downloads() {
  const { d } = useDeskWords();
  const may = useMay();
  return (
    <div className="actions">
      {KINDS.filter((kind) => may('propose', kind)).flatMap((kind) =>
        FORMATS.map((format) => (
          <a
            key={`${kind}-${format}`}
            className="button button-outline"
            href={tableAddress(kind, format)}
            download
          >
            <Download size={16} strokeWidth={1.75} aria-hidden="true" />
            {d.table.download(d.table.kinds[kind], format.toUpperCase())}
          </a>
        )),
      )}
    </div>
  );
}

/** A spreadsheet's round trip: down, edited, up, looked over, and one draft for each zone. */
export function TablePage() {
  const words = useDeskWords();
  const { d, lang } = words;
  const write = useWrite();
  const refusal = useRefusal();
  const today = dayIn(new Date());
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState<Why>(() => emptyForm(today));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<{ id: number; zone: string }[] | null>(null);

  const rows = (preview?.rows ?? []).filter(
    ({ slug, changes, problems }) => changes.length > 0 && problems.length === 0 && !left.has(slug),
  );
  const read = readForm({ ...emptyForm(today), ...why }, () => null, lang);
  // The changes themselves are in the table.
  const missing = read.missing.filter(({ place }) => place !== 'items');
  const problems = problemList(words, { read: { ...read, missing }, faults: [], missing: asked });

  const create = async () => {
    setAsked(true);
    const { source } = read.edit;
    if (missing.length > 0 || !source) return;
    setBusy(true);
    setError(null);
    try {
      const { requests } = await write(() =>
        createTableRequests({
          rows: rows.map(({ slug, items }) => ({ slug, items })),
          reason: read.edit.reason,
          source,
          effective_on: read.edit.effective_on,
          confidence: read.edit.confidence,
          base_revision: preview?.revision ?? 1,
        }),
      );
      setDone(requests);
    } catch (cause) {
      setError(refusal(cause));
    }
    setBusy(false);
  };

  if (done) return <TableDone requests={done} />;
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">{d.table.title}</h2>
        <p className="desk-note">{d.table.lead}</p>
      </header>
      <section className="desk-section table-step">
        <h3>{d.table.step1}</h3>
        <Downloads />
        <p className="field-hint">{d.table.keepColumns}</p>
        <TableHelp />
      </section>
      <section className="desk-section table-step">
        <h3>{d.table.step2}</h3>
        <TableUpload
          read={previewTable}
          onPreview={(found) => {
            setPreview(found);
            setLeft(new Set());
          }}
        />
      </section>
      {preview && (
        <section className="desk-section table-step">
          <h3>{d.table.step3}</h3>
          <Preview preview={preview} left={left} onLeft={setLeft} />
        </section>
      )}
      {rows.length > 0 && (
        <section className="desk-section table-step">
          <h3>{d.table.step4}</h3>
          <WhySection
            why={why}
            today={today}
            change={(patch) => setWhy({ ...why, ...patch })}
            problemAt={(place) => problems.find((one) => one.place === place)?.words ?? null}
          />
          {problems.length > 0 && <ProblemSummary problems={problems} />}
          {error && (
            <Notice tone="bad" role="alert">
              {error}
            </Notice>
          )}
          <div className="actions">
            <Button
              look="solid"
              className="form-main"
              disabled={busy}
              onClick={() => void create()}
            >
              {busy ? d.table.creating : d.table.create(rows.length)}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
