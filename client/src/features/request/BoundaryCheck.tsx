import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { checkGeometry } from '../../api/requests.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { readFigure } from '../../lib/figure-text.ts';
import { areaOf } from '../../lib/interval.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useEditor } from './editor.ts';

/** Differences below this share are rounding, not disagreement. */
const AGREES = 0.005;

/** Hectares that the decision gives: the ones being proposed with the outline, else the published ones. */
function useDecisionHa(): number | null {
  const { lang } = useDeskWords();
  const { detail, form } = useEditor();
  const typed = form.items.planned_area_ha?.text;
  if (typed !== undefined) {
    const reading = readFigure(typed, 'ha', lang);
    if ('figure' in reading) return reading.figure.min ?? reading.figure.max;
  }
  const published = areaOf(detail.properties, 'planned_area');
  return published && (published.min ?? published.max);
}

/** What the server measures of an outline: its hectares, what it overlaps, what is wrong with it. */
export function BoundaryCheck({ geometry }: { geometry: Polygon | MultiPolygon }) {
  const { d, f, m, lang } = useDeskWords();
  const { detail } = useEditor();
  const decision = useDecisionHa();
  const { slug } = detail.properties;
  const { data, error } = useQuery({
    queryKey: ['geometry', slug, geometry],
    queryFn: ({ signal }) => checkGeometry(geometry, slug, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Notice tone="warn">{d.request.checkFailed}</Notice>;
  if (!data) return <p role="status">{d.request.checking}</p>;
  if (!data.valid) {
    return (
      <Notice tone="bad" role="alert">
        <ul>
          {data.problems.map(({ code, at }) => (
            <li key={`${code}-${at?.join()}`}>
              {d.request.shapeFaults[code] ?? d.request.faults[code] ?? d.request.shapeFault}{' '}
              {at && d.request.shapeFaultAt(at.toReversed().map(f.degrees).join(', '))}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  const metres = data.perimeter_m;
  const length =
    metres < 1000
      ? m.measure.metres(f.number(Math.round(metres)))
      : m.measure.kilometres(f.number(metres / 1000));
  const off = decision === null ? null : data.area_ha - decision;
  const agrees = off !== null && decision !== null && Math.abs(off) <= decision * AGREES;
  return (
    <div className="edit-measured" role="status">
      <p>
        <strong>{d.request.boundaryArea(f.ha(data.area_ha))}</strong> ·{' '}
        {d.request.boundaryPerimeter(length)}
      </p>
      <p>
        {decision === null ? d.request.decisionNone : `${d.request.decisionArea(f.ha(decision))}. `}
        {off !== null &&
          decision !== null &&
          (agrees
            ? d.request.decisionSame
            : d.request.decisionDiff(
                `${off > 0 ? '+' : '−'}${f.ha(Math.abs(off))}`,
                f.percent(Math.round((1000 * Math.abs(off)) / decision) / 10),
              ))}
      </p>
      {data.outside_ha > 0 && <p>{d.request.outside(f.ha(data.outside_ha))}</p>}
      {data.overlaps.length === 0 ? (
        <p>{d.request.overlapNone}</p>
      ) : (
        <ul>
          {data.overlaps.map((other) => (
            <li key={other.slug}>{d.request.overlap(pick(lang, other, 'name'), f.ha(other.ha))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
