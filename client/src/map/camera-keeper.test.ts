import type { Map as GlMap } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { keepCamera } from './camera-keeper.ts';
import { makeScene, messages } from './fixtures.ts';
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
  onMeasureChange: vi.fn(),
  onMeasureEnd: vi.fn(),
  onError: vi.fn(),
  ...changes,
});
const padded = (left: number) => makeScene({ padding: { top: 0, right: 0, bottom: 0, left } });

function fakeMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const map = {
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    setPadding: vi.fn(),
    fitBounds: vi.fn(),
    easeTo: vi.fn(),
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

describe('the camera', () => {
  it('frames the province at first, and again whenever the room changes', () => {
    const fake = fakeMap();
    const keeper = keepCamera(fake.map, props(), vi.fn());
    expect(fake.fitBounds).toHaveBeenCalledTimes(1);
    fake.fire('resize');
    keeper.follow(props({ scene: padded(376) }));
    expect(fake.fitBounds).toHaveBeenCalledTimes(3);
    expect(fake.setPadding).toHaveBeenLastCalledWith(padded(376).padding);
  });

  it('leaves the map where somebody moved it', () => {
    const fake = fakeMap();
    const keeper = keepCamera(fake.map, props(), vi.fn());
    fake.fire('movestart', { originalEvent: {} });
    fake.fire('resize');
    keeper.follow(props({ scene: padded(376) }));
    expect(fake.fitBounds).toHaveBeenCalledTimes(1);
    expect(fake.easeTo.mock.lastCall?.[0]).toMatchObject({ padding: padded(376).padding });
  });

  it('begins where a link says', () => {
    const fake = fakeMap();
    keepCamera(fake.map, props({ view: CAMERA }), vi.fn());
    expect(fake.fitBounds).not.toHaveBeenCalled();
  });

  it('follows another camera, but not the echo of its own', () => {
    const fake = fakeMap();
    const onMove = vi.fn();
    const keeper = keepCamera(fake.map, props(), onMove);
    fake.fire('moveend');
    expect(onMove).toHaveBeenCalledWith(CAMERA);
    keeper.follow(props({ view: { ...CAMERA } }));
    expect(fake.easeTo).not.toHaveBeenCalled();
    keeper.follow(props({ view: { ...CAMERA, zoom: 9 } }));
    expect(fake.easeTo.mock.lastCall?.[0]).toMatchObject({ zoom: 9, center: [105.8, 21.5] });
  });
});
