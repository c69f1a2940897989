import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';

/** Asks before a layer is gone for good. */
export function Removal({ busy, onRemove }: { busy: boolean; onRemove(): void }) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="plain" icon={Trash2} disabled={busy} onClick={() => setAsking(true)}>
        {w.remove}
      </Button>
    );
  }
  return (
    <div className="layer-removal" role="alert">
      <p>{w.removeSure}</p>
      <div className="actions">
        <Button disabled={busy} onClick={onRemove}>
          {w.removeYes}
        </Button>
        <Button look="solid" onClick={() => setAsking(false)}>
          {w.removeNo}
        </Button>
      </div>
    </div>
  );
}
