import { AttributionControl, Map as GlMap, LngLat, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { constrain, PROVINCE, ZOOM } from './camera.ts';
import { fontFaces } from './fonts.ts';
import type { Look } from './layers/look.ts';
import { imageFor } from './marks/images.ts';
import { buildStyle, type SourceData } from './style.ts';
import type { MapCamera } from './types.ts';

// MapLibre's own guess of its worker's address does not survive bundling.
setWorkerUrl(workerUrl);

export function hasWebGl2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

export interface FirstDrawing {
  look: Look;
  data: SourceData;
  view: MapCamera | null;
  /** Only to look at. */
  silent: boolean;
}

export function createMap(
  container: HTMLElement,
  { look, data, view, silent }: FirstDrawing,
): GlMap {
  const middle: [number, number] = [
    (PROVINCE[0] + PROVINCE[2]) / 2,
    (PROVINCE[1] + PROVINCE[3]) / 2,
  ];
  const map = new GlMap({
    container,
    interactive: !silent,
    style: buildStyle(look, data, fontFaces()),
    center: view ? [view.lon, view.lat] : middle,
    zoom: view?.zoom ?? 8.5,
    bearing: view?.bearing ?? 0,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    maxPitch: 0,
    pitchWithRotate: false,
    touchPitch: false,
    dragRotate: true,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 160,
    transformConstrain: constrain((lon, lat) => new LngLat(lon, lat)),
  });
  map.setMissingStyleImageResolver((id) => {
    const image = imageFor(id);
    if (image) map.addImage(id, image.data, image);
  });
  if (!silent) map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
  return map;
}

/** Puts the sheet's small print in place of the one before; returns the control to hand in next time. */
export function attribute(map: GlMap, text: string, before: AttributionControl | null) {
  if (before) map.removeControl(before);
  const control = new AttributionControl({ customAttribution: text });
  map.addControl(control, 'bottom-right');
  // On narrow maps it folds to a button; MapLibre opens it at first, over the thumb.
  map
    .getContainer()
    .querySelector('.maplibregl-compact-show')
    ?.classList.remove('maplibregl-compact-show');
  return control;
}
