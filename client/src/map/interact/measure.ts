import type { GeoJSONSource, Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { HANDOVER, SOURCES } from '../layers/look.ts';
import { type MeasurePointer, measureFeatures, middles } from '../measure/features.ts';
import type { MeasureResult } from '../measure/results.ts';
import { indexRings, type SnapIndex, snap, zoneRings } from '../measure/snap.ts';
import {
  addPoint,
  closeMeasure,
  insertPoint,
  leastPoints,
  type MeasureState,
  movePoint,
  undoMeasure,
} from '../measure/state.ts';
import { metresPerPixel } from '../mercator.ts';
import type { LngLat, MapMessages, MapScene, ZoneCollection } from '../types.ts';

/** CSS pixels: how near a boundary draws the pointer to it, and how near a handle is taken. */
const SNAP = 10;
const HANDLE = { mouse: 9, touch: 22 };
/** A second point this near the last is a trembling hand, not a point. */
const SAME = 3;

type PointerLike = MapMouseEvent | MapTouchEvent;

interface Handlers {
  scene(): MapScene;
  messages(): MapMessages;
  onMeasureChange(next: MeasureState): void;
  onMeasureEnd(): void;
}

/** Drawing and editing the measured figure by pointer and keyboard. */
export function watchMeasure(
  map: GlMap,
  { scene, messages, onMeasureChange, onMeasureEnd }: Handlers,
) {
  let pointer: MeasurePointer | null = null;
  let draft: MeasureState | null = null;
  let drag: { index: number; from: MeasureState } | null = null;
  let drawing = false;
  let compute: ((state: MeasureState) => MeasureResult) | null = null;
  let rings: { of: ZoneCollection | null; index: SnapIndex<number> } = {
    of: null,
    index: indexRings([]),
  };

  const current = () => draft ?? scene().measure;
  const draw = () => {
    const state = current();
    const result = state && compute ? compute(state) : null;
    map
      .getSource<GeoJSONSource>(SOURCES.measure)
      ?.setData(measureFeatures(state, pointer, result, messages()));
  };
  const snapped = (at: LngLat): MeasurePointer => {
    const { zones } = scene();
    // Boundaries are not drawn at smaller scales, and a finger would snap over half a kilometre.
    if (map.getZoom() < HANDOVER.from) return { at, snapped: false };
    if (rings.of !== zones) {
      rings = { of: zones, index: indexRings(zoneRings(zones?.features ?? [])) };
    }
    const hit = snap(rings.index, at, SNAP * metresPerPixel(at[1], map.getZoom()));
    return hit ? { at: hit.at, snapped: true } : { at, snapped: false };
  };
  const lngLat = (event: PointerLike): LngLat => [event.lngLat.lng, event.lngLat.lat];
  const reach = (event: PointerLike) =>
    event.type.startsWith('touch') ? HANDLE.touch : HANDLE.mouse;
  const near = (at: LngLat, event: PointerLike, pixels: number) => {
    const p = map.project([at[0], at[1]]);
    return Math.hypot(p.x - event.point.x, p.y - event.point.y) <= pixels;
  };

  const change = (next: MeasureState) => {
    if (next !== scene().measure) onMeasureChange(next);
  };
  const finishes = (state: MeasureState, event: PointerLike) => {
    if (state.closed || state.points.length < leastPoints(state.mode)) return false;
    const end = state.mode === 'area' ? state.points[0] : state.points.at(-1);
    return end !== undefined && near(end, event, reach(event));
  };

  const down = (event: PointerLike) => {
    const state = scene().measure;
    if (!state || ('touches' in event.originalEvent && event.originalEvent.touches.length > 1))
      return;
    const index = state.points.findLastIndex((at) => near(at, event, reach(event)));
    const between =
      index < 0 ? middles(state).find(({ at }) => near(at, event, reach(event) - 2)) : undefined;
    if (index >= 0) drag = { index, from: state };
    else if (between) {
      drag = { index: between.index, from: insertPoint(state, between.index, between.at) };
    } else return;
    event.preventDefault();
    map.dragPan.disable();
  };
  const move = (event: PointerLike) => {
    const state = scene().measure;
    if (!state) return;
    pointer = snapped(lngLat(event));
    if (drag) {
      const points = drag.from.points.map((at, i) =>
        i === drag?.index && pointer ? pointer.at : at,
      );
      draft = { ...drag.from, points };
    }
    map.getCanvas().style.cursor = drag ? 'grabbing' : 'crosshair';
    draw();
  };
  const up = () => {
    if (!drag) return;
    const { index, from } = drag;
    const moved = draft?.points[index];
    const original = scene().measure;
    drag = null;
    draft = null;
    map.dragPan.enable();
    if (!moved || !original) return;
    const inserted = from !== original;
    change(inserted ? insertPoint(original, index, moved) : movePoint(original, index, moved));
  };
  const click = (event: MapMouseEvent) => {
    const state = scene().measure;
    if (!state || state.closed) return;
    if (finishes(state, event)) return change(closeMeasure(state));
    const last = state.points.at(-1);
    if (last && near(last, event, SAME)) return;
    change(addPoint(state, snapped(lngLat(event)).at));
  };
  const twice = (event: MapMouseEvent) => {
    const state = scene().measure;
    if (!state) return;
    event.preventDefault();
    change(closeMeasure(state));
  };
  const out = () => {
    pointer = null;
    if (scene().measure) draw();
  };
  const key = (event: KeyboardEvent) => {
    const state = scene().measure;
    if (!state) return;
    const center = map.getCenter();
    const step = { ArrowLeft: [-8, 0], ArrowRight: [8, 0], ArrowUp: [0, -8], ArrowDown: [0, 8] }[
      event.key
    ];
    if (event.key === 'Enter') {
      const at = snapped([center.lng, center.lat]).at;
      const [first] = state.points;
      const home = first && first[0] === at[0] && first[1] === at[1];
      change(home || event.shiftKey ? closeMeasure(state) : addPoint(state, at));
    } else if (event.key === 'Backspace') change(undoMeasure(state));
    else if (event.key === 'Escape') onMeasureEnd();
    else if (step && event.shiftKey) map.panBy([step[0] ?? 0, step[1] ?? 0], { duration: 0 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const container = map.getCanvasContainer();
  container.addEventListener('keydown', key, { capture: true });
  map.on('mousedown', down);
  map.on('touchstart', down);
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('mouseup', up);
  map.on('touchend', up);
  map.on('click', click);
  map.on('dblclick', twice);
  map.on('mouseout', out);

  return {
    /** Call after every change of the scene. */
    update() {
      const active = scene().measure !== null;
      if (!active && !drawing) return;
      drawing = active;
      if (!active) {
        pointer = null;
        map.getCanvas().style.cursor = '';
      } else if (!compute) {
        void import('../measure/results.ts').then(({ measureResult }) => {
          compute = measureResult;
          draw();
        });
      }
      draw();
    },
    stop() {
      container.removeEventListener('keydown', key, { capture: true });
    },
  };
}
