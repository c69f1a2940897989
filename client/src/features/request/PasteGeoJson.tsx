import type { MultiPolygon, Polygon } from 'geojson';
import { useState } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { readGeoJson } from './model/geojson.ts';

export function PasteGeoJson({ onUse }: { onUse(geometry: Polygon | MultiPolygon): void }) {
  const { d } = useDeskWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const read = () => {
    const pasted = readGeoJson(text);
    if ('geometry' in pasted) onUse(pasted.geometry);
    else setFault(d.request.pasteFaults[pasted.fault] ?? '');
  };
  return (
    <div className="form-boxed">
      <Field label={d.request.pasteLabel} error={fault}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setFault(null);
            }}
          />
        )}
      </Field>
      <Button look="solid" disabled={text.trim() === ''} onClick={read}>
        {d.request.pasteUse}
      </Button>
    </div>
  );
}
