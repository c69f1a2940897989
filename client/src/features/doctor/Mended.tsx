import { Undo2 } from 'lucide-react';
import type { Fix } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { Button } from '../../ui/Button.tsx';

interface MendedProps {
  fixes: readonly Fix[];
  busy: boolean;
  onUndo(fix: Fix): void;
}

/** What was mended in a file; each repair can be taken back. */
export function Mended({ fixes, busy, onUndo }: MendedProps) {
  const { d } = useDeskWords();
  const { fix: sayFix } = useDoctorWords();
  return (
    <ul className="import-fixes" aria-label={d.importing.done}>
      {fixes.map((fix) => (
        <li key={fix.code}>
          {sayFix(fix)}{' '}
          <Button
            look="link"
            icon={Undo2}
            disabled={busy}
            aria-label={d.importing.undoOf(sayFix(fix))}
            onClick={() => onUndo(fix)}
          >
            {d.importing.undo}
          </Button>
        </li>
      ))}
    </ul>
  );
}
