import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { arrangeLayers, type ListedLayer, layersQuery } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { MOST_SHOWN } from '../../store/references.ts';
import { IconButton } from '../../ui/Button.tsx';
import { aboutLayer } from './about.ts';
import { arrangementOf } from './arrangement.ts';
import { EditLayer } from './EditLayer.tsx';
import { Swatch } from './Swatch.tsx';

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
  const words = usePlanningWords();
  const w = words.p.layers;
  const queries = useQueryClient();
  const store = useAtlasStore();
  const showReference = useAtlas((s) => s.showReference);
  const [editing, setEditing] = useState(false);
  const drop = useMutation({
    mutationFn: () => {
      const others = items.filter(({ id }) => id !== layer.id);
      return arrangeLayers(arrangementOf(others, store.getState().references));
    },
    onSuccess: (list) => queries.setQueryData(layersQuery.queryKey, list),
  });
  const { id, title, mine, opacity } = layer;
  return (
    <>
      <div className="layer-row">
        <div className="layer-title">
          <Swatch layer={layer} />
          <div>
            <strong>{title}</strong>
            <p className="layer-note">
              {aboutLayer(layer, words)}
              {!mine && `, ${w.others}`}
            </p>
          </div>
        </div>
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
            onClick={() => drop.mutate()}
          />
        )}
      </div>
      {editing && <EditLayer layer={layer} onDone={() => setEditing(false)} />}
    </>
  );
}
