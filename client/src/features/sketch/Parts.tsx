import { Trash2 } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useSketchWords } from '../../i18n/sketch.ts';
import type { SketchResult } from '../../map/sketch/results.ts';
import { removePart, type SketchState, setCorner } from '../../map/sketch/state.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Corners } from './Corners.tsx';

interface PartsProps {
  sketch: SketchState;
  result: SketchResult;
  onChange(next: SketchState): void;
}

/** The parts of the boundary with their hectares; each opens to its corners. */
export function Parts({ sketch, result, onChange }: PartsProps) {
  const { f } = useWords();
  const s = useSketchWords();
  // A part under the pointer is not one yet.
  const parts = result.parts.slice(0, sketch.geometry?.coordinates.length ?? 0);
  if (parts.length === 0) return null;
  return (
    <ul className="sketch-parts" aria-label={s.parts}>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the boundary
        <li key={i}>
          <details>
            <summary>
              {s.part(i + 1)} <strong>{f.ha(Math.round(part.hectares * 100) / 100)}</strong>{' '}
              <span className="measure-note">{s.corners(part.corners.length)}</span>
            </summary>
            <Corners
              part={part}
              onSet={(corner, to) => onChange(setCorner(sketch, i, corner, to))}
            />
          </details>
          <IconButton
            icon={Trash2}
            label={s.removePart(i + 1)}
            onClick={() => onChange(removePart(sketch, i))}
          />
        </li>
      ))}
    </ul>
  );
}
