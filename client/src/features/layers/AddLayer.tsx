import { useQueryClient } from '@tanstack/react-query';
import { FileUp, Globe, X } from 'lucide-react';
import { useState } from 'react';
import { type Layer, layerQuery, layersQuery } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { MOST_SHOWN } from '../../store/references.ts';
import { Button } from '../../ui/Button.tsx';
import type { HeldPolygon } from '../overlaps/hold.ts';
import { LayerImport } from '../overlaps/LayerImport.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { fitLayer } from './fit.ts';
import { ServiceForm } from './ServiceForm.tsx';
import { UploadForm } from './UploadForm.tsx';

/** Opacity with which a new layer is shown, as the server keeps it. */
const FIRST_OPACITY = { upload: 100, wms: 80, wmts: 80, xyz: 80 } as const;

interface Taken {
  name: string;
  polygons: readonly HeldPolygon[];
}

/** Ways to add a layer: a file read here, or a service that the operator allows. */
export function AddLayer({ hosts }: { hosts: readonly string[] }) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const queries = useQueryClient();
  const map = useMapApi();
  const showReference = useAtlas((s) => s.showReference);
  const full = useAtlas((s) => s.references.length >= MOST_SHOWN);
  const [way, setWay] = useState<'file' | 'service' | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const close = () => {
    setWay(null);
    setTaken(null);
  };
  const added = (layer: Layer) => {
    queries.setQueryData(layerQuery(layer.id).queryKey, layer);
    void queries.invalidateQueries({ queryKey: layersQuery.queryKey });
    if (!full) showReference(layer.id, FIRST_OPACITY[layer.kind]);
    fitLayer(map.current, layer);
    close();
  };
  if (way === null) {
    return (
      <div className="actions">
        <Button look="solid" icon={FileUp} onClick={() => setWay('file')}>
          {w.fromFile}
        </Button>
        <Button icon={Globe} onClick={() => setWay('service')}>
          {w.fromService}
        </Button>
      </div>
    );
  }
  return (
    <div className="layer-adding">
      {way === 'service' && <ServiceForm hosts={hosts} onAdded={added} />}
      {way === 'file' && !taken && (
        <LayerImport
          title={w.file}
          lead={w.fileLead}
          use={w.take}
          onUse={(name, polygons) => setTaken({ name, polygons })}
        />
      )}
      {way === 'file' && taken && <UploadForm {...taken} onAdded={added} />}
      <Button look="plain" icon={X} onClick={close}>
        {w.closeForm}
      </Button>
    </div>
  );
}
