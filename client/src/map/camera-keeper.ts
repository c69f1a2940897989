import type { Map as GlMap } from 'maplibre-gl';
import {
  type Bounds,
  cameraOf,
  FLIGHT,
  type FrameOptions,
  frame,
  PROVINCE,
  sameCamera,
  samePadding,
} from './camera.ts';
import { zoneShapes } from './sources/zones.ts';
import type { MapCamera, MapPadding, MapScene, MapViewProps } from './types.ts';

/** Longest move of the map when a panel opens over the selected zone, in milliseconds. */
const REVEAL = 200;
/** CSS pixels kept between the selected zone and a panel. */
const MARGIN = 40;

/** What the camera was told to show. */
interface Framing extends FrameOptions {
  bounds: Bounds;
  /** Holds until somebody moves the map; otherwise only until the flight there is over. */
  lasting: boolean;
}

const WHOLE: Framing = { bounds: PROVINCE, lasting: true };

/** Middle of what the panels leave free, in CSS pixels of the map. */
function middleOf(map: GlMap, { top, right, bottom, left }: MapPadding): [number, number] {
  const { clientWidth, clientHeight } = map.getCanvas();
  return [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
}

/** How far, in CSS pixels, a value must move to lie between two limits. */
const into = (value: number, low: number, high: number) =>
  value < low ? value - low : value > high ? value - high : 0;

/**
 * Keeps the camera and the state outside in step: tells of movements, follows links, holds the province in frame
 * until somebody moves the map, and makes room for panels without moving the ground under the pointer.
 */
export function keepCamera(map: GlMap, first: MapViewProps, onMove: (view: MapCamera) => void) {
  let framing: Framing | null = first.view ? null : WHOLE;
  let padding = first.scene.padding;
  /** The camera last told to the outside, and the one last heard from there: neither is news. */
  let told = first.view;
  let heard = first.view;

  const show = (next: Framing, animate: boolean) => {
    frame(map, next.bounds, { ...next, animate });
    framing = next;
  };
  const hold = () => {
    if (framing?.lasting) show(framing, false);
  };
  map.setPadding(padding);
  hold();
  map.on('movestart', (event) => {
    if (event.originalEvent) framing = null;
  });
  map.on('moveend', () => {
    if (!framing?.lasting) framing = null;
    told = cameraOf(map);
    onMove(told);
  });
  map.on('resize', hold);

  /** Moves a selected zone out from under a panel, no farther than needed. */
  const reveal = ({ zones, selectedId }: MapScene) => {
    const shape = zones && zoneShapes(zones).find(({ id }) => id === selectedId);
    if (!shape) return;
    const { x, y } = map.project([shape.at[0], shape.at[1]]);
    const { clientWidth, clientHeight } = map.getCanvas();
    const dx = into(x, padding.left + MARGIN, clientWidth - padding.right - MARGIN);
    const dy = into(y, padding.top + MARGIN, clientHeight - padding.bottom - MARGIN);
    const onScreen = x >= 0 && x <= clientWidth && y >= 0 && y <= clientHeight;
    if (onScreen && (dx !== 0 || dy !== 0)) map.panBy([dx, dy], { duration: REVEAL });
  };
  const makeRoom = (scene: MapScene) => {
    const before = framing;
    padding = scene.padding;
    const { lng, lat } = map.unproject(middleOf(map, padding));
    map.jumpTo({ center: [lng, lat], padding });
    if (before) show(before, !before.lasting);
    else reveal(scene);
  };

  return {
    /** Flies to a box. */
    show(bounds: Bounds, options: FrameOptions = {}) {
      show({ ...options, bounds, lasting: false }, true);
    },
    /** Flies to the whole province and stays there through changes of room. */
    showWhole() {
      show(WHOLE, true);
    },
    /** The camera is moved by a command that frames nothing. */
    release() {
      framing = null;
    },
    follow({ view, scene }: MapViewProps) {
      if (!samePadding(scene.padding, padding)) makeRoom(scene);
      const news = !sameCamera(view, told) && !sameCamera(view, heard);
      heard = view;
      if (!view || !news) return;
      framing = null;
      const { lon, lat, zoom, bearing } = view;
      map.easeTo({ center: [lon, lat], zoom, bearing, duration: FLIGHT });
    },
  };
}

export type CameraKeeper = ReturnType<typeof keepCamera>;
