import { Download, Move, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useSketchWords } from '../../i18n/sketch.ts';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { toVn2000 } from '../../lib/geodesy/vn2000.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TypedPoint } from '../measure/TypedPoint.tsx';
import { pairOf } from '../measure/words.ts';

/** Nobody reads further down a list; the file has them all. */
const MOST_LISTED = 200;

interface CornersProps {
  corners: readonly LngLat[];
  /** The ring in words, where it is not the outer one. */
  of: string | null;
  /** To another place, or out (`null`). */
  onSet(corner: number, to: LngLat | null): void;
  /** Saves every corner as a file. */
  onSave(): void;
}

/** Corners of a ring in both systems; each can be placed again or taken out without the map. */
export function Corners({ corners, of, onSet, onSave }: CornersProps) {
  const words = useWords();
  const s = useSketchWords();
  const [moving, setMoving] = useState<number | null>(null);
  const further = corners.length - MOST_LISTED;
  return (
    <>
      <ol className="corners">
        {corners.slice(0, MOST_LISTED).map((at, i) => {
          const corner = { at, vn2000: toVn2000(at) };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring, and two may lie at one point
            <li key={i}>
              <span className="corner-number">{i + 1}</span>
              <span>
                {pairOf(words, 'wgs84', corner).join(', ')}
                <br />
                <span className="corner-vn">{pairOf(words, 'vn2000', corner).join(' · ')}</span>
              </span>
              <IconButton
                icon={Move}
                label={s.moveCorner(i + 1, of)}
                aria-expanded={moving === i}
                onClick={() => setMoving(moving === i ? null : i)}
              />
              <IconButton
                icon={X}
                label={s.removeCorner(i + 1, of)}
                onClick={() => onSet(i, null)}
              />
              {moving === i && (
                <TypedPoint
                  label={s.newPlace(i + 1, of)}
                  onAdd={(to) => {
                    setMoving(null);
                    onSet(i, to);
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      {further > 0 && (
        <p className="corners-further">
          {s.further(further)}{' '}
          <Button look="link" icon={Download} onClick={onSave}>
            {s.saveCorners}
          </Button>
        </p>
      )}
    </>
  );
}
