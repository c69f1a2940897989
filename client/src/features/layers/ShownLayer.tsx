import { BookmarkPlus, EyeOff, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Layer, ListedLayer } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EditLayer } from './EditLayer.tsx';
import { LayerTitle } from './LayerTitle.tsx';
import { LayerTools } from './LayerTools.tsx';
import { useArrange } from './useArrange.ts';

interface ShownLayerProps {
  layer: Layer;
  /** Its place in the list of whoever is signed in; null where it has none. */
  own: ListedLayer | null;
  /** Per cent. */
  opacity: number;
  /** From the top, beginning with 0. */
  place: number;
  count: number;
  listed: readonly ListedLayer[] | null;
  /** It was moved to another place, from the top. */
  onMoved(to: number): void;
}

/** Takes a layer of somebody else into one's own list. */
function Keep({ id, listed }: { id: string; listed: readonly ListedLayer[] }) {
  const { p } = usePlanningWords();
  const keep = useArrange();
  const added = { id, opacity: 100, shown: true };
  return (
    <Button
      look="link"
      icon={BookmarkPlus}
      disabled={keep.isPending}
      onClick={() => keep.mutate([...listed, added])}
    >
      {p.layers.keep}
    </Button>
  );
}

/** A layer on the map: its place, how strongly it is drawn, and what is wrong with it. */
export function ShownLayer({
  layer,
  own,
  opacity,
  place,
  count,
  listed,
  onMoved,
}: ShownLayerProps) {
  const w = usePlanningWords().p.layers;
  const trouble = useAtlas((s) => s.referenceTrouble[layer.id]);
  const { hideReference, retryReference } = useAtlasStore().getState();
  const [editing, setEditing] = useState(false);
  const { id, title, attribution } = layer;
  return (
    <>
      <div className="layer-row">
        <LayerTitle layer={layer} more={attribution && `. ${w.attribution}: ${attribution}`} />
        {own?.mine && (
          <IconButton
            icon={Pencil}
            label={w.edit(title)}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
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
      <LayerTools layer={layer} opacity={opacity} place={place} count={count} onMoved={onMoved} />
      {listed && !own && <Keep id={id} listed={listed} />}
      {editing && own && <EditLayer layer={own} onDone={() => setEditing(false)} />}
    </>
  );
}
