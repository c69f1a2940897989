import type { FeatureCollection } from 'geojson';
import { SOURCES } from './layers/look.ts';
import { type CalloutScale, calloutLayouts } from './sources/callouts.ts';
import { communeFeatures } from './sources/communes.ts';
import { focusFeatures } from './sources/focus.ts';
import { groundFeatures, insetLettering } from './sources/ground.ts';
import { heldFeatures } from './sources/held.ts';
import { noteFeatures } from './sources/notes.ts';
import { orientationFeatures } from './sources/orientations.ts';
import { overlayFeatures } from './sources/overlay.ts';
import { plotFeatures } from './sources/plots.ts';
import { sheetFeatures } from './sources/sheet.ts';
import { zonePoints, zonePolygons } from './sources/zones.ts';
import type { SourceData } from './style.ts';
import type { MapMessages, MapScene } from './types.ts';

/** Remembers the last answer, so that unchanged input gives the very same object. */
function remember<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last?.args.every((arg, i) => Object.is(arg, args[i]))) return last.result;
    last = { args, result: work(...args) };
    return last.result;
  };
}

/** What changes with the pointer is fed by its tool: `interact/measure.ts`, `interact/sketch.ts`. */
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Scene to GeoJSON, source by source; a source whose inputs are unchanged keeps its object. */
export function createSourceData(): (
  scene: MapScene,
  messages: MapMessages,
  scale: CalloutScale,
) => SourceData {
  const ground = remember(groundFeatures);
  const sheet = sheetFeatures();
  const inset = remember(insetLettering);
  const orientations = remember(orientationFeatures);
  const communes = remember(communeFeatures);
  const polygons = remember(zonePolygons);
  const points = remember(zonePoints);
  // Laying out names takes tens of milliseconds, so every scale is kept until the zones change.
  const layouts = remember(calloutLayouts);
  const focus = remember(focusFeatures);
  const plots = remember(plotFeatures);
  const held = remember(heldFeatures);
  const notes = remember(noteFeatures);
  const overlay = remember(overlayFeatures);
  return (scene, messages, scale) => {
    const regions = orientations(scene.orientations, scene.basemap, scene.lang, messages);
    const places = points(scene.zones, scene.lang, messages);
    return {
      [SOURCES.ground]: ground(scene.basemap, scene.lang),
      [SOURCES.sheet]: sheet,
      [SOURCES.inset]: inset(scene.basemap, messages.insetTitle, messages.insetNote),
      [SOURCES.orientations]: regions,
      [SOURCES.communes]: communes(scene.communes),
      [SOURCES.zones]: polygons(scene.zones, scene.lang, messages),
      [SOURCES.points]: places,
      [SOURCES.names]: places,
      // Notes need the room; zones are named again when they are gone.
      [SOURCES.callouts]: layouts(
        scene.notes.length > 0 ? null : scene.zones,
        scene.basemap,
        scene.showOrientations ? regions : null,
        scene.lang,
      )(scale),
      [SOURCES.focus]: focus(
        scene.zones,
        scene.selectedId,
        scene.hoveredId,
        scene.pulsedIds,
        scene.lang,
        messages,
      ),
      [SOURCES.plots]: plots(scene.plots, messages),
      [SOURCES.held]: held(scene.held),
      [SOURCES.notes]: notes(scene.notes),
      [SOURCES.overlay]: overlay(scene.overlay, scene.lang, messages),
      [SOURCES.sketch]: NOTHING,
      [SOURCES.measure]: NOTHING,
    };
  };
}
