import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useSketchWords } from '../../i18n/sketch.ts';
import type { RingPlace } from '../../map/sketch/parts.ts';
import type { SketchResult, SketchRing } from '../../map/sketch/results.ts';
import { removeRing, type SketchState, setCorner } from '../../map/sketch/state.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Corners } from './Corners.tsx';
import { useSaveCorners } from './useSaveCorners.ts';

interface PartsProps {
  sketch: SketchState;
  result: SketchResult;
  onChange(next: SketchState): void;
}

interface RowProps extends Omit<PartsProps, 'result'> {
  place: RingPlace;
  ring: SketchRing;
  name: string;
  hectares: string;
  /** The ring in words for the names of its buttons; null: they need none. */
  of: string | null;
  remove: string;
  children?: ReactNode;
}

/** A ring that opens to its corners and can be taken out, and what belongs to it. */
function Row({ sketch, onChange, place, ring, name, hectares, of, remove, children }: RowProps) {
  const s = useSketchWords();
  const save = useSaveCorners(sketch);
  return (
    <li>
      <details>
        <summary>
          {name} <strong>{hectares}</strong>{' '}
          <span className="measure-note">{s.corners(ring.corners.length)}</span>
        </summary>
        <Corners
          corners={ring.corners}
          of={of}
          onSet={(corner, to) => onChange(setCorner(sketch, place, corner, to))}
          onSave={save}
        />
      </details>
      <IconButton
        icon={Trash2}
        label={remove}
        onClick={() => onChange(removeRing(sketch, place))}
      />
      {children}
    </li>
  );
}

/** The parts of the boundary with their hectares, each with its holes; every ring opens to its corners. */
export function Parts({ sketch, result, onChange }: PartsProps) {
  const { f } = useWords();
  const s = useSketchWords();
  const ha = (hectares: number) => f.ha(Math.round(hectares * 100) / 100);
  const drawn = sketch.geometry?.coordinates ?? [];
  // What is under the pointer is no part and no hole yet.
  const parts = result.parts.slice(0, drawn.length);
  if (parts.length === 0) return null;
  return (
    <ul className="sketch-parts" aria-label={s.parts}>
      {parts.map(({ hectares, rings }, part) => {
        const [outer, ...holes] = rings.slice(0, drawn[part]?.length);
        if (!outer) return null;
        return (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the boundary
            key={part}
            sketch={sketch}
            onChange={onChange}
            place={{ part, ring: 0 }}
            ring={outer}
            name={s.part(part + 1)}
            hectares={ha(hectares)}
            of={null}
            remove={s.removePart(part + 1)}
          >
            {holes.length > 0 && (
              <ul className="sketch-holes" aria-label={s.holesOf(part + 1)}>
                {holes.map((hole, i) => (
                  <Row
                    // biome-ignore lint/suspicious/noArrayIndexKey: a hole is its place in its part
                    key={i}
                    sketch={sketch}
                    onChange={onChange}
                    place={{ part, ring: i + 1 }}
                    ring={hole}
                    name={s.hole(i + 1)}
                    hectares={s.takenOff(ha(hole.hectares))}
                    of={s.holeOf(i + 1, part + 1)}
                    remove={s.removeHole(i + 1, part + 1)}
                  />
                ))}
              </ul>
            )}
          </Row>
        );
      })}
    </ul>
  );
}
