import { type Map as GlMap, LngLat } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import {
  around,
  constrain,
  frame,
  PROVINCE,
  regionBounds,
  sameCamera,
  union,
  ZOOM,
} from './camera.ts';
import { orientations } from './fixtures.ts';

describe('bounds', () => {
  it('hold the box of unplaced zones beside the province', () => {
    const [west, south, east, north] = PROVINCE;
    expect(west).toBeLessThan(105.433);
    expect(north).toBeGreaterThan(22.741);
    expect(south).toBeLessThan(21.326);
    expect(east).toBeGreaterThan(106.36);
  });

  it('join, and are nothing when there is nothing', () => {
    expect(
      union([
        [1, 2, 3, 4],
        [0, 3, 2, 9],
      ]),
    ).toEqual([0, 2, 3, 9]);
    expect(union([])).toBeNull();
  });

  it('find a region', () => {
    const [west = 0, south, east = 0, north = 0] =
      regionBounds(orientations.features, 'east') ?? [];
    expect([west, south]).toEqual([105.8, 21.5]);
    expect(east).toBeCloseTo(106.6);
    expect(north).toBeCloseTo(22.3);
    expect(regionBounds(orientations.features, 'north')).toBeNull();
  });

  it('surround a point by kilometres', () => {
    const [west, south, east, north] = around([105.8, 21.5], 2.5);
    expect((north - south) * 110.7).toBeCloseTo(5, 1);
    expect((east - west) * 103.6).toBeCloseTo(5, 1);
  });
});

describe('constrain', () => {
  const held = constrain((lon, lat) => new LngLat(lon, lat));

  it('lets the province be', () => {
    const { center, zoom } = held(new LngLat(105.8, 22), 9);
    expect([center.lng, center.lat, zoom]).toEqual([105.8, 22, 9]);
  });

  it('brings back whoever wanders off', () => {
    const { center, zoom } = held(new LngLat(-122, 37), 25);
    expect(center.lng).toBeGreaterThan(104.9);
    expect(center.lat).toBeLessThan(23.1);
    expect(zoom).toBe(ZOOM.max);
  });
});

it('cameras are compared by value', () => {
  const camera = { lon: 105.8, lat: 22, zoom: 9, bearing: 0 };
  expect(sameCamera(camera, { ...camera })).toBe(true);
  expect(sameCamera(camera, { ...camera, bearing: 5 })).toBe(false);
  expect(sameCamera(null, camera)).toBe(false);
  expect(sameCamera(null, null)).toBe(true);
});

describe('a frame', () => {
  const paddingOf = (clientWidth: number, clientHeight: number, clear: boolean) => {
    const fitBounds = vi.fn();
    const map = { fitBounds, getCanvas: () => ({ clientWidth, clientHeight }) } as unknown as GlMap;
    frame(map, [105, 21, 106, 22], { clear });
    return fitBounds.mock.lastCall?.[1].padding;
  };

  it('leaves less room on a small map', () => {
    expect(paddingOf(900, 800, false)).toBeGreaterThan(paddingOf(390, 600, false));
  });

  it('keeps what is to be seen whole clear of the buttons and the legend', () => {
    const { top, right, bottom } = paddingOf(900, 800, true);
    // The button and the column of buttons end 48 pixels from the edge, the legend with five rows 169.
    expect(Math.min(top, right)).toBeGreaterThan(48);
    expect(bottom).toBeGreaterThan(169);
    expect(paddingOf(390, 640, true).top).toBeGreaterThan(52);
    // Half a screen of map shows no button in its corner.
    expect(paddingOf(390, 300, true)).toEqual({ top: 14, right: 14, bottom: 14, left: 14 });
  });
});
