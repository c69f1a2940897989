import type { Map as GlMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { makeScene, messages } from './fixtures.ts';
import { startMirror } from './mirror.ts';
import type { startPainter } from './painter.ts';

type Listener = () => void;

function fakeMap() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    zoom: 9,
    jumpTo: vi.fn(),
    getCenter: () => ({ lng: 105.8, lat: 21.6 }),
    getZoom() {
      return this.zoom;
    },
    getBearing: () => 12,
    getPadding: () => ({ top: 0, right: 420, bottom: 0, left: 0 }),
    on: (name: string, listener: Listener) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    off: (name: string, listener: Listener) => {
      listeners.get(name)?.delete(listener);
    },
    fire: (name: string) => {
      for (const listener of [...(listeners.get(name) ?? [])]) listener();
    },
  };
}

function mirrored() {
  const main = fakeMap();
  const second = fakeMap();
  const painter = { map: second as unknown as GlMap, draw: vi.fn(), destroy: vi.fn() };
  const onLost = vi.fn();
  const start = vi.fn<typeof startPainter>(() => painter);
  const shown = { scene: makeScene(), messages };
  const element = {} as HTMLElement;
  const mirror = startMirror(main as unknown as GlMap, element, shown, onLost, start);
  return { main, second, painter, start, mirror, shown, onLost };
}

it('looks from where the first map looks, and follows each of its moves', () => {
  const { main, second, start } = mirrored();
  expect(start.mock.calls[0]?.[2]).toMatchObject({ silent: true, view: { lon: 105.8, zoom: 9 } });
  main.zoom = 11;
  main.fire('move');
  expect(second.jumpTo).toHaveBeenLastCalledWith({
    center: { lng: 105.8, lat: 21.6 },
    zoom: 11,
    bearing: 12,
    padding: { top: 0, right: 420, bottom: 0, left: 0 },
  });
  const moves = second.jumpTo.mock.calls.length;
  second.fire('resize');
  expect(second.jumpTo.mock.calls).toHaveLength(moves + 1);
});

it('tells when its drawing is lost', () => {
  const { start, onLost } = mirrored();
  start.mock.calls[0]?.[2].onLost?.();
  expect(onLost).toHaveBeenCalledTimes(1);
});

it('ends once, whether it is put away or the first map goes, and then holds on to nothing', () => {
  const { main, second, painter, mirror, shown } = mirrored();
  mirror.update(shown);
  expect(painter.draw).toHaveBeenCalledTimes(1);
  main.fire('remove');
  mirror.destroy();
  expect(painter.destroy).toHaveBeenCalledTimes(1);
  const moves = second.jumpTo.mock.calls.length;
  main.fire('move');
  mirror.update(shown);
  expect(second.jumpTo.mock.calls).toHaveLength(moves);
  expect(painter.draw).toHaveBeenCalledTimes(1);
});
