import type { Map as GlMap } from 'maplibre-gl';
import { cameraOf } from './camera.ts';
import { type Painter, startPainter } from './painter.ts';
import type { Mirror, Shown } from './types.ts';

/**
 * Starts a mirror of a map in an element of the same size. It takes no pointer, so all moves are those of the first
 * map and nothing has to be kept in step but one camera. It ends with the map it mirrors; `onLost`: its drawing context
 * is gone for good.
 */
export function startMirror(
  main: GlMap,
  container: HTMLElement,
  first: Shown,
  onLost: () => void,
  start: typeof startPainter = startPainter,
): Mirror {
  const painter: Painter = start(container, first, {
    view: cameraOf(main),
    silent: true,
    onLost,
  });
  const follow = () =>
    painter.map.jumpTo({
      center: main.getCenter(),
      zoom: main.getZoom(),
      bearing: main.getBearing(),
      padding: main.getPadding(),
    });
  let ended = false;
  const destroy = () => {
    if (ended) return;
    ended = true;
    main.off('move', follow);
    main.off('remove', destroy);
    painter.destroy();
  };
  follow();
  main.on('move', follow);
  main.on('remove', destroy);
  // The two elements change size one after the other.
  painter.map.on('resize', follow);
  return {
    update(next) {
      if (!ended) painter.draw(next);
    },
    destroy,
  };
}
