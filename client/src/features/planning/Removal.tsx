import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';

interface RemovalProps {
  label: string;
  /** What is lost. */
  question: string;
  busy?: boolean;
  error?: Error | null;
  onRemove(): void;
}

/** Asks before something of one's own is gone for good. */
export function Removal({ label, question, busy = false, error = null, onRemove }: RemovalProps) {
  const { p } = usePlanningWords();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div>
        <Button look="plain" icon={Trash2} disabled={busy} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div className="plan-removal" role="alert">
      <p>{question}</p>
      <div className="actions">
        <Button disabled={busy} onClick={onRemove}>
          {p.planning.removeYes}
        </Button>
        <Button look="solid" onClick={() => setAsking(false)}>
          {p.planning.removeNo}
        </Button>
      </div>
      {error && <Failure error={error} onRetry={onRemove} />}
    </div>
  );
}
