import { useEffect } from 'react';
import type { MapScene } from '../../map/types.ts';
import { useAtlasStore } from '../../store/context.tsx';
import { useMapApi } from './map-api.ts';

/** Shows what the desk works on: both outlines of a comparison, or the zone whose boundary is begun. */
export function useDeskFraming(ready: boolean, { overlay, sketch, zones }: MapScene): void {
  const store = useAtlasStore();
  const map = useMapApi();
  const proposed = overlay?.proposed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another outline is framed anew, another mark on it is not
  useEffect(() => {
    if (!ready || !overlay || !proposed) return;
    const { standing, overlaps } = overlay;
    map.current?.fitShapes([
      ...(standing ? [standing] : []),
      proposed,
      ...overlaps.map(({ geometry }) => geometry),
    ]);
  }, [ready, proposed, map]);

  const slug = sketch?.slug ?? null;
  const zone = slug && zones?.features.find(({ properties }) => properties.slug === slug);
  const id = zone ? zone.id : null;
  useEffect(() => {
    const begun = store.getState().sketch;
    if (!ready || !begun || begun.slug !== slug) return;
    if (begun.geometry) map.current?.fitShapes([begun.geometry]);
    else if (id !== null) map.current?.flyToZone(id);
  }, [ready, slug, id, store, map]);
}
