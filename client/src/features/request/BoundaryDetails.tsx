import type { ProposedBoundary } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { anchorOf, useEditor } from './editor.ts';
import { METHOD_PLACE } from './model/read.ts';

interface BoundaryDetailsProps {
  boundary: ProposedBoundary;
  onChange(patch: Partial<ProposedBoundary>): void;
}

/** How an outline was obtained, and how exact it is. */
export function BoundaryDetails({ boundary, onChange }: BoundaryDetailsProps) {
  const { d, v } = useDeskWords();
  const { problemAt } = useEditor();
  return (
    <>
      <Segmented
        legend={d.request.basis}
        value={boundary.basis}
        options={(['digitised', 'surveyed'] as const).map((value) => ({
          value,
          text: v.bases[value],
        }))}
        onChange={(basis) => onChange({ basis })}
      />
      <Field
        label={d.request.method}
        hint={d.request.methodHint}
        id={anchorOf(METHOD_PLACE)}
        error={problemAt(METHOD_PLACE)}
      >
        {(control) => (
          <textarea
            {...control}
            className="input input-line"
            rows={1}
            maxLength={300}
            value={boundary.method}
            onChange={(event) => onChange({ method: event.target.value })}
          />
        )}
      </Field>
      <Field label={d.request.accuracy}>
        {(control) => (
          <input
            {...control}
            className="input input-short"
            type="number"
            min="0.1"
            step="any"
            value={boundary.accuracy_m ?? ''}
            onChange={({ target: { valueAsNumber } }) =>
              onChange({ accuracy_m: valueAsNumber > 0 ? valueAsNumber : null })
            }
          />
        )}
      </Field>
    </>
  );
}
