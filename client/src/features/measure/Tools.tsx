import { Check, Redo2, Trash2, Undo2 } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import {
  clearMeasure,
  closeMeasure,
  leastPoints,
  type MeasureState,
  redoMeasure,
  undoMeasure,
} from '../../map/measure/state.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

interface ToolsProps {
  measure: MeasureState;
  onChange(next: MeasureState): void;
}

export function Tools({ measure, onChange }: ToolsProps) {
  const { m } = useWords();
  const { points, closed, mode, past, future } = measure;
  return (
    <div className="measure-tools">
      <IconButton
        icon={Undo2}
        label={m.measure.undo}
        disabled={past.length === 0}
        onClick={() => onChange(undoMeasure(measure))}
      />
      <IconButton
        icon={Redo2}
        label={m.measure.redo}
        disabled={future.length === 0}
        onClick={() => onChange(redoMeasure(measure))}
      />
      <IconButton
        icon={Trash2}
        label={m.measure.clear}
        disabled={points.length === 0}
        onClick={() => onChange(clearMeasure(measure))}
      />
      <Button
        icon={Check}
        disabled={closed || points.length < leastPoints(mode)}
        onClick={() => onChange(closeMeasure(measure))}
      >
        {m.measure.done}
      </Button>
    </div>
  );
}
