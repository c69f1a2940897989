import type { AttributionControl } from 'maplibre-gl';
import { createApi } from './api.ts';
import { createApply, flagsOf } from './apply.ts';
import { cameraOf, FLIGHT, frame, PROVINCE, sameCamera, samePadding } from './camera.ts';
import { attribute, createMap } from './create.ts';
import { watchMeasure } from './interact/measure.ts';
import { watchPointer } from './interact/pointer.ts';
import { createSourceData } from './source-data.ts';
import { calloutZoom } from './sources/callouts.ts';
import { lookOf } from './style.ts';
import type { MapCamera, MapMessages, MapPadding, MapViewProps } from './types.ts';
import { layUnder } from './underlay-load.ts';

/** How long a lost drawing context may stay away before the map gives up, in milliseconds. */
const PATIENCE = 4000;
/** Longest move of the map when a panel opens or closes, in milliseconds. */
const PANEL = 200;

export interface LiveMap {
  /** Draws new props; call after every render. */
  update(props: MapViewProps): void;
  destroy(): void;
}

/** Owns one MapLibre map from its first drawing to its end. `current` always gives the latest props. */
export function startMap(container: HTMLElement, first: MapViewProps): LiveMap {
  let props = first;
  let ended = false;
  let underlaid = false;
  let framing: 'province' | null = first.view ? null : 'province';
  let told: MapCamera | null = first.view;
  let padding: MapPadding = first.scene.padding;
  let attribution: { text: string; control: AttributionControl } | null = null;
  let lettered: number | null = null;
  let lossTimer: ReturnType<typeof setTimeout> | undefined;

  const sourceData = createSourceData();
  const drawn = {
    look: lookOf(first.scene, false),
    data: sourceData(first.scene, first.messages, first.view?.zoom ?? 8.5),
  };
  const map = createMap(container, { ...drawn, view: first.view });
  let apply: ReturnType<typeof createApply> | null = null;

  map.setPadding(padding);
  if (framing) frame(map, PROVINCE, { animate: false });

  const stopPointer = watchPointer(map, {
    scene: () => props.scene,
    onHover: (id) => props.onHover(id),
    onSelect: (id) => props.onSelect(id),
    onSelectOrientation: (code) => props.onSelectOrientation(code),
  });
  const measure = watchMeasure(map, {
    scene: () => props.scene,
    messages: () => props.messages,
    onMeasureChange: (next) => props.onMeasureChange(next),
    onMeasureEnd: () => props.onMeasureEnd(),
  });

  const draw = () => {
    const { scene, messages } = props;
    apply?.(lookOf(scene, underlaid), sourceData(scene, messages, map.getZoom()), flagsOf(scene));
    measure.update();
  };

  map.on('style.load', () => {
    apply = createApply(map, drawn);
    draw();
    void layUnder(map, {
      onReady: () => {
        underlaid = true;
        draw();
      },
      onFail: () => {
        underlaid = false;
        draw();
        props.onError('basemap');
      },
    });
  });
  map.on('movestart', (event) => {
    if (event.originalEvent) framing = null;
  });
  map.on('zoom', () => {
    const step = calloutZoom(map.getZoom());
    if (step !== lettered) draw();
    lettered = step;
  });
  map.on('moveend', () => {
    told = cameraOf(map);
    props.onMove(told);
  });
  map.on('resize', () => {
    if (framing === 'province') frame(map, PROVINCE, { animate: false });
  });
  map.on('webglcontextlost', () => {
    lossTimer = setTimeout(() => props.onError('context-lost'), PATIENCE);
  });
  map.on('webglcontextrestored', () => clearTimeout(lossTimer));

  const letter = (
    { attribution: text, mapLabel, measureHelp }: MapMessages,
    measuring: boolean,
  ) => {
    map.getCanvas().setAttribute('aria-label', measuring ? `${mapLabel} ${measureHelp}` : mapLabel);
    if (attribution?.text !== text) {
      attribution = { text, control: attribute(map, text, attribution?.control ?? null) };
    }
  };
  const follow = ({ view, scene }: MapViewProps) => {
    if (!samePadding(scene.padding, padding)) {
      padding = scene.padding;
      if (framing === 'province') {
        map.setPadding(padding);
        frame(map, PROVINCE, { animate: false });
      } else map.easeTo({ padding, duration: PANEL });
    }
    if (!view || sameCamera(view, told)) return;
    told = view;
    framing = null;
    const { lon, lat, zoom, bearing } = view;
    map.easeTo({ center: [lon, lat], zoom, bearing, duration: FLIGHT });
  };

  letter(first.messages, first.scene.measure !== null);
  first.onReady(
    createApi(
      map,
      () => props.scene,
      (next) => {
        framing = next;
      },
    ),
  );

  return {
    update(next) {
      if (ended) return;
      const before = props;
      props = next;
      follow(next);
      letter(next.messages, next.scene.measure !== null);
      if (before.scene !== next.scene || before.messages !== next.messages) draw();
    },
    destroy() {
      ended = true;
      clearTimeout(lossTimer);
      stopPointer();
      measure.stop();
      map.remove();
    },
  };
}
