import type { Map as GlMap } from 'maplibre-gl';
import {
  around,
  type Bounds,
  FLIGHT,
  type FrameOptions,
  regionBounds,
  SOUTH,
  union,
} from './camera.ts';
import type { CameraKeeper } from './camera-keeper.ts';
import { zoneShapes } from './sources/zones.ts';
import type { MapApi, MapScene } from './types.ts';

/** A zone is shown with at least this much of its surroundings, in kilometres. */
const SURROUNDINGS = 2.5;

/** Commands on a live map; `camera` remembers what they frame. */
export function createApi(
  map: GlMap,
  scene: () => MapScene,
  camera: Pick<CameraKeeper, 'show' | 'showWhole' | 'release'>,
  { takeBackCorner, mirror }: Pick<MapApi, 'takeBackCorner' | 'mirror'>,
): MapApi {
  const show = (bounds: Bounds | null, options?: FrameOptions) => {
    if (bounds) camera.show(bounds, options);
  };
  const zoneBounds = (ids: Iterable<number>): Bounds | null => {
    const wanted = new Set(ids);
    const { zones } = scene();
    const shapes = (zones ? zoneShapes(zones) : []).filter(({ id }) => wanted.has(id));
    const near = shapes.map(({ at }) => around(at, SURROUNDINGS));
    return union([...shapes.map(({ bounds }) => bounds), ...near]);
  };
  /** All the ground a zone may lie on: how sure its place is belongs to the answer. */
  const placeBounds = (id: number): Bounds | null => {
    const zone = scene().zones?.features.find((feature) => feature.id === id);
    const { location_point: at, location_radius_km: km } = zone?.properties ?? {};
    const [lon, lat] = at ?? [];
    return km && lon !== undefined && lat !== undefined ? around([lon, lat], km) : null;
  };
  return {
    fitProvince: () => camera.showWhole(),
    fitSouth: () => show(SOUTH),
    fitRegion: (code) => show(regionBounds(scene().orientations?.features ?? [], code)),
    flyToZone: (id) =>
      show(union([zoneBounds([id]), placeBounds(id)].filter((b) => b !== null)), { maxZoom: 13 }),
    fitIds: (ids) => show(zoneBounds(ids), { maxZoom: 12 }),
    zoomBy(steps) {
      camera.release();
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
      camera.release();
      map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), 12), duration: FLIGHT });
    },
    fitShapes: (shapes) => {
      const points = shapes.flatMap(({ coordinates }) => coordinates.flat(2));
      show(union(points.map(([lon = 0, lat = 0]): Bounds => [lon, lat, lon, lat])), {
        maxZoom: 16,
        clear: true,
      });
    },
    fitPlace: (bounds) => show(bounds, { maxZoom: 17, clear: true }),
    takeBackCorner,
    mirror,
    project([lon, lat]) {
      const { x, y } = map.project([lon, lat]);
      return { x, y };
    },
    focus() {
      map.getCanvas().focus({ preventScroll: true });
    },
  };
}
