import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { FileUp, PenLine, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { boundaryQuery } from '../../api/boundaries.ts';
import { toContract } from '../../doctor/origin.ts';
import type { Staged } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { asMulti } from '../../lib/as-multi.ts';
import { BOUNDARY } from '../../map/sketch/state.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useOutline } from '../stage/useOutline.ts';
import { BoundaryCheck } from './BoundaryCheck.tsx';
import { BoundaryDetails } from './BoundaryDetails.tsx';
import { useDecisionHa } from './decision.ts';
import { anchorOf, useEditor } from './editor.ts';
import { redrawn } from './model/redrawn.ts';

const ImportPanel = lazy(() => import('../doctor/ImportPanel.tsx'));
const OutlineSurvey = lazy(() => import('../survey/OutlineSurvey.tsx'));

const PLACE = 'item:boundary';

/** The outline of a zone: drawn or read from a file, with its hectares held against the decision's. */
export function BoundarySection() {
  const { d } = useDeskWords();
  const { detail, form, setItem, problemAt } = useEditor();
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  const setSheet = useAtlas((s) => s.setSheet);
  const [importing, setImporting] = useState(false);
  const decisionHa = useDecisionHa();
  const { slug, geometry_role: role } = detail.properties;
  const item = form.items.boundary;
  const boundary = item?.boundary;
  const problem = problemAt(PLACE);
  const drawing = sketch?.slug === slug && sketch.subject === BOUNDARY;

  const use = (geometry: Polygon | MultiPolygon) =>
    setItem('boundary', {
      action: 'set',
      boundary: boundary
        ? redrawn(boundary, geometry)
        : { geometry, basis: 'digitised', method: '' },
    });

  // Whoever draws says "done" on the map; the outline is taken from there.
  useEffect(() => {
    if (!drawing || !sketch.finished || !sketch.geometry) return;
    use(sketch.geometry);
    endSketch();
    setSheet('full');
  });

  const standing = detail.geometry as Polygon | MultiPolygon | null;
  // What was drawn stays to be seen, beside what stands.
  const proposed = boundary?.geometry;
  const outline = useMemo(() => (proposed ? asMulti(proposed) : null), [proposed]);
  useOutline(drawing || importing ? null : outline, { geometry: standing, role });

  const known = standing !== null && (role === 'surveyed' || role === 'digitised');
  // The zone itself has it coarser: drawn from there, every corner would move a little.
  const exact = useQuery({ ...boundaryQuery(slug, useMoment()), enabled: known && !outline });
  const draw = () => {
    setImporting(false);
    startSketch(slug, outline ?? exact.data?.boundary.geometry ?? null);
  };
  const expected = useMemo(
    () => ({
      geometry: standing,
      properties: detail.properties,
      decisionHa,
    }),
    [detail.properties, standing, decisionHa],
  );
  const takeFile = ({ geometry, origin }: Staged, method: string) => {
    const { format } = origin;
    setItem('boundary', {
      action: 'set',
      boundary: {
        geometry,
        basis: format === 'csv' || format === 'xlsx' ? 'surveyed' : 'digitised',
        method,
        origin: toContract(origin),
      },
    });
    setImporting(false);
  };
  const change = (patch: Partial<NonNullable<typeof boundary>>) =>
    boundary && setItem('boundary', { action: 'set', boundary: { ...boundary, ...patch } });

  return (
    <div className="edit-boundary" id={anchorOf(PLACE)} tabIndex={-1}>
      <p className="field-hint">{d.request.boundaryLead}</p>
      {drawing && <p role="status">{d.request.drawing}</p>}
      <div className="actions">
        <Button
          icon={PenLine}
          disabled={drawing || exact.isFetching || exact.isError}
          onClick={draw}
        >
          {boundary || known ? d.request.redraw : d.request.draw}
        </Button>
        <Button
          icon={FileUp}
          disabled={sketch !== null}
          aria-expanded={importing}
          onClick={() => setImporting(!importing)}
        >
          {d.importing.open}
        </Button>
        {item && (
          <Button look="plain" icon={Trash2} onClick={() => setItem('boundary', null)}>
            {d.request.removeBoundary}
          </Button>
        )}
      </div>
      {importing && (
        <Suspense fallback={<Skeleton width="100%" height={56} />}>
          <ImportPanel expected={expected} onUse={takeFile} />
        </Suspense>
      )}
      {exact.error && <Failure error={exact.error} onRetry={() => void exact.refetch()} />}
      {problem && <p className="field-error">{problem}</p>}
      {boundary && outline && (
        <>
          <BoundaryCheck geometry={boundary.geometry} />
          <Suspense fallback={null}>
            <OutlineSurvey outline={outline} />
          </Suspense>
          <BoundaryDetails boundary={boundary} onChange={change} />
        </>
      )}
    </div>
  );
}
