import type { Map as GlMap } from 'maplibre-gl';
import {
  around,
  type Bounds,
  FLIGHT,
  frame,
  PROVINCE,
  regionBounds,
  SOUTH,
  union,
} from './camera.ts';
import { zoneShapes } from './sources/zones.ts';
import type { MapApi, MapScene } from './types.ts';

/** A zone is shown with at least this much of its surroundings, in kilometres. */
const SURROUNDINGS = 2.5;

/** Commands on a live map. `setWhole` hears whether the whole province is in frame, so that it outlives a resize. */
export function createApi(
  map: GlMap,
  scene: () => MapScene,
  setWhole: (whole: boolean) => void,
): MapApi {
  const show = (bounds: Bounds | null, options?: { maxZoom?: number }) => {
    if (!bounds) return;
    setWhole(false);
    frame(map, bounds, options);
  };
  const zoneBounds = (ids: Iterable<number>): Bounds | null => {
    const wanted = new Set(ids);
    const { zones } = scene();
    const shapes = (zones ? zoneShapes(zones) : []).filter(({ id }) => wanted.has(id));
    const near = shapes.map(({ at }) => around(at, SURROUNDINGS));
    return union([...shapes.map(({ bounds }) => bounds), ...near]);
  };
  return {
    fitProvince() {
      frame(map, PROVINCE);
      setWhole(true);
    },
    fitSouth: () => show(SOUTH),
    fitRegion: (code) => show(regionBounds(scene().orientations?.features ?? [], code)),
    flyToZone: (id) => show(zoneBounds([id]), { maxZoom: 13 }),
    fitIds: (ids) => show(zoneBounds(ids), { maxZoom: 12 }),
    zoomBy(steps) {
      setWhole(false);
      map.easeTo({ zoom: map.getZoom() + steps, duration: FLIGHT / 3 });
    },
    resetNorth() {
      map.easeTo({ bearing: 0, duration: FLIGHT / 2 });
    },
    center() {
      const { lng, lat } = map.getCenter();
      return [lng, lat];
    },
    flyToPoint([lon, lat]) {
      setWhole(false);
      map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 12), duration: FLIGHT });
    },
    project([lon, lat]) {
      const { x, y } = map.project([lon, lat]);
      return { x, y };
    },
    focus() {
      map.getCanvas().focus({ preventScroll: true });
    },
  };
}
