import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl';
import { zoneShapes } from '../sources/zones.ts';
import type { LngLat, MapScene, Region } from '../types.ts';
import { cycle, pick } from './pick.ts';

const MOUSE = 4;
const FINGER = 18;
/** Clicks this near each other, in CSS pixels, mean the same spot. */
const SAME_SPOT = 8;

const isTouch = (event: Event) =>
  event instanceof PointerEvent
    ? event.pointerType === 'touch'
    : matchMedia('(pointer: coarse)').matches;

interface Handlers {
  scene(): MapScene;
  onHover(id: number | null): void;
  onSelect(id: number | null): void;
  onSelectOrientation(code: Region): void;
}

/** Hover, click and repeated click on zones and regions; silent while measuring or drawing. Returns its undoing. */
export function watchPointer(
  map: GlMap,
  { scene, onHover, onSelect, onSelectOrientation }: Handlers,
) {
  const busy = () => scene().measure !== null || scene().sketch !== null;
  let last: { x: number; y: number } | null = null;
  const found = ({ lngLat }: MapMouseEvent, tolerance: number): number[] => {
    const { zones, matching } = scene();
    const at: LngLat = [lngLat.lng, lngLat.lat];
    return zones ? pick(zoneShapes(zones), at, { zoom: map.getZoom(), tolerance, matching }) : [];
  };
  const regionAt = (event: MapMouseEvent, layers: string[]): Region | null => {
    const [feature] = scene().showOrientations
      ? map.queryRenderedFeatures(event.point, { layers })
      : [];
    return (feature?.properties.code as Region | undefined) ?? null;
  };
  const hover = (id: number | null, clickable: boolean) => {
    map.getCanvas().style.cursor = clickable ? 'pointer' : '';
    if (id !== scene().hoveredId) onHover(id);
  };
  const move = (event: MapMouseEvent) => {
    if (busy() || isTouch(event.originalEvent)) return;
    const [id = null] = found(event, MOUSE);
    hover(id, id !== null || regionAt(event, ['orientation-edge']) !== null);
  };
  const out = () => {
    if (!busy()) hover(null, false);
  };
  const click = (event: MapMouseEvent) => {
    const { selectedId } = scene();
    if (busy()) return;
    const ids = found(event, isTouch(event.originalEvent) ? FINGER : MOUSE);
    const { x, y } = event.point;
    const sameSpot = last !== null && Math.hypot(x - last.x, y - last.y) <= SAME_SPOT;
    last = { x, y };
    if (ids.length > 0) return onSelect(cycle(ids, selectedId, sameSpot));
    const region = regionAt(
      event,
      selectedId === null
        ? ['orientation-edge', 'orientation-area', 'orientation-area-above']
        : ['orientation-edge'],
    );
    if (region) onSelectOrientation(region);
    else if (selectedId !== null) onSelect(null);
  };
  map.on('mousemove', move);
  map.on('mouseout', out);
  map.on('click', click);
  return () => {
    map.off('mousemove', move);
    map.off('mouseout', out);
    map.off('click', click);
  };
}
