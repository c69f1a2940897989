import { Download } from 'lucide-react';
import { useState } from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { saveText } from '../../lib/save.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { overlapsCsv, overlapsGeoJson } from './export.ts';
import type { Held, HeldPolygon, LeftOut } from './hold.ts';
import { OverlapTable } from './OverlapTable.tsx';
import { MOST_ROWS, pagesOf } from './pages.ts';

const MOST_TOLD = 20;

/** Polygons that could not be measured, each with its place. */
function Refused({
  leftOut,
  polygons,
}: {
  leftOut: readonly LeftOut[];
  polygons: readonly HeldPolygon[];
}) {
  const { f, p } = usePlanningWords();
  const o = p.overlaps;
  const names = new Map(polygons.map(({ n, name }) => [n, name]));
  const untold = leftOut.length - MOST_TOLD;
  return (
    <Notice tone="warn" role="status">
      <strong>{o.leftOut(f.number(leftOut.length))}</strong>
      <ul>
        {leftOut.slice(0, MOST_TOLD).map(({ n, code, at }) => (
          <li key={n}>
            {o.polygon(f.number(n), names.get(n) ?? '')}: {o.faults[code]}
            {at && ` (${at.map((degree) => f.degrees(degree)).join(', ')})`}
          </li>
        ))}
        {untold > 0 && <li>{o.more(f.number(untold))}</li>}
      </ul>
    </Notice>
  );
}

interface HeldResultProps {
  name: string;
  held: Held;
  polygons: readonly HeldPolygon[];
}

/** What a layer shares with the zones: known boundaries and estimated places are never added up. */
export function HeldResult({ name, held, polygons }: HeldResultProps) {
  const words = usePlanningWords();
  const { f, p } = words;
  const o = p.overlaps;
  const [page, setPage] = useState(0);
  const shown = pagesOf(held.zones, page);
  const sum = (indicative: boolean) => {
    const zones = held.zones.filter((zone) => zone.indicative === indicative);
    return o.sum(f.number(zones.length), f.ha(zones.reduce((ha, zone) => ha + zone.ha, 0)));
  };
  const known = shown.rows.filter(({ indicative }) => !indicative);
  const estimated = shown.rows.filter(({ indicative }) => indicative);
  const file = `kcn-atlas-overlaps-${held.asOf}`;
  return (
    <section className="overlap-result" aria-label={o.result}>
      <p role="status">{o.layerIs(f.number(polygons.length), f.ha(held.layerHa))}</p>
      {held.leftOut.length > 0 && <Refused leftOut={held.leftOut} polygons={polygons} />}
      {held.zones.length === 0 && <p>{o.nothing}</p>}
      {known.length > 0 && <OverlapTable zones={known} caption={o.knownTitle} sum={sum(false)} />}
      {estimated.length > 0 && (
        <>
          <OverlapTable zones={estimated} caption={o.estimatedTitle} sum={sum(true)} />
          <p className="overlap-note">{o.estimatedNote}</p>
        </>
      )}
      {held.zones.length > MOST_ROWS && (
        <div className="actions">
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {o.before}
          </Button>
          <span>{o.page(f.number(page + 1), f.number(shown.pages))}</span>
          <Button disabled={page + 1 >= shown.pages} onClick={() => setPage(page + 1)}>
            {o.after}
          </Button>
        </div>
      )}
      {held.unplaced > 0 && <p className="overlap-note">{o.unplaced(f.number(held.unplaced))}</p>}
      {held.zones.length > 0 && (
        <div className="actions">
          <Button
            icon={Download}
            onClick={() =>
              saveText(
                `${file}.csv`,
                'text/csv;charset=utf-8',
                overlapsCsv(words, name, held, polygons),
              )
            }
          >
            {o.saveCsv}
          </Button>
          <Button
            icon={Download}
            onClick={() =>
              saveText(
                `${file}.geojson`,
                'application/geo+json',
                overlapsGeoJson(words, name, held, polygons),
              )
            }
          >
            {o.saveGeoJson}
          </Button>
        </div>
      )}
    </section>
  );
}
