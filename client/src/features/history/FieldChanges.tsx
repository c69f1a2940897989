import type { FieldChange } from '../../api/types.ts';
import { useHistoryWords } from '../../i18n/history.ts';
import { fieldName, useValueWords } from '../value/words.ts';

/** More than this many stay folded. */
const FEW = 4;

/** What changed, field by field, from what to what. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const words = useHistoryWords();
  const { h } = words;
  const say = useValueWords();
  if (changes.length === 0) return null;
  const first = changes.every(({ before }) => before === null);
  const rows = (
    <dl className="field-changes">
      {changes.map(({ field, scope, before, after }) => (
        <div key={`${field}/${scope}`}>
          <dt>
            {fieldName(words, field)}
            {scope && ` (${scope})`}
          </dt>
          <dd>
            {before && (
              <>
                <span className="visually-hidden">{h.before} </span>
                <del>{say(field, before)}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <span className="visually-hidden">{h.after} </span>
            <ins>{after ? say(field, after) : h.removed}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (changes.length <= FEW) return rows;
  return (
    <details>
      <summary>{first ? h.first(changes.length) : h.fields(changes.length)}</summary>
      {rows}
    </details>
  );
}
