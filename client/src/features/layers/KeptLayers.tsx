import { Eye, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { ListedLayer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { MOST_SHOWN } from '../../store/references.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EditLayer } from './EditLayer.tsx';
import { LayerTitle } from './LayerTitle.tsx';
import { useArrange } from './useArrange.ts';

/** What is saved and not on the map. */
export function KeptLayers({ items }: { items: readonly ListedLayer[] }) {
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const references = useAtlas((s) => s.references);
  const shown = new Set(references.map(({ id }) => id));
  const hidden = items.filter(({ id }) => !shown.has(id));
  const full = references.length >= MOST_SHOWN;
  if (hidden.length === 0) return null;
  return (
    <section className="layer-part" aria-label={w.kept}>
      <h3>
        {w.kept} <span className="layer-count">{f.number(hidden.length)}</span>
      </h3>
      {full && <p className="layer-note">{w.full(f.number(MOST_SHOWN))}</p>}
      <ul className="layer-list">
        {hidden.map((layer) => (
          <li key={layer.id} className="layer-item">
            <KeptLayer layer={layer} items={items} full={full} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeptLayerProps {
  layer: ListedLayer;
  items: readonly ListedLayer[];
  full: boolean;
}

function KeptLayer({ layer, items, full }: KeptLayerProps) {
  const w = usePlanningWords().p.layers;
  const showReference = useAtlas((s) => s.showReference);
  const [editing, setEditing] = useState(false);
  const drop = useArrange();
  const { id, title, mine, opacity } = layer;
  return (
    <>
      <div className="layer-row">
        <LayerTitle layer={layer} more={!mine && `, ${w.others}`} />
        <IconButton
          icon={Eye}
          label={w.show(title)}
          disabled={full}
          onClick={() => showReference(id, opacity)}
        />
        {mine ? (
          <IconButton
            icon={Pencil}
            label={w.edit(title)}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        ) : (
          <IconButton
            icon={X}
            label={w.dropKept(title)}
            disabled={drop.isPending}
            onClick={() => drop.mutate(items.filter((one) => one.id !== id))}
          />
        )}
      </div>
      {editing && <EditLayer layer={layer} onDone={() => setEditing(false)} />}
    </>
  );
}
