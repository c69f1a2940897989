import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { checkGeometry } from '../../../api/requests.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { Notice } from '../../../ui/Notice.tsx';

type Shape = Polygon | MultiPolygon;

/** What the server measures of an outline. */
const measureOf = (geometry: Shape) => ({
  queryKey: ['geometry', null, geometry],
  queryFn: ({ signal }: { signal: AbortSignal }) => checkGeometry(geometry, null, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Hectares of a proposed outline against the one in force, or what is wrong with it. */
export function OutlineArea({ geometry, standing }: { geometry: Shape; standing: Shape }) {
  const { d, f } = useDeskWords();
  const words = d.orientation.outline;
  const { data, error } = useQuery(measureOf(geometry));
  const { data: before } = useQuery(measureOf(standing));
  if (error) return <Notice tone="warn">{d.request.checkFailed}</Notice>;
  if (!data) return <p role="status">{d.request.checking}</p>;
  const { area_ha: area, problems, outside_ha: outside } = data;
  if (area === null) {
    return (
      <Notice tone="bad" role="alert">
        {problems.map(({ code, at }) => (
          <p key={`${code}-${at?.join()}`}>
            {d.request.faults[code] ?? d.request.shapeFault}{' '}
            {at && d.request.shapeFaultAt(at.toReversed().map(f.degrees).join(', '))}
          </p>
        ))}
      </Notice>
    );
  }
  const off = before?.area_ha == null ? null : area - before.area_ha;
  const ha = f.ha(Math.round(area));
  return (
    <div className="edit-measured" role="status">
      <p>
        <strong>
          {off === null
            ? words.areaOf(ha)
            : words.area(
                ha,
                off === 0 ? words.equal : (off > 0 ? words.more : words.less)(f.ha(Math.abs(off))),
              )}
        </strong>
      </p>
      {outside !== null && outside >= 1 && <p>{words.outside(f.ha(outside))}</p>}
    </div>
  );
}
