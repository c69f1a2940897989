import type { Map as GlMap } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { keepCamera } from './camera-keeper.ts';
import { makeScene, makeZone, messages, square } from './fixtures.ts';
import type { MapCamera, MapViewProps } from './types.ts';

const CAMERA: MapCamera = { lon: 105.8, lat: 21.5, zoom: 11, bearing: 0 };
const props = (changes: Partial<MapViewProps> = {}): MapViewProps => ({
  scene: makeScene(),
  view: null,
  messages,
  onReady: vi.fn(),
  onMove: vi.fn(),
  onHover: vi.fn(),
  onSelect: vi.fn(),
  onSelectOrientation: vi.fn(),
  onSketchChange: vi.fn(),
  onSketchLive: vi.fn(),
  onMeasureChange: vi.fn(),
  onMeasureEnd: vi.fn(),
  onError: vi.fn(),
  onReferenceTrouble: vi.fn(),
  ...changes,
});
const padded = (left: number) => makeScene({ padding: { top: 0, right: 0, bottom: 0, left } });

/** 1000 x 800 pixels, ten to a degree, with the north-west corner at 100 E 60 N. */
function fakeMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const map = {
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    setPadding: vi.fn(),
    fitBounds: vi.fn(),
    easeTo: vi.fn(),
    jumpTo: vi.fn(() => listeners.get('moveend')?.({})),
    panBy: vi.fn(),
    project: ([lon, lat]: [number, number]) => ({ x: (lon - 100) * 10, y: (60 - lat) * 10 }),
    unproject: ([x, y]: [number, number]) => ({ lng: 100 + x / 10, lat: 60 - y / 10 }),
    getCanvas: () => ({ clientWidth: 1000, clientHeight: 800 }),
    getCenter: () => ({ lng: CAMERA.lon, lat: CAMERA.lat }),
    getZoom: () => CAMERA.zoom,
    getBearing: () => CAMERA.bearing,
  };
  return {
    ...map,
    map: map as unknown as GlMap,
    fire: (type: string, event: object = {}) => listeners.get(type)?.(event),
  };
}
const start = (changes: Partial<MapViewProps> = {}) => {
  const fake = fakeMap();
  const onMove = vi.fn();
  return { ...fake, onMove, keeper: keepCamera(fake.map, props(changes), onMove) };
};

describe('the camera', () => {
  it('frames the province at first, and again whenever the room changes', () => {
    const { fire, fitBounds, keeper } = start();
    expect(fitBounds).toHaveBeenCalledTimes(1);
    fire('resize');
    keeper.follow(props({ scene: padded(376) }));
    expect(fitBounds).toHaveBeenCalledTimes(3);
  });

  it('does not move the ground when a panel opens', () => {
    const { fitBounds, jumpTo, panBy, keeper } = start({ view: CAMERA });
    expect(fitBounds).not.toHaveBeenCalled();
    keeper.follow(props({ view: CAMERA, scene: padded(376) }));
    // The free middle was at 500 px and is at 688: the ground there becomes the centre.
    expect(jumpTo).toHaveBeenCalledWith({
      center: [100 + 68.8, 60 - 40],
      padding: padded(376).padding,
    });
    expect(fitBounds).not.toHaveBeenCalled();
    expect(panBy).not.toHaveBeenCalled();
  });

  it('brings the selected zone out from under a panel, no farther than needed', () => {
    const zones = { features: [makeZone(1, {}, square(110, 20, 0.02))] };
    const { panBy, keeper } = start({ view: CAMERA });
    keeper.follow(props({ view: CAMERA, scene: { ...padded(376), zones, selectedId: 1 } }));
    const [dx = 0, dy] = panBy.mock.lastCall?.[0] ?? [];
    expect(dx).toBeCloseTo(100.1 - 416, 6);
    expect(dy).toBe(0);
  });

  it('flies on where it was flying when a panel opens on the way', () => {
    const { fire, fitBounds, keeper } = start({ view: CAMERA });
    keeper.show([105, 21, 106, 22], { maxZoom: 13, clear: true });
    keeper.follow(props({ view: CAMERA, scene: padded(376) }));
    expect(fitBounds).toHaveBeenCalledTimes(2);
    expect(fitBounds.mock.lastCall).toEqual(fitBounds.mock.calls[0]);
    fire('moveend');
    keeper.follow(props({ view: CAMERA, scene: padded(0) }));
    expect(fitBounds).toHaveBeenCalledTimes(2);
  });

  it('takes less than 800 ms', () => {
    const { fitBounds, keeper } = start();
    keeper.showWhole();
    expect(fitBounds.mock.lastCall?.[1].duration).toBeGreaterThan(0);
    expect(fitBounds.mock.lastCall?.[1].duration).toBeLessThan(800);
  });

  it('leaves the map where somebody moved it', () => {
    const { fire, fitBounds, keeper } = start();
    fire('movestart', { originalEvent: {} });
    fire('resize');
    keeper.follow(props({ scene: padded(376) }));
    keeper.showWhole();
    keeper.release();
    fire('resize');
    expect(fitBounds).toHaveBeenCalledTimes(2);
  });

  it('follows another camera, but not the echo of its own', () => {
    const { fire, easeTo, onMove, keeper } = start();
    fire('moveend');
    expect(onMove).toHaveBeenCalledWith(CAMERA);
    keeper.follow(props({ view: { ...CAMERA } }));
    expect(easeTo).not.toHaveBeenCalled();
    keeper.follow(props({ view: { ...CAMERA, zoom: 9 } }));
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ zoom: 9, center: [105.8, 21.5] });
  });

  it('is not called back by a state that has not heard of its movement yet', () => {
    const before = { ...CAMERA, zoom: 8 };
    const { easeTo, keeper } = start({ view: before });
    // Making room moves the centre, while the state still holds the camera from before.
    keeper.follow(props({ view: before, scene: padded(376) }));
    keeper.follow(props({ view: before, scene: padded(376) }));
    expect(easeTo).not.toHaveBeenCalled();
  });
});
