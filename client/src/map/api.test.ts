// @vitest-environment jsdom
import type { Map as GlMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { type Bounds, type FrameOptions, SOUTH } from './camera.ts';
import { makeScene, makeZone, square } from './fixtures.ts';

const canvas = document.createElement('canvas');
const easeTo = vi.fn();
const map = {
  easeTo,
  getCanvas: () => canvas,
  getCenter: () => ({ lng: 105.8, lat: 21.5 }),
  getZoom: () => 10,
  project: ([x, y]: [number, number]) => ({ x, y }),
} as unknown as GlMap;
const scene = makeScene({
  zones: { features: [makeZone(1), makeZone(2, {}, square(106, 22, 0.1))] },
});
const camera = {
  show: vi.fn((bounds: Bounds, _options?: FrameOptions) => bounds),
  showWhole: vi.fn(),
  release: vi.fn(),
};
const api = createApi(map, () => scene, camera, {
  takeBackCorner: () => false,
  mirror: () => ({ update: () => {}, destroy: () => {} }),
});
const framed = () => camera.show.mock.lastCall?.[0] ?? [0, 0, 0, 0];

describe('commands', () => {
  beforeEach(() => vi.clearAllMocks());

  it('frame the province, the south, a region', () => {
    api.fitProvince();
    expect(camera.showWhole).toHaveBeenCalledOnce();
    api.fitSouth();
    expect(framed()).toEqual(SOUTH);
    api.fitRegion('west');
    expect(framed()[0]).toBe(105);
  });

  it('frame every shape of a comparison', () => {
    const multi = (coordinates: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates });
    api.fitShapes([multi(square(105.8, 21.5, 0.01)), multi(square(105.9, 21.6, 0.01))]);
    expect(framed().map((side) => side.toFixed(2))).toEqual(['105.80', '21.50', '105.91', '21.61']);
    expect(camera.show.mock.lastCall?.[1]).toMatchObject({ clear: true });
  });

  it('show a zone with its surroundings', () => {
    api.flyToZone(1);
    const [west, south, east, north] = framed();
    expect(west).toBeLessThan(105.8);
    expect(south).toBeLessThan(21.5);
    expect((east - west) * 103.6).toBeGreaterThanOrEqual(4.9);
    expect((north - south) * 110.7).toBeGreaterThanOrEqual(4.9);
  });

  it('show all the ground a zone may lie on', () => {
    api.flyToZone(1);
    const [, south, , north] = framed();
    // Its place is good for 3 km round 21.51 N.
    expect((north - south) * 111).toBeCloseTo(6, 1);
    expect((south + north) / 2).toBeCloseTo(21.51, 2);
  });

  it('show many zones at once and nothing for none', () => {
    api.fitIds([1, 2]);
    expect(framed()[2]).toBeCloseTo(106.1);
    camera.show.mockClear();
    api.fitIds([]);
    api.flyToZone(77);
    api.fitRegion('north');
    expect(camera.show).not.toHaveBeenCalled();
  });

  it('zoom, turn and answer', () => {
    api.zoomBy(-1);
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ zoom: 9 });
    expect(camera.release).toHaveBeenCalledOnce();
    api.resetNorth();
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ bearing: 0 });
    api.flyToPoint([105.9, 21.6]);
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ center: [105.9, 21.6], zoom: 12 });
    expect(api.center()).toEqual([105.8, 21.5]);
    expect(api.project([3, 4])).toEqual({ x: 3, y: 4 });
  });
});
