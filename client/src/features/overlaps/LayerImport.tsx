import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { CircleStop } from 'lucide-react';
import { useMemo } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import type { Context } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { contextOf } from '../doctor/context.ts';
import '../../ui/field.css';
import '../doctor/doctor.css';
import type { HeldPolygon } from './hold.ts';
import { LayerResult } from './LayerResult.tsx';
import { useLayerFile } from './useLayerFile.ts';

const ACCEPT = '.geojson,.json,.kml,.kmz,.zip,.gpkg,.dxf,.csv,.xlsx';
/** A layer is expected nowhere in particular. */
const ANYWHERE = {
  geometry: null,
  properties: {
    slug: '',
    geometry_role: 'inset',
    location_basis: 'unpublished',
    location_point: null,
    location_radius_km: null,
  },
  decisionHa: null,
} as const;

interface LayerImportProps {
  title: string;
  lead: string;
  /** On the button that takes so many polygons. */
  use(count: string): string;
  onUse(name: string, polygons: readonly HeldPolygon[]): void;
}

/** Reads a layer from a file on this machine; its system is stated or chosen, never guessed in silence. */
export function LayerImport(props: LayerImportProps) {
  const { data: basemap } = useQuery(basemapQuery);
  const province = basemap?.features.find(({ properties }) => properties.class === 'province');
  // The province is the one area of its class; the contract has one type for all classes.
  const outline = province?.geometry as Polygon | MultiPolygon | undefined;
  const context = useMemo(() => outline && contextOf(ANYWHERE, outline), [outline]);
  if (!context) return <Skeleton width="100%" height={56} />;
  return <Import {...props} context={context} />;
}

function Import({ context, title, lead, use, onUse }: LayerImportProps & { context: Context }) {
  const { d } = useDeskWords();
  const { say } = useDoctorWords();
  const { state, open, mend, cancel } = useLayerFile(context);
  return (
    <section className="import" aria-label={title}>
      <h3>{title}</h3>
      <p className="field-hint">{lead}</p>
      <FileDrop
        accept={ACCEPT}
        label={state.phase === 'none' ? d.importing.pick : d.importing.another}
        hint={state.phase === 'none' ? d.importing.drop : state.name}
        disabled={state.phase === 'reading'}
        onFile={(file) => void open(file)}
      />
      {state.phase === 'reading' && (
        <div className="sending" role="status">
          <p>{d.importing.steps[state.step]}</p>
          <progress value={state.share} max={1} aria-label={d.importing.steps[state.step]} />
          <Button look="plain" icon={CircleStop} onClick={cancel}>
            {d.importing.cancel}
          </Button>
        </div>
      )}
      {state.phase === 'refused' && (
        <Notice tone="bad" role="alert">
          <strong>{d.importing.refused(state.name)}</strong>
          <p>{say(state.finding)}</p>
        </Notice>
      )}
      {state.phase === 'failed' && (
        <Notice tone="bad" role="alert">
          {d.importing.failed}
        </Notice>
      )}
      {state.phase === 'open' && (
        <LayerResult
          open={state}
          use={use}
          mend={(fixes) => void mend(fixes)}
          onUse={() => onUse(state.name, state.layer.polygons)}
        />
      )}
    </section>
  );
}
