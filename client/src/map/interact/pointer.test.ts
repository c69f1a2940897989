// @vitest-environment jsdom
import type { Map as GlMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeScene, makeZone, square } from '../fixtures.ts';
import { startMeasure } from '../measure/state.ts';
import type { MapScene, Region } from '../types.ts';
import { watchPointer } from './pointer.ts';

const zones = {
  features: [
    makeZone(1, {}, square(105.8, 21.5, 0.02)),
    makeZone(2, { kind: 'ccn', display_area_ha: 30 }, square(105.805, 21.505, 0.006)),
  ],
};
const OVER_BOTH = { lng: 105.808, lat: 21.508 };
const NOWHERE = { lng: 106.5, lat: 22.5 };

/** Just enough of a map to hand events to whoever listens. */
function fakeMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const canvas = document.createElement('canvas');
  let region: Region | null = null;
  const map = {
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    off: (type: string) => listeners.delete(type),
    getZoom: () => 8.5,
    getCanvas: () => canvas,
    queryRenderedFeatures: () => (region ? [{ properties: { code: region } }] : []),
  };
  const fire = (type: string, lngLat: { lng: number; lat: number }, point = { x: 0, y: 0 }) =>
    listeners.get(type)?.({ lngLat, point, originalEvent: new MouseEvent(type) });
  return {
    map: map as unknown as GlMap,
    canvas,
    fire,
    listeners,
    setRegion: (code: Region | null) => {
      region = code;
    },
  };
}

describe('the pointer', () => {
  let scene: MapScene;
  const onHover = vi.fn((id: number | null) => {
    scene = { ...scene, hoveredId: id };
  });
  const onSelect = vi.fn((id: number | null) => {
    scene = { ...scene, selectedId: id };
  });
  const onSelectOrientation = vi.fn();
  const start = () => {
    const fake = fakeMap();
    const stop = watchPointer(fake.map, {
      scene: () => scene,
      onHover,
      onSelect,
      onSelectOrientation,
    });
    return { ...fake, stop };
  };

  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    scene = makeScene({ zones });
  });

  it('tells of the zone under it, once', () => {
    const { fire, canvas } = start();
    fire('mousemove', OVER_BOTH);
    fire('mousemove', OVER_BOTH);
    expect(onHover.mock.calls).toEqual([[2]]);
    expect(canvas.style.cursor).toBe('pointer');
    fire('mouseout', NOWHERE);
    expect(onHover.mock.lastCall).toEqual([null]);
    expect(canvas.style.cursor).toBe('');
  });

  it('goes through a pile by repeated clicks on the same spot', () => {
    const { fire } = start();
    for (let i = 0; i < 3; i++) fire('click', OVER_BOTH, { x: 50 + i, y: 50 });
    expect(onSelect.mock.calls).toEqual([[2], [1], [2]]);
    fire('click', OVER_BOTH, { x: 150, y: 50 });
    expect(onSelect.mock.lastCall).toEqual([2]);
  });

  it('lets go on empty ground first, and only then chooses the region', () => {
    const { fire, setRegion } = start();
    fire('click', OVER_BOTH);
    setRegion(null);
    fire('click', NOWHERE, { x: 300, y: 300 });
    expect(onSelect.mock.lastCall).toEqual([null]);
    setRegion('east');
    fire('click', NOWHERE, { x: 300, y: 300 });
    expect(onSelectOrientation.mock.calls).toEqual([['east']]);
  });

  it('says nothing of regions that are not shown', () => {
    scene = makeScene({ zones, showOrientations: false });
    const { fire, setRegion } = start();
    setRegion('east');
    fire('click', NOWHERE);
    expect(onSelectOrientation).not.toHaveBeenCalled();
  });

  it('is silent while measuring, and after its end', () => {
    scene = makeScene({ zones, measure: startMeasure('area') });
    const { fire, stop, listeners } = start();
    fire('mousemove', OVER_BOTH);
    fire('click', OVER_BOTH);
    expect(onHover).not.toHaveBeenCalled();
    expect(onSelect).not.toHaveBeenCalled();
    stop();
    expect(listeners.size).toBe(0);
  });
});
