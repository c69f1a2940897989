import type { LedgerPreview } from '../../api/ledger-table.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { entryWords } from '../request/entries/entry-words.ts';
import { problemWords } from './problem-words.ts';

/** Rows and problems that are listed; a table of thousands is put right a part at a time. */
const MOST = 200;

interface RowListProps {
  preview: LedgerPreview;
  /** Rows that are left out, by their number. */
  left: ReadonlySet<number>;
  onLeft(left: ReadonlySet<number>): void;
}

function Problems({ preview }: { preview: LedgerPreview }) {
  const words = useDeskWords();
  const { d } = words;
  const found = [...preview.problems, ...preview.rows.flatMap(({ problems }) => problems)];
  if (found.length === 0) return null;
  const more = found.length - MOST;
  return (
    <Notice tone="bad" role="alert">
      <strong>{d.table.problemsTitle}</strong>
      <ul>
        {found.slice(0, MOST).map((problem) => (
          <li key={`${problem.row}-${problem.column}-${problem.code}-${problem.detail}`}>
            {problemWords(words, problem)}
          </li>
        ))}
        {more > 0 && <li>{d.ledgerTable.more(more)}</li>}
      </ul>
      <p>{d.table.problemsHint}</p>
    </Notice>
  );
}

/** Every row of an uploaded ledger: what it would enter, or what keeps it from that; each can be left out. */
export function RowList({ preview, left, onLeft }: RowListProps) {
  const words = useDeskWords();
  const { d, lang } = words;
  const { valid, invalid, known } = preview;
  const sound = preview.rows.filter(({ entry }) => entry !== null);
  const more = sound.length - MOST;
  const toggle = (row: number) => {
    const next = new Set(left);
    if (!next.delete(row)) next.add(row);
    onLeft(next);
  };
  return (
    <>
      {preview.problems.length === 0 && (
        <p role="status">{d.ledgerTable.summary(valid, invalid, known)}</p>
      )}
      <Problems preview={preview} />
      {sound.length === 0 && preview.problems.length === 0 && <p>{d.ledgerTable.nothing}</p>}
      <ul className="preview">
        {sound.slice(0, MOST).map(({ row, slug, zone, entry }) => {
          const name: string = zone ? pick(lang, zone, 'name') : slug;
          return (
            <li key={row}>
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={d.ledgerTable.include(row, name)}
                  checked={!left.has(row)}
                  onChange={() => toggle(row)}
                />
                <strong>{name}</strong>
                <span className="field-hint">{d.table.row(row)}</span>
              </label>
              {entry && <p className="preview-entry">{entryWords(words, entry, null)}</p>}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{d.ledgerTable.more(more)}</p>}
    </>
  );
}
