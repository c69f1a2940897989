import { useState } from 'react';
import type { TablePreview } from '../../api/request-types.ts';
import { previewTable } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { formatOf } from './format.ts';

/** Takes the edited table by choosing or dropping it; nothing is recorded by reading it. */
export function TableUpload({ onPreview }: { onPreview(preview: TablePreview): void }) {
  const { d, f } = useDeskWords();
  const write = useWrite();
  const refusal = useRefusal();
  const [name, setName] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File) => {
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
  return (
    <FileDrop
      accept=".csv,.xlsx"
      label={name ? d.table.another : d.table.pick}
      hint={name ? d.table.file(name) : d.table.drop}
      disabled={share !== null}
      onFile={(file) => void take(file)}
    >
      {share !== null && (
        <p role="status">{d.table.reading(name ?? '', f.percent(Math.round(100 * share)))}</p>
      )}
      {error && (
        <Notice tone="bad" role="alert">
          {error}
        </Notice>
      )}
    </FileDrop>
  );
}
