import { usePlanningWords } from '../../i18n/planning.ts';
import { Field } from '../../ui/Field.tsx';

export interface Description {
  title: string;
  attribution: string;
}

interface DescribedProps {
  value: Description;
  /** Somebody tried to go on without a name. */
  tried: boolean;
  onChange(patch: Partial<Description>): void;
}

/** Name and source of a layer. */
export function Described({ value, tried, onChange }: DescribedProps) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const missing = tried && value.title.trim() === '';
  return (
    <>
      <Field label={w.name} hint={w.nameHint} error={missing ? w.nameMissing : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={200}
            value={value.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={w.attribution} hint={w.attributionHint}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={500}
            value={value.attribution}
            onChange={(event) => onChange({ attribution: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** As it is sent. */
export const trimmed = ({ title, attribution }: Description): Description => ({
  title: title.trim(),
  attribution: attribution.trim(),
});
