import type { Map as GlMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './api.ts';
import { PROVINCE, SOUTH } from './camera.ts';
import { makeScene, makeZone, square } from './fixtures.ts';

const canvas = document.createElement('canvas');
const fitBounds = vi.fn();
const easeTo = vi.fn();
const map = {
  fitBounds,
  easeTo,
  getCanvas: () => canvas,
  getCenter: () => ({ lng: 105.8, lat: 21.5 }),
  getZoom: () => 10,
  project: ([x, y]: [number, number]) => ({ x, y }),
} as unknown as GlMap;
const scene = makeScene({
  zones: { features: [makeZone(1), makeZone(2, {}, square(106, 22, 0.1))] },
});
const setWhole = vi.fn();
const api = createApi(map, () => scene, setWhole);
const framed = () => {
  const [bounds]: [number, number][][] = fitBounds.mock.lastCall ?? [[]];
  return bounds?.flat() ?? [];
};

describe('commands', () => {
  beforeEach(() => vi.clearAllMocks());

  it('frame the province, the south, a region', () => {
    api.fitProvince();
    expect(framed()).toEqual([...PROVINCE]);
    expect(setWhole).toHaveBeenLastCalledWith(true);
    api.fitSouth();
    expect(framed()).toEqual([...SOUTH]);
    expect(setWhole).toHaveBeenLastCalledWith(false);
    api.fitRegion('west');
    expect(framed()[0]).toBe(105);
  });

  it('show a zone with its surroundings, in less than 800 ms', () => {
    api.flyToZone(1);
    const [west = 0, south = 0, east = 0, north = 0] = framed();
    expect(west).toBeLessThan(105.8);
    expect(south).toBeLessThan(21.5);
    expect((east - west) * 103.6).toBeGreaterThanOrEqual(4.9);
    expect((north - south) * 110.7).toBeGreaterThanOrEqual(4.9);
    expect(fitBounds.mock.lastCall?.[1].duration).toBeLessThan(800);
  });

  it('show many zones at once and nothing for none', () => {
    api.fitIds([1, 2]);
    expect(framed()[2]).toBeCloseTo(106.1);
    fitBounds.mockClear();
    api.fitIds([]);
    api.flyToZone(77);
    api.fitRegion('north');
    expect(fitBounds).not.toHaveBeenCalled();
  });

  it('zoom, turn and answer', () => {
    api.zoomBy(-1);
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ zoom: 9 });
    api.resetNorth();
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ bearing: 0 });
    api.flyToPoint([105.9, 21.6]);
    expect(easeTo.mock.lastCall?.[0]).toMatchObject({ center: [105.9, 21.6], zoom: 12 });
    expect(api.center()).toEqual([105.8, 21.5]);
    expect(api.project([3, 4])).toEqual({ x: 3, y: 4 });
  });
});
