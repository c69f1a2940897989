import type { MultiPolygon, Polygon } from 'geojson';
import { useEffect } from 'react';
import type { ZoneProperties } from '../../api/types.ts';
import { asMulti } from '../../lib/as-multi.ts';
import type { Mark } from '../../map/overlay.ts';
import { useAtlas } from '../../store/context.tsx';

interface Standing {
  /** Null for a zone that is on no map yet. */
  geometry: Polygon | MultiPolygon | null;
  role: ZoneProperties['geometry_role'];
}

const NONE: readonly Mark[] = [];

/** Shows an outline on the map beside the one that stands, as long as there is one; nothing is compared yet. */
export function useOutline(
  proposed: MultiPolygon | null,
  { geometry, role }: Standing,
  marks: readonly Mark[] = NONE,
): void {
  const setOverlay = useAtlas((s) => s.setOverlay);
  useEffect(() => {
    if (!proposed) return;
    setOverlay({
      standing: geometry && asMulti(geometry),
      standing_role: geometry && role,
      proposed,
      gained: null,
      lost: null,
      gained_ha: null,
      lost_ha: null,
      overlaps: [],
      marks,
    });
    return () => setOverlay(null);
  }, [proposed, geometry, role, marks, setOverlay]);
}
