import type { AttributionControl } from 'maplibre-gl';
import { createApi } from './api.ts';
import { createApply, flagsOf } from './apply.ts';
import { keepCamera } from './camera-keeper.ts';
import { attribute, createMap } from './create.ts';
import { watchMeasure } from './interact/measure.ts';
import { watchPointer } from './interact/pointer.ts';
import { watchSketch } from './interact/sketch.ts';
import { NAMES_FROM } from './layers/zone-labels.ts';
import { createSourceData } from './source-data.ts';
import { type CalloutScale, calloutScale } from './sources/callouts.ts';
import { lookOf } from './style.ts';
import type { MapMessages, MapViewProps } from './types.ts';
import { layUnder } from './underlay-load.ts';

/** How long a lost drawing context may stay away before the map gives up, in milliseconds. */
const PATIENCE = 4000;
/** Names of parks are laid out once the ground stands, so that the first drawing does not wait for them. */
const UNLETTERED: CalloutScale = { zoom: null, roomy: true };

export interface LiveMap {
  /** Draws new props; call after every render. */
  update(props: MapViewProps): void;
  destroy(): void;
}

/** Owns one MapLibre map from its first drawing to its end. */
export function startMap(container: HTMLElement, first: MapViewProps): LiveMap {
  let props = first;
  let underlay: Promise<void> | null = null;
  let underlaid = false;
  let scale = UNLETTERED;
  let lettered = true;
  let attribution: { text: string; control: AttributionControl } | null = null;
  let lossTimer: ReturnType<typeof setTimeout> | undefined;
  let apply: ReturnType<typeof createApply> | null = null;

  const sourceData = createSourceData();
  const drawn = {
    look: lookOf(first.scene, underlaid, lettered),
    data: sourceData(first.scene, first.messages, scale),
  };
  const map = createMap(container, { ...drawn, view: first.view });
  const camera = keepCamera(map, first, (view) => props.onMove(view));
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

  const sketch = watchSketch(map, {
    scene: () => props.scene,
    onSketchChange: (next) => props.onSketchChange(next),
    onSketchLive: (geometry) => props.onSketchLive(geometry),
  });

  const draw = () => {
    const { scene, messages } = props;
    if (apply && scene.onlineBasemap && !underlay) {
      underlay = layUnder(map, scene.onlineBasemap, {
        onReady: () => lay(true),
        onFail: () => {
          lay(false);
          props.onError('basemap');
        },
      });
    }
    apply?.(lookOf(scene, underlaid, lettered), sourceData(scene, messages, scale), flagsOf(scene));
    if (apply) {
      measure.update();
      sketch.update();
    }
  };
  const rescale = () => {
    const next = calloutScale(map.getZoom(), container.clientWidth);
    if (next.zoom === scale.zoom && next.roomy === scale.roomy) return;
    scale = next;
    draw();
  };
  const reletter = () => {
    const next = map.getZoom() >= NAMES_FROM;
    if (next === lettered) return;
    lettered = next;
    draw();
  };
  const letter = ({ attribution: text, mapLabel, measureHelp }: MapMessages) => {
    const label = props.scene.measure ? `${mapLabel} ${measureHelp}` : mapLabel;
    map.getCanvas().setAttribute('aria-label', label);
    if (attribution?.text === text) return;
    attribution = { text, control: attribute(map, text, attribution?.control ?? null) };
  };
  const lay = (under: boolean) => {
    underlaid = under;
    draw();
  };

  map.on('style.load', () => {
    apply = createApply(map, drawn);
    draw();
  });
  map.once('load', () => {
    rescale();
    reletter();
    map.on('zoom', reletter);
    map.on('zoomend', rescale);
    map.on('resize', rescale);
  });
  map.on('webglcontextlost', () => {
    lossTimer = setTimeout(() => props.onError('context-lost'), PATIENCE);
  });
  map.on('webglcontextrestored', () => clearTimeout(lossTimer));

  letter(first.messages);
  first.onReady(createApi(map, () => props.scene, camera, sketch.takeBack));

  return {
    update(next) {
      const before = props;
      props = next;
      camera.follow(next);
      letter(next.messages);
      if (before.scene !== next.scene || before.messages !== next.messages) draw();
    },
    destroy() {
      clearTimeout(lossTimer);
      stopPointer();
      measure.stop();
      sketch.stop();
      map.remove();
    },
  };
}
