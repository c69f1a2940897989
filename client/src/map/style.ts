import type { FontFacesSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { mapLayers } from './layers/index.ts';
import { type Look, SOURCES } from './layers/look.ts';
import { PALETTES } from './palette.ts';
import type { MapScene } from './types.ts';

type SourceName = (typeof SOURCES)[keyof typeof SOURCES];
export type SourceData = Record<SourceName, FeatureCollection>;

/** `lettered`: names that compete for room are drawn at this zoom, so the filters must reach them. */
export function lookOf(scene: MapScene, underlaid: boolean, lettered: boolean): Look {
  return {
    theme: scene.theme,
    palette: PALETTES[scene.theme],
    showOrientations: scene.showOrientations,
    orientationOpacity: Math.min(1, Math.max(0, scene.orientationOpacity)),
    activeOrientation: scene.activeOrientation,
    orientationsAbove: scene.orientationsAbove,
    noted: scene.notes.some(({ region }) => region !== null),
    matching: lettered && scene.matching ? [...scene.matching] : null,
    measuring: scene.measure !== null,
    sketching: scene.sketch !== null,
    comparing: scene.overlay !== null,
    pulse: scene.pulsedIds.length === 0 ? 'none' : scene.still ? 'ring' : 'wave',
    underlaid,
  };
}

/** The whole style for a first drawing; later changes go through `apply.ts`. */
export function buildStyle(
  look: Look,
  data: SourceData,
  faces: FontFacesSpecification,
): StyleSpecification {
  return {
    version: 8,
    name: 'KCN Atlas',
    'font-faces': faces,
    transition: { duration: 160, delay: 0 },
    sources: Object.fromEntries(
      Object.values(SOURCES).map((name) => [
        name,
        // Outlines share corners; simplifying each on its own would open gaps between neighbours.
        { type: 'geojson', data: data[name], tolerance: 0.15, maxzoom: 15 },
      ]),
    ),
    layers: mapLayers(look),
  };
}
