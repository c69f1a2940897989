import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef } from 'react';
import { Button } from './Button.tsx';
import './file-drop.css';

interface FileDropProps {
  /** As the attribute `accept`: a help in choosing, no check. */
  accept: string;
  /** On the button. */
  label: string;
  /** Beside it: that a file may be dropped here, or which one was taken. */
  hint: string;
  disabled?: boolean;
  onFile(file: File): void;
  children?: ReactNode;
}

/** Takes one file, by choosing or dropping it. */
export function FileDrop({ accept, label, hint, disabled, onFile, children }: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !disabled) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files);
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
        accept={accept}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
      <Button icon={FileUp} disabled={disabled} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <span className="field-hint">{hint}</span>
      {children}
    </div>
  );
}
