import type { ReactNode } from 'react';
import { useWords } from '../../i18n/context.tsx';

interface CheckRowProps {
  type?: 'checkbox' | 'radio';
  checked: boolean;
  /** Zones this value would give. */
  count?: number;
  onChange(): void;
  children: ReactNode;
}

export function CheckRow({ type = 'checkbox', checked, count, onChange, children }: CheckRowProps) {
  const { f } = useWords();
  return (
    <label className={count === 0 && !checked ? 'check check-none' : 'check'}>
      <input type={type} checked={checked} onChange={onChange} />
      <span className="check-text">{children}</span>
      {count !== undefined && <span className="check-count">{f.number(count)}</span>}
    </label>
  );
}
