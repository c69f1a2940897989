import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeLayer, deleteLayer, type Layer, layerQuery, layersQuery } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Removal } from '../planning/Removal.tsx';
import { Described, type Description, trimmed } from './Described.tsx';
import { faultOf } from './faults.ts';

/** Renames a layer of one's own, says where it comes from, or deletes it. */
export function EditLayer({ layer, onDone }: { layer: Layer; onDone(): void }) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const queries = useQueryClient();
  const hideReference = useAtlas((s) => s.hideReference);
  const [value, setValue] = useState<Description>({
    title: layer.title,
    attribution: layer.attribution,
  });
  const [tried, setTried] = useState(false);
  const listAnew = () => queries.invalidateQueries({ queryKey: layersQuery.queryKey });
  const change = useMutation({
    mutationFn: () => changeLayer(layer, trimmed(value)),
    onSuccess: async (changed) => {
      queries.setQueryData(layerQuery(layer.id).queryKey, changed);
      await listAnew();
      onDone();
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteLayer(layer),
    onSuccess: () => {
      hideReference(layer.id);
      void listAnew();
    },
  });
  const error = change.error ?? remove.error;
  const busy = change.isPending || remove.isPending;
  return (
    <form
      className="layer-form layer-edit"
      aria-label={w.edit(layer.title)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (value.title.trim() !== '') change.mutate();
      }}
    >
      <Described
        value={value}
        tried={tried}
        onChange={(patch) => setValue({ ...value, ...patch })}
      />
      {error && (
        <Notice tone="bad" role="alert">
          {faultOf(error, w.faults)}
        </Notice>
      )}
      <div className="actions">
        <button type="submit" className="button button-solid" disabled={busy}>
          {w.save}
        </button>
        <Button disabled={busy} onClick={onDone}>
          {w.cancel}
        </Button>
      </div>
      <Removal
        label={w.remove}
        question={w.removeSure}
        busy={busy}
        onRemove={() => remove.mutate()}
      />
    </form>
  );
}
