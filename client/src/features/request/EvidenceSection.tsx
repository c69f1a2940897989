import { FileText, Paperclip, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { addEvidence, removeEvidence } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { fileSize } from '../../i18n/moment.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import type { Editor } from './editor.ts';

const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
const LARGEST = 20 * 1024 * 1024;

/** The draft that files are added to. */
type EvidenceDraft = Pick<Editor, 'request' | 'flush' | 'reload'>;

/** Files that prove the change: sent one after the other, each with its progress. */
export function EvidenceSection({ draft }: { draft: EvidenceDraft }) {
  const { d, f, lang } = useDeskWords();
  const { request, flush, reload } = draft;
  const write = useWrite();
  const refusal = useRefusal();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [faults, setFaults] = useState<string[]>([]);

  const add = async (files: readonly File[]) => {
    const found: string[] = [];
    for (const file of files) {
      if (!TYPES.includes(file.type)) found.push(d.request.evidenceType(file.name));
      else if (file.size > LARGEST) found.push(d.request.evidenceTooLarge(file.name));
      else {
        try {
          const saved = await flush();
          setSending({ name: file.name, share: 0 });
          await write(() =>
            addEvidence(saved.id, file, (share) => setSending({ name: file.name, share })),
          );
          await reload();
        } catch (error) {
          found.push(`${d.request.evidenceFailed(file.name)} ${refusal(error)}`);
        }
      }
    }
    setSending(null);
    setFaults(found);
  };
  const remove = async (id: number) => {
    if (!request) return;
    try {
      await write(() => removeEvidence(request.id, id));
      await reload();
    } catch (error) {
      setFaults([refusal(error)]);
    }
  };
  return (
    <div className="edit-evidence">
      <p className="field-hint">{d.request.evidenceLead}</p>
      {request && request.evidence.length > 0 && (
        <ul className="files">
          {request.evidence.map((file) => (
            <li key={file.id}>
              <Icon of={FileText} size={16} />
              <a href={`/api/evidence/${file.id}`}>{file.name}</a>
              <span className="field-hint">{fileSize(lang, file.size)}</span>
              <IconButton
                icon={Trash2}
                label={d.request.evidenceRemove(file.name)}
                onClick={() => void remove(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {sending && (
        <div role="status" className="sending">
          <p>
            {d.request.evidenceSending(sending.name, f.percent(Math.round(100 * sending.share)))}
          </p>
          <progress value={sending.share} max={1} aria-label={sending.name} />
        </div>
      )}
      {faults.length > 0 && (
        <Notice tone="bad" role="alert">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={TYPES.join(',')}
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void add(files);
        }}
      />
      <Button icon={Paperclip} disabled={sending !== null} onClick={() => picker.current?.click()}>
        {d.request.evidenceAdd}
      </Button>
    </div>
  );
}
