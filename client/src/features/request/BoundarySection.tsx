import type { MultiPolygon, Polygon } from 'geojson';
import { ClipboardPaste, PenLine, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { BoundaryCheck } from './BoundaryCheck.tsx';
import { anchorOf, useEditor } from './editor.ts';
import { METHOD_PLACE } from './model/read.ts';
import { PasteGeoJson } from './PasteGeoJson.tsx';

const PLACE = 'item:boundary';

const asMulti = (geometry: Polygon | MultiPolygon): MultiPolygon =>
  geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };

/** The outline of a zone: drawn or pasted, with its hectares held against the decision's. */
export function BoundarySection() {
  const { d, v } = useDeskWords();
  const { detail, form, setItem, problemAt } = useEditor();
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  const setOverlay = useAtlas((s) => s.setOverlay);
  const setSheet = useAtlas((s) => s.setSheet);
  const [pasting, setPasting] = useState(false);
  const { slug, geometry_role: role } = detail.properties;
  const item = form.items.boundary;
  const boundary = item?.boundary;
  const problem = problemAt(PLACE);
  const drawing = sketch?.slug === slug;

  const use = (geometry: Polygon | MultiPolygon) =>
    setItem('boundary', {
      action: 'set',
      boundary: boundary ? { ...boundary, geometry } : { geometry, basis: 'digitised', method: '' },
    });

  // Whoever draws says "done" on the map; the outline is taken from there.
  useEffect(() => {
    if (!sketch?.finished || sketch.slug !== slug || !sketch.geometry) return;
    use(sketch.geometry);
    endSketch();
    setSheet('full');
  });

  const standing = detail.geometry as Polygon | MultiPolygon | null;
  // What was drawn stays to be seen, beside what stands.
  const drawn = drawing ? undefined : boundary?.geometry;
  useEffect(() => {
    if (!drawn) return;
    setOverlay({
      standing: standing && asMulti(standing),
      standing_role: standing && role,
      proposed: asMulti(drawn),
      gained: null,
      lost: null,
      gained_ha: null,
      lost_ha: null,
      overlaps: [],
    });
    return () => setOverlay(null);
  }, [drawn, standing, role, setOverlay]);

  const known = standing !== null && (role === 'surveyed' || role === 'digitised');
  const draw = () => {
    const from = boundary ? asMulti(boundary.geometry) : known ? asMulti(standing) : null;
    setPasting(false);
    startSketch(slug, from);
  };
  const change = (patch: Partial<NonNullable<typeof boundary>>) =>
    boundary && setItem('boundary', { action: 'set', boundary: { ...boundary, ...patch } });

  return (
    <div className="edit-boundary" id={anchorOf(PLACE)} tabIndex={-1}>
      <p className="field-hint">{d.request.boundaryLead}</p>
      {drawing && <p role="status">{d.request.drawing}</p>}
      <div className="actions">
        <Button icon={PenLine} disabled={drawing} onClick={draw}>
          {boundary || known ? d.request.redraw : d.request.draw}
        </Button>
        <Button icon={ClipboardPaste} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {d.request.paste}
        </Button>
        {item && (
          <Button look="plain" icon={Trash2} onClick={() => setItem('boundary', null)}>
            {d.request.removeBoundary}
          </Button>
        )}
      </div>
      {pasting && (
        <PasteGeoJson
          onUse={(geometry) => {
            use(geometry);
            setPasting(false);
          }}
        />
      )}
      {problem && <p className="field-error">{problem}</p>}
      {boundary && (
        <>
          <BoundaryCheck geometry={boundary.geometry} />
          <Segmented
            legend={d.request.basis}
            value={boundary.basis}
            options={(['digitised', 'surveyed'] as const).map((value) => ({
              value,
              text: v.bases[value],
            }))}
            onChange={(basis) => change({ basis })}
          />
          <Field
            label={d.request.method}
            hint={d.request.methodHint}
            id={anchorOf(METHOD_PLACE)}
            error={problemAt(METHOD_PLACE)}
          >
            {(control) => (
              <textarea
                {...control}
                className="input input-line"
                rows={1}
                maxLength={300}
                value={boundary.method}
                onChange={(event) => change({ method: event.target.value })}
              />
            )}
          </Field>
          <Field label={d.request.accuracy}>
            {(control) => (
              <input
                {...control}
                className="input input-short"
                type="number"
                min="0.1"
                step="any"
                value={boundary.accuracy_m ?? ''}
                onChange={({ target: { valueAsNumber } }) =>
                  change({ accuracy_m: valueAsNumber > 0 ? valueAsNumber : null })
                }
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
