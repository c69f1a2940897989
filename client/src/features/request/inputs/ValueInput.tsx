import type { FieldInfo } from '../../../api/request-types.ts';
import type { Claim } from '../../../api/types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { figureWords } from '../../../i18n/figure-words.ts';
import { codeNames } from '../../../i18n/value.ts';
import { type FigureUnit, readFigure } from '../../../lib/figure-text.ts';
import type { FieldControl } from '../../../ui/Field.tsx';
import { useEditor } from '../editor.ts';
import { IndustryInput } from './IndustryInput.tsx';
import { LocationInput } from './LocationInput.tsx';
import { PlaceInput } from './PlaceInput.tsx';

export interface ValueInputProps {
  field: FieldInfo;
  itemKey: string;
  /** What stands now; several where the field is a list. */
  standing: readonly Claim[];
  control: FieldControl;
}

/** A figure as one says it, and how it was understood. */
function FigureInput({ field, itemKey, control }: ValueInputProps) {
  const words = useDeskWords();
  const { d, lang } = words;
  const { form, setItem } = useEditor();
  const text = form.items[itemKey]?.text ?? '';
  const unit = (field.unit ?? 'ha') as FigureUnit;
  const reading = text.trim() === '' ? null : readFigure(text, unit, lang);
  const hintId = `${control.id}-hint`;
  const described = [control['aria-describedby'], hintId].filter(Boolean).join(' ');
  const understood =
    reading && 'figure' in reading && unit !== 'year'
      ? d.request.readAs(
          figureWords(words, reading.figure, unit === '%' ? '%' : 'ha', reading.figure.approx),
        )
      : null;
  return (
    <>
      <span className="edit-figure">
        <input
          {...control}
          aria-describedby={described}
          className="input"
          autoComplete="off"
          placeholder={d.request.keep}
          value={text}
          onChange={(event) => {
            const typed = event.target.value;
            setItem(itemKey, typed.trim() === '' ? null : { action: 'set', text: typed });
          }}
        />
        {unit !== 'year' && <span aria-hidden="true">{unit}</span>}
      </span>
      <p id={hintId} className={understood ? 'field-hint edit-read' : 'visually-hidden'}>
        {understood ?? (unit === 'year' ? d.request.yearHint : d.request.figureHint)}
      </p>
    </>
  );
}

function CodeInput({ field, itemKey, control }: ValueInputProps) {
  const { d, m, lang } = useDeskWords();
  const { form, setItem } = useEditor();
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: m.terms.status,
    orientation: m.terms.region,
    ...codeNames({ m, lang }),
  };
  return (
    <select
      {...control}
      className="input"
      value={form.items[itemKey]?.text ?? ''}
      onChange={({ target: { value } }) =>
        setItem(itemKey, value === '' ? null : { action: 'set', text: value })
      }
    >
      <option value="">{d.request.keep}</option>
      {field.codes?.map((code) => (
        <option key={code} value={code}>
          {labels[field.key]?.[code] ?? code}
        </option>
      ))}
    </select>
  );
}

function TextInput({ field, itemKey, standing, control }: ValueInputProps) {
  const { d } = useDeskWords();
  const { form, setItem } = useEditor();
  const item = form.items[itemKey];
  const rows = field.key.startsWith('name_') ? 1 : 2;
  const change = (text: string) => {
    if (text === '' && item?.json === undefined) return setItem(itemKey, null);
    // A name that an official gives is a published one; its English stays unless changed.
    const standingParts = standing[0]?.json;
    const english =
      typeof standingParts === 'object' && standingParts !== null && 'en' in standingParts
        ? { en: standingParts.en }
        : {};
    const json = field.key === 'name_vi' ? { json: { ...english, published: true } } : {};
    setItem(itemKey, text === '' ? null : { action: 'set', text, ...json });
  };
  return (
    <textarea
      {...control}
      className={rows === 1 ? 'input input-line' : 'input'}
      rows={rows}
      placeholder={d.request.keep}
      value={item?.text ?? ''}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** The input that a field's type asks for. */
export function ValueInput(props: ValueInputProps) {
  const { type, key } = props.field;
  switch (type) {
    case 'range':
      return <FigureInput {...props} />;
    case 'code':
      return <CodeInput {...props} />;
    case 'codes':
      return <IndustryInput {...props} />;
    case 'json':
      return key === 'place' ? (
        <PlaceInput {...props} />
      ) : key === 'location' ? (
        <LocationInput {...props} />
      ) : null;
    case 'text':
      return <TextInput {...props} />;
    case 'boundary':
      return null;
  }
}
