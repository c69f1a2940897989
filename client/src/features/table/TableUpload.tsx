import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import type { TablePreview } from '../../api/request-types.ts';
import { previewTable } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { formatOf } from './format.ts';

/** Takes the edited table by choosing or dropping it; nothing is recorded by reading it. */
export function TableUpload({ onPreview }: { onPreview(preview: TablePreview): void }) {
  const { d, f } = useDeskWords();
  const write = useWrite();
  const refusal = useRefusal();
  const picker = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const format = formatOf(file.name);
    setName(file.name);
    setError(format ? null : d.table.wrongType);
    if (!format) return;
    setShare(0);
    try {
      onPreview(await write(() => previewTable(file, format, setShare)));
    } catch (cause) {
      setError(refusal(cause));
    }
    setShare(null);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut, the button does the same
    <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept=".csv,.xlsx"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          void take(file);
          target.value = '';
        }}
      />
      <Button icon={FileUp} disabled={share !== null} onClick={() => picker.current?.click()}>
        {name ? d.table.another : d.table.pick}
      </Button>
      <span className="field-hint">{name ? d.table.file(name) : d.table.drop}</span>
      {share !== null && (
        <p role="status">{d.table.reading(name ?? '', f.percent(Math.round(100 * share)))}</p>
      )}
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
    </div>
  );
}
