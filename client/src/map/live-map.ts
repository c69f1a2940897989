import type { AttributionControl } from 'maplibre-gl';
import { createApi } from './api.ts';
import { keepCamera } from './camera-keeper.ts';
import { attribute } from './create.ts';
import { watchMeasure } from './interact/measure.ts';
import { watchPointer } from './interact/pointer.ts';
import { watchSketch } from './interact/sketch.ts';
import { startMirror } from './mirror.ts';
import { startPainter } from './painter.ts';
import type { MapMessages, MapViewProps } from './types.ts';

export interface LiveMap {
  /** Draws new props; call after every render. */
  update(props: MapViewProps): void;
  destroy(): void;
}

/** Owns one map that can be worked with, from its first drawing to its end. */
export function startMap(container: HTMLElement, first: MapViewProps): LiveMap {
  let props = first;
  let attribution: { text: string; control: AttributionControl } | null = null;

  const painter = startPainter(container, first, {
    view: first.view,
    onDrawn: () => {
      measure.update();
      sketch.update();
    },
    onBasemapFailed: () => props.onError('basemap'),
    onReferenceTrouble: (id, trouble) => props.onReferenceTrouble(id, trouble),
    onLost: () => props.onError('context-lost'),
  });
  const { map } = painter;
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

  const letter = ({ attribution: text, mapLabel, measureHelp }: MapMessages) => {
    const label = props.scene.measure ? `${mapLabel} ${measureHelp}` : mapLabel;
    map.getCanvas().setAttribute('aria-label', label);
    if (attribution?.text === text) return;
    attribution = { text, control: attribute(map, text, attribution?.control ?? null) };
  };

  letter(first.messages);
  first.onReady(
    createApi(map, () => props.scene, camera, {
      takeBackCorner: sketch.takeBack,
      mirror: (element, shown, onLost) => startMirror(map, element, shown, onLost),
    }),
  );

  return {
    update(next) {
      const before = props;
      props = next;
      camera.follow(next);
      letter(next.messages);
      if (before.scene !== next.scene || before.messages !== next.messages) painter.draw(next);
    },
    destroy() {
      stopPointer();
      measure.stop();
      sketch.stop();
      painter.destroy();
    },
  };
}
