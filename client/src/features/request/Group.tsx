import type { ReactNode } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';

interface GroupProps {
  title: string;
  changes: number;
  open?: boolean;
  children: ReactNode;
}

/** Fields that belong together; open while something in them is changed. */
export function Group({ title, changes, open = false, children }: GroupProps) {
  const { d } = useDeskWords();
  return (
    <details className="edit-group" open={open || changes > 0}>
      <summary>
        <span>{title}</span>
        {changes > 0 && <span className="tag">{d.request.changedIn(changes)}</span>}
      </summary>
      <div className="edit-group-body">{children}</div>
    </details>
  );
}
