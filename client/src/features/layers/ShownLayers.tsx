import { useState } from 'react';
import type { ListedLayer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MissingLayer } from './MissingLayer.tsx';
import { ShownLayer } from './ShownLayer.tsx';
import { useKnownLayers } from './useReferences.ts';

interface ShownLayersProps {
  /** The list of whoever is signed in; null for others. */
  listed: readonly ListedLayer[] | null;
  /** What is said when no layer is shown. */
  empty: string;
}

/** What lies on the map, topmost first. */
export function ShownLayers({ listed, empty }: ShownLayersProps) {
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const references = useAtlas((s) => s.references);
  const known = useKnownLayers();
  const [moved, setMoved] = useState('');
  return (
    <section className="layer-part" aria-label={w.shown}>
      <h3>
        {w.shown} <span className="layer-count">{f.number(references.length)}</span>
      </h3>
      {references.length === 0 && <p className="layer-note">{empty}</p>}
      {references.length > 0 && <p className="layer-note">{w.shownHint}</p>}
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      <ol className="layer-list">
        {references.map(({ id, opacity }, place) => {
          const { layer, missing } = known[place] ?? { layer: null, missing: null };
          const own = listed?.find((one) => one.id === id) ?? null;
          return (
            <li key={id} className="layer-item">
              {missing && <MissingLayer id={id} why={missing} />}
              {!layer && !missing && <Skeleton width="100%" height={72} />}
              {layer && (
                <ShownLayer
                  layer={layer}
                  own={own}
                  opacity={opacity}
                  place={place}
                  count={references.length}
                  listed={listed}
                  onMoved={(to) =>
                    setMoved(w.moved(layer.title, f.number(to + 1), f.number(references.length)))
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
