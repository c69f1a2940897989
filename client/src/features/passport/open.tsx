import { createContext, type ReactNode, useContext, useId, useMemo, useState } from 'react';

interface OpenPassport {
  openKey: string | null;
  toggle(key: string): void;
  prefix: string;
}

const OpenContext = createContext<OpenPassport>({ openKey: null, toggle: () => {}, prefix: '' });

/** One passport open at a time in a card. */
export function PassportDesk({ children }: { children: ReactNode }) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const prefix = useId();
  const desk = useMemo(
    () => ({
      openKey,
      prefix,
      toggle: (key: string) => setOpenKey((now) => (now === key ? null : key)),
    }),
    [openKey, prefix],
  );
  return <OpenContext value={desk}>{children}</OpenContext>;
}

export function usePassport(key: string) {
  const { openKey, toggle, prefix } = useContext(OpenContext);
  return { open: openKey === key, toggle: () => toggle(key), id: `${prefix}-${key}` };
}

interface PassportButtonProps {
  passport: ReturnType<typeof usePassport>;
  className?: string;
  children: ReactNode;
}

/** A figure whose quiet underline says that it can be asked where it comes from. */
export function PassportButton({ passport, className = '', children }: PassportButtonProps) {
  return (
    <button
      type="button"
      className={`figure ${className}`}
      aria-expanded={passport.open}
      aria-controls={passport.open ? passport.id : undefined}
      onClick={passport.toggle}
    >
      {children}
    </button>
  );
}
