import type { MultiPolygon, Position } from 'geojson';
import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  type SnappableContext,
  TerraDraw,
  TerraDrawModeUndoRedo,
  type TerraDrawMouseEvent,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { HANDOVER } from '../layers/look.ts';
import { metresPerPixel } from '../mercator.ts';
import type { LngLat, MapScene, Theme } from '../types.ts';
import { closeRing } from './close.ts';
import { editorStyles } from './editor-styles.ts';
import { MOST_EDITED } from './limits.ts';
import { assemble, type EditedRing, type RingPlace, vertexCount } from './parts.ts';
import { ringAt } from './pick-ring.ts';
import { createSnapping } from './snapping.ts';
import { reshape, type SketchState, withTool } from './state.ts';

/** CSS pixels: how near a boundary draws a corner to it, and how near a handle is taken. */
const SNAP = 10;
const HANDLE = { mouse: 14, touch: 26 };
const DRAW = 'polygon';
const EDIT = 'select';

export interface SketchEditor {
  /** Call after every change of the scene. */
  update(): void;
  /** Takes back the last corner of the part being drawn; false when none is. */
  takeBack(): boolean;
  stop(): void;
}

interface Handlers {
  scene(): MapScene;
  onSketchChange(next: SketchState): void;
  /** The boundary as it lies under the pointer. */
  onLive(geometry: MultiPolygon | null): void;
}

type BoardFeature = Pick<GeoJSONStoreFeatures, 'geometry' | 'properties'>;

const placeOf = ({ part, ring }: BoardFeature['properties']): RingPlace | null =>
  typeof part === 'number' && typeof ring === 'number' ? { part, ring } : null;

const cornersOf = ({ geometry }: BoardFeature): Position[] =>
  geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];

/** The rings on the drawing board that are of the boundary already. */
const ringsOf = (features: readonly BoardFeature[]): EditedRing[] =>
  features.flatMap((feature) => {
    const place = placeOf(feature.properties);
    return place && feature.geometry.type === 'Polygon'
      ? [{ ...place, corners: cornersOf(feature) }]
      : [];
  });

/** The ring being drawn, as far as it goes. */
function unfinished(features: readonly BoardFeature[]): Position[] {
  const drawn = features.find(
    ({ geometry, properties }) =>
      geometry.type === 'Polygon' && properties.mode === DRAW && !placeOf(properties),
  );
  return drawn ? cornersOf(drawn) : [];
}

/** Of a boundary that has just grown by a ring: where that is. */
function newest({ geometry }: SketchState, before: SketchState): RingPlace {
  const had = before.geometry?.coordinates ?? [];
  const parts = geometry?.coordinates ?? [];
  const part = parts.findIndex((rings, p) => rings.length > (had[p]?.length ?? 0));
  return { part: Math.max(0, part), ring: Math.max(0, (parts[part]?.length ?? 1) - 1) };
}

/**
 * Draws and edits the rings of a boundary with terra-draw, which knows no holes: each ring is a polygon of its own on
 * the board. Brings that library along: load with `import()`. The state outside stays the truth: what is finished here
 * is told, what changes there is drawn again.
 */
export function createEditor(
  map: GlMap,
  { scene, onSketchChange, onLive }: Handlers,
): SketchEditor {
  const snapTo = createSnapping();
  const finger = matchMedia('(pointer: coarse)').matches;
  const pointerDistance = finger ? HANDLE.touch : HANDLE.mouse;
  const reachM = (lat: number, pixels: number) => pixels * metresPerPixel(lat, map.getZoom());
  /** Alt is held: corners go where the pointer is. */
  let free = false;
  const watchAlt = ({ altKey }: PointerEvent) => {
    free = altKey;
  };
  const toCustom = (
    { lng, lat }: TerraDrawMouseEvent,
    { currentId }: SnappableContext,
  ): Position | undefined => {
    // Boundaries are not drawn at smaller scales, and a finger would snap over half a kilometre.
    if (free || map.getZoom() < HANDOVER.from) return undefined;
    const moved = currentId === undefined ? undefined : draw.getSnapshotFeature(currentId);
    const place = moved ? placeOf(moved.properties) : null;
    const hit = snapTo(scene(), [lng, lat], reachM(lat, SNAP), place);
    return hit ? hit.map((value) => Number(value.toFixed(9))) : undefined;
  };
  const snapping = { toCustom };

  let theme: Theme | null = null;
  let shown: MultiPolygon | null | undefined;
  let selected: RingPlace = { part: 0, ring: 0 };
  const styles = editorStyles(scene().theme);
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'sketch-board' }),
    modes: [
      new TerraDrawPolygonMode({ snapping, pointerDistance, styles: styles.draw }),
      new TerraDrawSelectMode({
        pointerDistance,
        // Where rings lie within one another it chooses any of them; `choose` takes the one that is meant.
        allowManualSelection: false,
        allowManualDeselection: false,
        keyEvents: null,
        styles: styles.edit,
        flags: {
          [DRAW]: {
            feature: {
              draggable: false,
              selfIntersectable: true,
              coordinates: {
                draggable: true,
                deletable: true,
                midpoints: { draggable: true },
                snappable: snapping,
              },
            },
          },
        },
      }),
    ],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();

  const load = ({ geometry }: SketchState) => {
    shown = geometry;
    draw.clear();
    if (vertexCount(geometry) > MOST_EDITED) return;
    draw.addFeatures(
      (geometry?.coordinates ?? []).flatMap((rings, part) =>
        rings.map((corners, ring) => ({
          type: 'Feature' as const,
          geometry: { type: 'Polygon' as const, coordinates: [corners] },
          properties: { mode: DRAW, part, ring },
        })),
      ),
    );
  };
  const select = () => {
    const rings = draw.getSnapshot().filter(({ properties }) => placeOf(properties));
    const wanted = rings.find(
      ({ properties: { part, ring } }) => part === selected.part && ring === selected.ring,
    );
    const { id, properties } = wanted ?? rings[0] ?? {};
    if (id === undefined) return;
    selected = (properties && placeOf(properties)) ?? selected;
    draw.selectFeature(id);
  };
  const choose = ({ lngLat: { lng, lat } }: MapMouseEvent) => {
    const { sketch } = scene();
    if (sketch?.tool !== 'edit') return;
    const at: LngLat = [lng, lat];
    const meant = ringAt(sketch.geometry, at, reachM(lat, pointerDistance), selected);
    if (!meant || (meant.part === selected.part && meant.ring === selected.ring)) return;
    selected = meant;
    select();
  };
  const container = map.getCanvasContainer();
  map.on('click', choose);
  for (const type of ['pointerdown', 'pointermove'] as const) {
    container.addEventListener(type, watchAlt, { capture: true });
  }

  draw.on('finish', (id) => {
    const { sketch } = scene();
    if (!sketch) return;
    let next: SketchState;
    if (sketch.tool === 'edit') {
      next = reshape(sketch, assemble(sketch.geometry, ringsOf(draw.getSnapshot())));
      shown = next.geometry;
    } else {
      const drawn = draw.getSnapshotFeature(id);
      next = closeRing(sketch, drawn ? cornersOf(drawn) : []);
      // In its place in the boundary or refused, the ring is not that of the board any more.
      shown = undefined;
      // One just closed is what its author looks at next; a hole that fits nowhere is drawn again.
      if (next.geometry !== sketch.geometry) selected = newest(next, sketch);
      if (!next.stray) next = withTool(next, 'edit');
    }
    // The board is still busy with the event.
    queueMicrotask(() => onSketchChange(next));
  });
  draw.on('change', (_ids, _type, context) => {
    const { sketch } = scene();
    if (!sketch || (context && 'origin' in context)) return;
    if (vertexCount(sketch.geometry) > MOST_EDITED) return;
    const features = draw.getSnapshot();
    onLive(
      sketch.tool === 'edit'
        ? assemble(sketch.geometry, ringsOf(features))
        : closeRing(sketch, unfinished(features)).geometry,
    );
  });

  return {
    update() {
      const { sketch, theme: wanted } = scene();
      if (!sketch) return;
      if (theme !== wanted) {
        theme = wanted;
        const next = editorStyles(wanted);
        draw.updateModeOptions<typeof TerraDrawPolygonMode>(DRAW, { styles: next.draw });
        draw.updateModeOptions<typeof TerraDrawSelectMode>(EDIT, { styles: next.edit });
      }
      const mode = sketch.tool === 'edit' ? EDIT : DRAW;
      const fresh = shown !== sketch.geometry;
      if (fresh) load(sketch);
      if (fresh || draw.getMode() !== mode) {
        draw.setMode(mode);
        if (mode === EDIT) select();
      }
    },
    takeBack: () => draw.canUndo() && draw.undo(),
    stop() {
      map.off('click', choose);
      for (const type of ['pointerdown', 'pointermove'] as const) {
        container.removeEventListener(type, watchAlt, { capture: true });
      }
      draw.stop();
      map.getCanvas().style.cursor = '';
    },
  };
}
