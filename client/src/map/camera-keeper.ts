import type { Map as GlMap } from 'maplibre-gl';
import { cameraOf, FLIGHT, frame, PROVINCE, sameCamera, samePadding } from './camera.ts';
import type { MapCamera, MapViewProps } from './types.ts';

/** Longest move of the map when a panel opens or closes, in milliseconds. */
const PANEL = 200;

/**
 * Keeps the camera and the state outside in step: tells of movements, follows links and panels, and holds the
 * whole province in frame until somebody moves the map.
 */
export function keepCamera(
  map: GlMap,
  { view, scene }: MapViewProps,
  onMove: (view: MapCamera) => void,
) {
  let whole = view === null;
  let padding = scene.padding;
  /** The camera both sides agree on; hearing it again is no news. */
  let agreed = view;

  const hold = () => {
    if (whole) frame(map, PROVINCE, { animate: false });
  };
  map.setPadding(padding);
  hold();
  map.on('movestart', (event) => {
    if (event.originalEvent) whole = false;
  });
  map.on('moveend', () => {
    agreed = cameraOf(map);
    onMove(agreed);
  });
  map.on('resize', hold);

  return {
    /** The map shows the whole province (true) or something else (false) from now on. */
    setWhole(now: boolean) {
      whole = now;
    },
    follow({ view, scene }: MapViewProps) {
      if (!samePadding(scene.padding, padding)) {
        padding = scene.padding;
        if (whole) {
          map.setPadding(padding);
          hold();
        } else map.easeTo({ padding, duration: PANEL });
      }
      if (!view || sameCamera(view, agreed)) return;
      agreed = view;
      whole = false;
      const { lon, lat, zoom, bearing } = view;
      map.easeTo({ center: [lon, lat], zoom, bearing, duration: FLIGHT });
    },
  };
}
