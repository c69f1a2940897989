import type { MultiPolygon, Position } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawModeUndoRedo,
  type TerraDrawMouseEvent,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { HANDOVER } from '../layers/look.ts';
import { snap, snapRings } from '../measure/snap.ts';
import { metresPerPixel } from '../mercator.ts';
import type { MapScene, Theme, ZoneCollection } from '../types.ts';
import { editorStyles } from './editor-styles.ts';
import { assemble, type EditedRing } from './parts.ts';
import { reshape, type SketchState, withTool } from './state.ts';

/** CSS pixels: how near a neighbour's boundary draws a corner to it, and how near a handle is taken. */
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

const roundedTo = (value: number) => Number(value.toFixed(7));

/** Boundary rings of every zone but the one being drawn, kept until the zones change. */
function neighbours() {
  let kept: { of: ZoneCollection | null; slug: string; rings: ReturnType<typeof snapRings> } = {
    of: null,
    slug: '',
    rings: [],
  };
  return (of: ZoneCollection | null, slug: string) => {
    if (kept.of !== of || kept.slug !== slug) {
      const others = (of?.features ?? []).filter(({ properties }) => properties.slug !== slug);
      kept = { of, slug, rings: snapRings(others) };
    }
    return kept.rings;
  };
}

/** The outer rings on the drawing board, finished or not. */
function ringsOf(features: readonly GeoJSONStoreFeatures[]): EditedRing[] {
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' || properties.mode !== DRAW) return [];
    const { part } = properties;
    return [{ part: typeof part === 'number' ? part : null, ring: geometry.coordinates[0] ?? [] }];
  });
}

/**
 * Draws and edits the parts of a boundary with terra-draw. Brings that library along: load with `import()`.
 * The state outside stays the truth: what is finished here is told, what changes there is drawn again.
 */
export function createEditor(
  map: GlMap,
  { scene, onSketchChange, onLive }: Handlers,
): SketchEditor {
  const rings = neighbours();
  const finger = matchMedia('(pointer: coarse)').matches;
  const pointerDistance = finger ? HANDLE.touch : HANDLE.mouse;
  const toCustom = ({ lng, lat }: TerraDrawMouseEvent): Position | undefined => {
    const { zones, sketch } = scene();
    // Boundaries are not drawn at smaller scales, and a finger would snap over half a kilometre.
    if (map.getZoom() < HANDOVER.from || !sketch) return undefined;
    const reach = SNAP * metresPerPixel(lat, map.getZoom());
    const hit = snap(rings(zones, sketch.slug), [lng, lat], reach);
    return hit ? hit.at.map(roundedTo) : undefined;
  };
  const snapping = { toCustom };

  let theme: Theme | null = null;
  let shown: MultiPolygon | null | undefined;
  let selected = 0;
  const styles = editorStyles(scene().theme);
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'sketch-board' }),
    modes: [
      new TerraDrawPolygonMode({ snapping, pointerDistance, styles: styles.draw }),
      new TerraDrawSelectMode({
        pointerDistance,
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

  const idOf = (part: number) =>
    draw.getSnapshot().find(({ properties }) => properties.part === part)?.id;
  const load = ({ geometry }: SketchState) => {
    shown = geometry;
    draw.clear();
    draw.addFeatures(
      (geometry?.coordinates ?? []).map((part, i) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [part[0] ?? []] },
        properties: { mode: DRAW, part: i },
      })),
    );
  };
  const select = (sketch: SketchState) => {
    const last = (sketch.geometry?.coordinates.length ?? 0) - 1;
    selected = Math.max(0, Math.min(selected, last));
    const id = idOf(selected);
    if (id !== undefined) draw.selectFeature(id, EDIT);
  };

  draw.on('finish', () => {
    const { sketch } = scene();
    if (!sketch) return;
    const geometry = assemble(sketch.geometry, ringsOf(draw.getSnapshot()));
    const next = reshape(sketch, geometry);
    if (sketch.tool === 'draw') selected = (geometry?.coordinates.length ?? 1) - 1;
    else shown = next.geometry;
    // The board is still busy with the event. A part just closed is what its author looks at next.
    queueMicrotask(() => onSketchChange(withTool(next, 'edit')));
  });
  draw.on('change', (_ids, _type, context) => {
    const { sketch } = scene();
    if (!sketch || (context && 'origin' in context)) return;
    onLive(assemble(sketch.geometry, ringsOf(draw.getSnapshot())));
  });
  draw.on('select', (id) => {
    const part = draw.getSnapshotFeature(id)?.properties.part;
    if (typeof part === 'number') selected = part;
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
      const mode = sketch.tool === 'draw' ? DRAW : EDIT;
      const fresh = shown !== sketch.geometry;
      if (fresh) load(sketch);
      if (fresh || draw.getMode() !== mode) {
        draw.setMode(mode);
        if (mode === EDIT) select(sketch);
      }
    },
    takeBack: () => draw.canUndo() && draw.undo(),
    stop() {
      draw.stop();
      map.getCanvas().style.cursor = '';
    },
  };
}
