import type { MultiPolygon, Polygon } from 'geojson';
import { FileUp, PenLine, Trash2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { asMulti } from '../../../lib/as-multi.ts';
import { useAtlas } from '../../../store/context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { anchorOf, useEditor } from '../editor.ts';
import { entryPlace, readArea } from '../model/entries.ts';
import type { EntryProps } from './entry-props.ts';
import { PlotCheck } from './PlotCheck.tsx';

const ImportPanel = lazy(() => import('../../doctor/ImportPanel.tsx'));

/** Where the land of an entry lies: drawn, or read from a file. How it was measured is the boundary's matter. */
export function PlotField({ entry, change }: EntryProps) {
  const { d, lang } = useDeskWords();
  const { detail, problemAt } = useEditor();
  const sketch = useAtlas((s) => s.sketch);
  const startSketch = useAtlas((s) => s.startSketch);
  const endSketch = useAtlas((s) => s.endSketch);
  const setSheet = useAtlas((s) => s.setSheet);
  const [importing, setImporting] = useState(false);
  const { slug } = detail.properties;
  const { geometry } = entry;
  const drawing = sketch?.slug === slug && sketch.subject === entry.id;
  const place = entryPlace(entry, 'geometry');
  const problem = problemAt(place);
  const area = readArea(entry.area, lang);
  const ha = typeof area === 'number' ? area : null;

  // Whoever draws says "done" on the map; the plot is taken from there.
  useEffect(() => {
    if (!drawing || !sketch.finished || !sketch.geometry) return;
    change({ geometry: sketch.geometry });
    endSketch();
    setSheet('full');
  });

  const standing = detail.geometry as Polygon | MultiPolygon | null;
  const expected = useMemo(
    () => ({ geometry: standing, properties: detail.properties, decisionHa: ha }),
    [standing, detail.properties, ha],
  );
  return (
    <div className="edit-boundary" id={anchorOf(place)} tabIndex={-1}>
      <p className="entry-title">{d.entries.plot.title}</p>
      {drawing && <p role="status">{d.entries.plot.drawing}</p>}
      <div className="actions">
        <Button
          icon={PenLine}
          disabled={sketch !== null}
          onClick={() => {
            setImporting(false);
            startSketch(slug, geometry && asMulti(geometry), entry.id);
          }}
        >
          {geometry ? d.entries.plot.redraw : d.entries.plot.draw}
        </Button>
        <Button
          icon={FileUp}
          disabled={sketch !== null}
          aria-expanded={importing}
          onClick={() => setImporting(!importing)}
        >
          {d.entries.plot.open}
        </Button>
        {geometry && (
          <Button look="plain" icon={Trash2} onClick={() => change({ geometry: null })}>
            {d.entries.plot.remove}
          </Button>
        )}
      </div>
      {importing && (
        <Suspense fallback={<Skeleton width="100%" height={56} />}>
          <ImportPanel
            expected={expected}
            onUse={(staged) => {
              change({ geometry: staged.geometry });
              setImporting(false);
            }}
          />
        </Suspense>
      )}
      {problem && <p className="field-error">{problem}</p>}
      {geometry && <PlotCheck geometry={geometry} entered={ha} />}
    </div>
  );
}
