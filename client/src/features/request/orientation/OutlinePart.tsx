import type { MultiPolygon, Polygon } from 'geojson';
import { FileUp, PenLine, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { toContract } from '../../../doctor/origin.ts';
import type { Staged } from '../../../doctor/types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { asMulti } from '../../../lib/as-multi.ts';
import { REGION } from '../../../map/sketch/state.ts';
import { useAtlas } from '../../../store/context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useOutline } from '../../stage/useOutline.ts';
import { anchorOf } from '../editor.ts';
import { type OutlineForm, partPlace, toDecimetres } from '../model/orientation.ts';
import { OutlineArea } from './OutlineArea.tsx';
import type { PartProps } from './part-props.ts';

const ImportPanel = lazy(() => import('../../doctor/ImportPanel.tsx'));

const EMPTY: Omit<OutlineForm, 'geometry'> = { accuracy: null, method: '' };

/** The outline of a region: changed on the map from the one in force, or read from a file. */
export function OutlinePart({ standing, form, change, undo, problemAt }: PartProps) {
  const { d, f } = useDeskWords();
  const words = d.orientation.outline;
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  const setSheet = useAtlas((s) => s.setSheet);
  const [importing, setImporting] = useState(false);
  const { outline } = form;
  const drawing = sketch?.subject === REGION;
  const { area_km2: area, accuracy_m: accuracy } = standing.properties;
  const now = standing.geometry as MultiPolygon;

  const use = (geometry: Polygon | MultiPolygon, more: Partial<OutlineForm> = {}) => {
    const { origin: _file, ...before } = outline ?? { ...EMPTY, geometry };
    change({ outline: { ...before, ...more, geometry: toDecimetres(geometry) } });
  };
  // Whoever draws says "done" on the map; the outline is taken from there.
  useEffect(() => {
    if (!drawing || !sketch.finished || !sketch.geometry) return;
    use(sketch.geometry);
    endSketch();
    setSheet('full');
  });

  const proposed = outline?.geometry;
  const shown = useMemo(() => (proposed ? asMulti(proposed) : null), [proposed]);
  useOutline(drawing || importing ? null : shown, { geometry: now, role: 'digitised' });

  const expected = useMemo(
    () => ({
      geometry: now,
      properties: {
        slug: '',
        geometry_role: 'digitised' as const,
        location_basis: 'unpublished' as const,
        location_point: null,
        location_radius_km: null,
      },
      decisionHa: null,
    }),
    [now],
  );
  const takeFile = ({ geometry, origin }: Staged, method: string) => {
    use(geometry, { method, origin: toContract(origin) });
    setImporting(false);
  };
  const set = (patch: Partial<OutlineForm>) =>
    outline && change({ outline: { ...outline, ...patch } });
  const problem = problemAt(partPlace('outline', 'geometry')) ?? problemAt(partPlace('outline'));
  return (
    <div className="edit-boundary" id={anchorOf(partPlace('outline'))} tabIndex={-1}>
      <p className="field-hint">{words.lead}</p>
      <div className="orientation-now">
        <p className="field-hint">{d.orientation.standing}</p>
        <p>{words.standing(f.ha(Math.round(area * 100)), f.number(accuracy))}</p>
      </div>
      {drawing && <p role="status">{words.drawing}</p>}
      <div className="actions">
        <Button
          icon={PenLine}
          disabled={sketch !== null}
          onClick={() => {
            setImporting(false);
            startSketch('', shown ?? now, REGION);
          }}
        >
          {words.draw}
        </Button>
        <Button
          icon={FileUp}
          disabled={sketch !== null}
          aria-expanded={importing}
          onClick={() => setImporting(!importing)}
        >
          {words.file}
        </Button>
        {outline && (
          <Button look="plain" icon={Undo2} onClick={() => undo('outline')}>
            {words.remove}
          </Button>
        )}
      </div>
      {importing && (
        <Suspense fallback={<Skeleton width="100%" height={56} />}>
          <ImportPanel expected={expected} onUse={takeFile} />
        </Suspense>
      )}
      {problem && (
        <p id={anchorOf(partPlace('outline', 'geometry'))} tabIndex={-1} className="field-error">
          {problem}
        </p>
      )}
      {outline && (
        <>
          <OutlineArea geometry={outline.geometry} standing={now} />
          <Field
            label={words.method}
            hint={words.methodHint}
            id={anchorOf(partPlace('outline', 'method'))}
            error={problemAt(partPlace('outline', 'method'))}
          >
            {(control) => (
              <textarea
                {...control}
                className="input input-line"
                rows={2}
                maxLength={300}
                value={outline.method}
                onChange={({ target }) => set({ method: target.value })}
              />
            )}
          </Field>
          <Field
            label={words.accuracy}
            id={anchorOf(partPlace('outline', 'accuracy_m'))}
            error={problemAt(partPlace('outline', 'accuracy_m'))}
          >
            {(control) => (
              <input
                {...control}
                className="input input-short"
                type="number"
                min="1"
                max="10000"
                step="any"
                value={outline.accuracy ?? ''}
                onChange={({ target: { valueAsNumber } }) =>
                  set({ accuracy: valueAsNumber > 0 ? valueAsNumber : null })
                }
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
