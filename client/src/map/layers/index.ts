import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { calloutLeaders, calloutNames } from './callouts.ts';
import { communeLabels } from './communes.ts';
import { focusLayers, radiusLayers } from './focus.ts';
import { groundLabels, groundLayers, landLayer, rimLayers, surroundLayer } from './ground.ts';
import { heldLayers } from './held.ts';
import { insetLabels, insetLayers } from './inset.ts';
import type { Look } from './look.ts';
import { measureLayers } from './measure.ts';
import { noteLayers } from './notes.ts';
import { orientationLabels, orientationLayers } from './orientations.ts';
import { overlayLayers } from './overlay.ts';
import { plotLayers } from './plots.ts';
import { pulseLayer } from './pulse.ts';
import { sheetLabels, sheetLayers } from './sheet.ts';
import { sketchLayers } from './sketch.ts';
import { zoneLabels } from './zone-labels.ts';
import { zonePolygonLayers } from './zone-polygons.ts';
import { zoneSymbolLayers } from './zone-symbols.ts';

/**
 * Every layer of the map, lowest first. The list of ids never changes, only what the layers say, so a change
 * of state is a change of properties. Topmost names are placed first and win the room.
 */
export function mapLayers(look: Look): LayerSpecification[] {
  const paper = look.underlaid ? 'rgba(0, 0, 0, 0)' : look.palette.surround;
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': paper } },
    ...sheetLayers(look),
    landLayer(look),
    ...orientationLayers(look, 'below'),
    ...groundLayers(look),
    surroundLayer(look),
    ...rimLayers(look),
    ...insetLayers(look),
    ...radiusLayers(look),
    ...zonePolygonLayers(look),
    ...heldLayers(look),
    ...sheetLabels(look),
    ...communeLabels(look),
    ...groundLabels(look),
    ...orientationLabels(look),
    ...insetLabels(look),
    ...zoneSymbolLayers(look),
    ...orientationLayers(look, 'above'),
    ...calloutLeaders(look),
    ...zoneLabels(look),
    ...calloutNames(look),
    ...focusLayers(look),
    pulseLayer(look),
    ...plotLayers(look),
    ...overlayLayers(look),
    ...noteLayers(look),
    ...sketchLayers(look),
    ...measureLayers(look),
  ];
}
