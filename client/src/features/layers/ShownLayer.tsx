import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, BookmarkPlus, EyeOff, Focus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { arrangeLayers, type Layer, type ListedLayer, layersQuery } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { aboutLayer } from './about.ts';
import { arrangementOf } from './arrangement.ts';
import { EditLayer } from './EditLayer.tsx';
import { boxToFit, fitLayer } from './fit.ts';
import { Swatch } from './Swatch.tsx';

interface ShownLayerProps {
  layer: Layer;
  /** Its place in the list of whoever is signed in; null where it has none. */
  own: ListedLayer | null;
  /** Per cent. */
  opacity: number;
  first: boolean;
  last: boolean;
  listed: readonly ListedLayer[] | null;
}

/** Takes a layer of somebody else into one's own list. */
function Keep({ id, listed }: { id: string; listed: readonly ListedLayer[] }) {
  const { p } = usePlanningWords();
  const queries = useQueryClient();
  const store = useAtlasStore();
  const keep = useMutation({
    mutationFn: () => {
      const added = { id, opacity: 100, shown: true };
      return arrangeLayers(arrangementOf([...listed, added], store.getState().references));
    },
    onSuccess: (list) => queries.setQueryData(layersQuery.queryKey, list),
  });
  return (
    <Button look="link" icon={BookmarkPlus} disabled={keep.isPending} onClick={() => keep.mutate()}>
      {p.layers.keep}
    </Button>
  );
}

/** A layer on the map: its place, how strongly it is drawn, and what is wrong with it. */
export function ShownLayer({ layer, own, opacity, first, last, listed }: ShownLayerProps) {
  const words = usePlanningWords();
  const { f, p } = words;
  const w = p.layers;
  const map = useMapApi();
  const trouble = useAtlas((s) => s.referenceTrouble[layer.id]);
  const { hideReference, moveReference, retryReference, setReferenceOpacity } =
    useAtlasStore().getState();
  const [editing, setEditing] = useState(false);
  const { id, title, attribution } = layer;
  return (
    <>
      <div className="layer-row">
        <div className="layer-title">
          <Swatch layer={layer} />
          <div>
            <strong>{title}</strong>
            <p className="layer-note">
              {aboutLayer(layer, words)}
              {attribution && `. ${w.attribution}: ${attribution}`}
            </p>
          </div>
        </div>
        <IconButton icon={EyeOff} label={w.hide(title)} onClick={() => hideReference(id)} />
      </div>
      {!layer.allowed && (
        <Notice tone="warn" role="status">
          {w.notAllowed}
        </Notice>
      )}
      {layer.allowed && trouble && (
        <Notice tone="warn" role="status">
          <p>{w.trouble[trouble]}</p>
          <div className="layer-actions">
            <Button onClick={() => retryReference(id)}>{w.retry}</Button>
          </div>
        </Notice>
      )}
      <div className="layer-tools">
        <span className="layer-strength">
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={opacity}
            aria-label={w.opacity(title)}
            aria-valuetext={f.percent(opacity)}
            onChange={(event) => setReferenceOpacity(id, Number(event.target.value))}
          />
          <span aria-hidden="true">{f.percent(opacity)}</span>
        </span>
        <IconButton
          icon={ArrowUp}
          label={w.up(title)}
          disabled={first}
          onClick={() => moveReference(id, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={w.down(title)}
          disabled={last}
          onClick={() => moveReference(id, 1)}
        />
        <IconButton
          icon={Focus}
          label={w.fit(title)}
          disabled={boxToFit(layer) === null}
          onClick={() => fitLayer(map.current, layer)}
        />
        {own?.mine && (
          <IconButton
            icon={Pencil}
            label={w.edit(title)}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {listed && !own && <Keep id={id} listed={listed} />}
      {editing && own && <EditLayer layer={own} onDone={() => setEditing(false)} />}
    </>
  );
}
