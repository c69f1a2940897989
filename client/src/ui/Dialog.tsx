import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../i18n/context.tsx';
import { IconButton } from './Button.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** A question over the page: the rest waits, Escape and the cross lead back to where the focus was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { m } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The page behind must not close something of its own on the same key.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon={X} label={m.shell.close} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
