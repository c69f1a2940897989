import { useState } from 'react';
import type { TableFormat } from '../../api/table.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { formatOf } from './format.ts';

/** As the server takes them. */
const LARGEST = 5 * 1024 * 1024;

interface TableUploadProps<T> {
  /** Has the server read the file. */
  read(file: File, format: TableFormat, onProgress: (share: number) => void): Promise<T>;
  onPreview(preview: T): void;
}

/** Takes a filled table by choosing or dropping it; nothing is recorded by reading it. */
export function TableUpload<T>({ read, onPreview }: TableUploadProps<T>) {
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
    if (file.size > LARGEST) {
      setError(d.table.tooLarge);
      return;
    }
    setShare(0);
    try {
      onPreview(await write(() => read(file, format, setShare)));
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
