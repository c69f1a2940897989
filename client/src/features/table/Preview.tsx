import type { TablePreview, TableProblem, TableRow } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useResults } from '../results/context.tsx';
import { fieldName, useValueWords } from '../value/words.ts';

interface PreviewProps {
  preview: TablePreview;
  /** Slugs of zones that are left out. */
  left: ReadonlySet<string>;
  onLeft(left: ReadonlySet<string>): void;
}

function problemWords(words: DeskWords, problem: TableProblem): string {
  const { d } = words;
  const { row, column, code, message, detail } = problem;
  const place = [
    row !== null && d.table.row(row),
    column !== null && d.table.column(fieldName(words, column)),
  ]
    .filter(Boolean)
    .join(', ');
  const said = d.table.faults[code];
  const what = said
    ? detail
      ? `${said} (${detail})`
      : said
    : (d.request.faults[code] ?? d.request.fault(message));
  return place ? `${place}: ${what}` : what;
}

/** What is wrong in the file, by row and column, in a form that can be put right. */
function Problems({ preview }: { preview: TablePreview }) {
  const words = useDeskWords();
  const { d } = words;
  const faulty = preview.rows.filter(({ problems }) => problems.length > 0);
  if (faulty.length + preview.problems.length === 0) return null;
  return (
    <Notice tone="bad" role="alert">
      <strong>{d.table.problemsTitle}</strong>
      <ul>
        {[...preview.problems, ...faulty.flatMap(({ problems }) => problems)].map((problem) => (
          <li key={`${problem.row}-${problem.column}-${problem.code}-${problem.detail}`}>
            {problemWords(words, problem)}
          </li>
        ))}
      </ul>
      <p>{d.table.problemsHint}</p>
    </Notice>
  );
}

/** Every difference between the table and the atlas, by zone; each zone can be left out. */
export function Preview({ preview, left, onLeft }: PreviewProps) {
  const words = useDeskWords();
  const { d, m, lang } = words;
  const say = useValueWords();
  const { all } = useResults();
  const nameOf = ({ slug }: TableRow): string => {
    const zone = all?.bySlug.get(slug);
    return zone ? pick(lang, zone.properties, 'name') : slug;
  };
  const rows = preview.rows.filter(({ changes }) => changes.length > 0);
  const faults = preview.rows.filter(({ problems }) => problems.length > 0).length;
  const toggle = (slug: string) => {
    const next = new Set(left);
    if (!next.delete(slug)) next.add(slug);
    onLeft(next);
  };
  return (
    <>
      {(preview.rows.length > 0 || preview.problems.length === 0) && (
        <p role="status">{d.table.summary(preview.changed, preview.unchanged, faults)}</p>
      )}
      <Problems preview={preview} />
      {rows.length === 0 && preview.problems.length === 0 && <p>{d.table.nothing}</p>}
      <ul className="preview">
        {rows.map((row) => {
          const name = nameOf(row);
          const faulty = row.problems.length > 0;
          return (
            <li key={row.slug}>
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={d.table.include(name)}
                  disabled={faulty}
                  checked={!faulty && !left.has(row.slug)}
                  onChange={() => toggle(row.slug)}
                />
                <strong>{name}</strong>
                <span className="field-hint">{d.table.row(row.row)}</span>
              </label>
              <ul className="summary-changes">
                {row.changes.map(({ field, standing, proposed }) => (
                  <li key={field}>
                    <span>
                      {fieldName(words, field)}:{' '}
                      {standing ? say(field, standing) : m.terms.unpublished} →{' '}
                      <ins>{proposed ? say(field, proposed) : d.review.removed}</ins>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}
