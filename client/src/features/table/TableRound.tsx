import { type ReactNode, useState } from 'react';
import type { TableFormat } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { emptyForm } from '../request/model/form.ts';
import { readForm } from '../request/model/read.ts';
import { ProblemSummary } from '../request/ProblemSummary.tsx';
import { problemList } from '../request/problems.ts';
import '../request/request.css';
import { type Why, WhySection } from '../request/WhySection.tsx';
import './table.css';
import { TableDone } from './TableDone.tsx';
import { TableUpload } from './TableUpload.tsx';

type Edit = ReturnType<typeof readForm>['edit'];

interface TableRoundProps<Preview, Key, Row> {
  /** What the page and its four steps are called. */
  words: Record<'title' | 'lead' | 'step1' | 'step2' | 'step3' | 'step4', string> & {
    create(rows: number): string;
  };
  /** What to fill in, and how. */
  download: ReactNode;
  /** Has the server read the file. */
  read(file: File, format: TableFormat, onProgress: (share: number) => void): Promise<Preview>;
  /** What was read, with rows to leave out. */
  list(
    preview: Preview,
    left: ReadonlySet<Key>,
    onLeft: (left: ReadonlySet<Key>) => void,
  ): ReactNode;
  /** The rows that become drafts. */
  rowsOf(preview: Preview, left: ReadonlySet<Key>): readonly Row[];
  /** Makes the drafts, all or none. */
  send(
    rows: readonly Row[],
    why: Edit & { source: NonNullable<Edit['source']> },
    preview: Preview,
  ): Promise<{ requests: { id: number; zone: string }[] }>;
  /** What the server found wrong with single rows, in words. */
  refused?(error: unknown, rows: readonly Row[]): readonly string[];
  /** Rows have days of their own, so none is asked for. */
  dated?: boolean;
}

/** A spreadsheet's round trip: down, filled in, up, looked over, and one draft for each zone. */
export function TableRound<Preview, Key, Row>(props: TableRoundProps<Preview, Key, Row>) {
  const {
    words: own,
    download,
    read: readFile,
    list,
    rowsOf,
    send,
    refused,
    dated = false,
  } = props;
  const words = useDeskWords();
  const { d, lang } = words;
  const write = useWrite();
  const refusal = useRefusal();
  const today = dayIn(new Date());
  const [preview, setPreview] = useState<Preview | null>(null);
  const [left, setLeft] = useState<ReadonlySet<Key>>(new Set());
  const [why, setWhy] = useState<Why>(() => emptyForm(today));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [done, setDone] = useState<{ id: number; zone: string }[] | null>(null);

  const rows = preview === null ? [] : rowsOf(preview, left);
  const read = readForm({ ...emptyForm(today), ...why }, () => null, lang);
  // What is proposed is in the table.
  const missing = read.missing.filter(({ place }) => place !== 'items');
  const problems = problemList(words, { read: { ...read, missing }, faults: [], missing: asked });

  const create = async () => {
    setAsked(true);
    const { source } = read.edit;
    if (missing.length > 0 || !source || preview === null) return;
    setBusy(true);
    setErrors([]);
    try {
      const { requests } = await write(() => send(rows, { ...read.edit, source }, preview));
      setDone(requests);
    } catch (cause) {
      const wrong = refused?.(cause, rows) ?? [];
      setErrors(wrong.length > 0 ? wrong : [refusal(cause)]);
    }
    setBusy(false);
  };

  if (done) return <TableDone requests={done} />;
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">{own.title}</h2>
        <p className="desk-note">{own.lead}</p>
      </header>
      <section className="desk-section table-step">
        <h3>{own.step1}</h3>
        {download}
      </section>
      <section className="desk-section table-step">
        <h3>{own.step2}</h3>
        <TableUpload
          read={readFile}
          onPreview={(found) => {
            setPreview(found);
            setLeft(new Set());
            setErrors([]);
          }}
        />
      </section>
      {preview !== null && (
        <section className="desk-section table-step">
          <h3>{own.step3}</h3>
          {list(preview, left, setLeft)}
        </section>
      )}
      {rows.length > 0 && (
        <section className="desk-section table-step">
          <h3>{own.step4}</h3>
          <WhySection
            dated={dated}
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
              {busy ? d.table.creating : own.create(rows.length)}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
