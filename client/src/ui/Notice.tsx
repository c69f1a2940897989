import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import './notice.css';

const ICONS = { good: CircleCheck, bad: CircleAlert, plain: Info, warn: CircleAlert };

interface NoticeProps {
  tone: keyof typeof ICONS;
  /** `alert` interrupts a screen reader, `status` waits; none is only read in place. */
  role?: 'alert' | 'status';
  children: ReactNode;
}

/** A sentence about what happened or what matters here, with its way on. */
export function Notice({ tone, role, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <Icon of={ICONS[tone]} size={16} />
      <div>{children}</div>
    </div>
  );
}
