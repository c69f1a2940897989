import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import type { ReactNode } from 'react';
import type { OutlineCheck } from '../../api/request-types.ts';
import { checkGeometry } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useEditor } from './editor.ts';
import { Measured } from './Measured.tsx';

/** Of an outline that can be measured. */
type Measurable = OutlineCheck & { area_ha: number; perimeter_m: number };

interface BoundaryCheckProps {
  geometry: Polygon | MultiPolygon;
  /** Says what was measured, where it is not a boundary. */
  children?(check: Measurable): ReactNode;
}

/** What the server measures of an outline: its hectares, what it overlaps, what is wrong with it. */
export function BoundaryCheck({ geometry, children }: BoundaryCheckProps) {
  const { d, f } = useDeskWords();
  const { slug } = useEditor().detail.properties;
  const { data, error } = useQuery({
    queryKey: ['geometry', slug, geometry],
    queryFn: ({ signal }) => checkGeometry(geometry, slug, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Notice tone="warn">{d.request.checkFailed}</Notice>;
  if (!data) return <p role="status">{d.request.checking}</p>;
  const { area_ha: area, perimeter_m: perimeter, problems } = data;
  if (area === null || perimeter === null) {
    return (
      <Notice tone="bad" role="alert">
        <ul>
          {problems.map(({ code, at }) => (
            <li key={`${code}-${at?.join()}`}>
              {d.request.shapeFaults[code] ?? d.request.faults[code] ?? d.request.shapeFault}{' '}
              {at && d.request.shapeFaultAt(at.toReversed().map(f.degrees).join(', '))}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (children) return children({ ...data, area_ha: area, perimeter_m: perimeter });
  return <Measured area={area} perimeter={perimeter} check={data} />;
}
