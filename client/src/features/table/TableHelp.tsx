import { useDeskWords } from '../../i18n/desk.ts';

/** How to write what is not one plain number: folded, because most cells need none of it. */
export function TableHelp() {
  const { d } = useDeskWords();
  const { title, cells, notes, inFile } = d.table.help;
  return (
    <details className="edit-group table-help">
      <summary>
        <span>{title}</span>
      </summary>
      <div className="edit-group-body">
        <dl className="cells">
          {cells.map(([examples, meaning]) => (
            <div key={meaning}>
              <dt>
                {examples.map((example) => (
                  <code key={example}>{example}</code>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <ul className="table-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p className="field-hint">{inFile}</p>
      </div>
    </details>
  );
}
