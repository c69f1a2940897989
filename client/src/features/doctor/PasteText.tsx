import { useState } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

/** Corners or GeoJSON as text: read like a file of the same content. */
export function PasteText({ onRead }: { onRead(file: File): void }) {
  const { d } = useDeskWords();
  const [text, setText] = useState('');
  const read = () => {
    const kind = /^\s*[{[]/.test(text) ? 'geojson' : 'csv';
    onRead(new File([text], `${d.importing.pastedName}.${kind}`));
  };
  return (
    <details className="import-paste">
      <summary>{d.importing.paste}</summary>
      <Field label={d.importing.pasteLabel} hint={d.importing.pasteHint}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button look="solid" disabled={text.trim() === ''} onClick={read}>
        {d.importing.pasteRead}
      </Button>
    </details>
  );
}
