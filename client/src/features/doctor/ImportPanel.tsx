import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { useMemo } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import { withFound } from '../../doctor/origin.ts';
import type { Finding, Staged } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { contextOf, type Expected } from './context.ts';
import './doctor.css';
import { Examination } from './Examination.tsx';
import { PasteText } from './PasteText.tsx';
import { useDoctor } from './useDoctor.ts';

const ACCEPT = '.xlsx,.csv,.txt,.geojson,.json,.kml,.kmz,.zip,.gpkg,.dxf';

interface ImportPanelProps {
  expected: Expected;
  /** Given the outline and, in words, how it was obtained. */
  onUse(staged: Staged, method: string): void;
}

/** Brings a boundary in from a file: read, examined and mended on this machine, used only when it can be. */
export default function ImportPanel({ expected, onUse }: ImportPanelProps) {
  const { data: basemap } = useQuery(basemapQuery);
  const province = basemap?.features.find(({ properties }) => properties.class === 'province');
  // The province is the one area of its class; the contract has one type for all classes.
  const outline = province?.geometry as Polygon | MultiPolygon | undefined;
  const context = useMemo(() => outline && contextOf(expected, outline), [expected, outline]);
  if (!context) return <Skeleton width="100%" height={56} />;
  return <Import expected={expected} context={context} onUse={onUse} />;
}

interface ImportProps extends ImportPanelProps {
  context: NonNullable<ReturnType<typeof contextOf>>;
}

function Import({ expected, context, onUse }: ImportProps) {
  const { d } = useDeskWords();
  const { system } = useDoctorWords();
  const doctor = useDoctor(context);
  const { state, examine, stage } = doctor;
  const use = async (ground: readonly Finding[]) => {
    const staged = await stage();
    if (!staged) return;
    const { file, crs } = staged.origin;
    onUse(withFound(staged, ground), d.importing.method(file, system(crs)));
  };
  return (
    <section className="import" aria-label={d.importing.title}>
      <p className="field-hint">{d.importing.lead}</p>
      <FileDrop
        accept={ACCEPT}
        label={state.phase === 'none' ? d.importing.pick : d.importing.another}
        hint={state.phase === 'none' ? d.importing.drop : state.name}
        disabled={state.phase === 'reading'}
        onFile={(file) => void examine(file)}
      />
      {state.phase === 'none' && <PasteText onRead={(file) => void examine(file)} />}
      <Examination expected={expected} doctor={doctor} onUse={(ground) => void use(ground)} />
    </section>
  );
}
