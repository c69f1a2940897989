import { Move, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useSketchWords } from '../../i18n/sketch.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { SketchPart } from '../../map/sketch/results.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TypedPoint } from '../measure/TypedPoint.tsx';
import { pairOf } from '../measure/words.ts';

interface CornersProps {
  part: SketchPart;
  /** To another place, or out (`null`). */
  onSet(corner: number, to: LngLat | null): void;
}

/** Every corner of a part in both systems; each can be placed again or taken out without the map. */
export function Corners({ part, onSet }: CornersProps) {
  const words = useWords();
  const s = useSketchWords();
  const [moving, setMoving] = useState<number | null>(null);
  return (
    <ol className="corners">
      {part.corners.map((corner, i) => (
        <li key={corner.at.join()}>
          <span className="corner-number">{i + 1}</span>
          <span>
            {pairOf(words, 'wgs84', corner).join(', ')}
            <br />
            <span className="corner-vn">{pairOf(words, 'vn2000', corner).join(' · ')}</span>
          </span>
          <IconButton
            icon={Move}
            label={s.moveCorner(i + 1)}
            aria-expanded={moving === i}
            onClick={() => setMoving(moving === i ? null : i)}
          />
          <IconButton icon={X} label={s.removeCorner(i + 1)} onClick={() => onSet(i, null)} />
          {moving === i && (
            <TypedPoint
              label={s.newPlace(i + 1)}
              onAdd={(at) => {
                setMoving(null);
                onSet(i, at);
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
