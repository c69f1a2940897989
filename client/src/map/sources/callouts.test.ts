import { describe, expect, it } from 'vitest';
import { basemap, makeZone, square } from '../fixtures.ts';
import { calloutFeatures, calloutLayouts, calloutScale } from './callouts.ts';

const zones = {
  features: [
    ...Array.from({ length: 9 }, (_, i) =>
      makeZone(i + 1, {}, square(105.8 + i * 0.01, 21.5, 0.02)),
    ),
    makeZone(50, { kind: 'ccn' }, square(105.9, 21.6, 0.01)),
  ],
};
const at = (zoom: number | null) =>
  calloutFeatures(zones, basemap, null, 'vi', { zoom, roomy: true }).features;

describe('callouts', () => {
  it('name each park once, no cluster, under the ids of the zones', () => {
    const names = at(8.5).filter(({ properties }) => properties?.part === 'name');
    expect(names.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(names[0]?.properties?.text).toBe('số 1');
  });

  it('end each leader in the disc it names', () => {
    const ends = at(8.5).filter(({ properties }) => properties?.part === 'end');
    expect(ends.length).toBeGreaterThan(0);
    for (const { id, geometry } of ends) {
      const wanted = 105.81 + (Number(id) - 1) * 0.01;
      const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
      expect(lon).toBeCloseTo(wanted, 6);
      expect(lat).toBeCloseTo(21.51, 6);
    }
  });

  it('let parks outside the plan take only what room is left', () => {
    const plan = at(8.5).filter(({ properties }) => properties?.part === 'name');
    const more = {
      features: [...zones.features, makeZone(70, { counted: false }, square(105.82, 21.5, 0.02))],
    };
    const scale = { zoom: 8.5, roomy: true };
    const { features } = calloutFeatures(more, basemap, null, 'vi', scale);
    const names = features.filter(({ properties }) => properties?.part === 'name');
    expect(names.slice(0, plan.length)).toEqual(plan);
    expect(names.map(({ id }) => id)).toContain(70);
  });

  it('stop where polygons take over, and where parks are too many', () => {
    expect(at(null)).toEqual([]);
    const many = { features: Array.from({ length: 61 }, (_, i) => makeZone(i + 1)) };
    expect(calloutFeatures(many, basemap, null, 'vi', { zoom: 8, roomy: true }).features).toEqual(
      [],
    );
  });

  it('are worked out once for each scale', () => {
    const layouts = calloutLayouts(zones, basemap, null, 'vi');
    expect(layouts({ zoom: 8.5, roomy: true })).toBe(layouts({ zoom: 8.5, roomy: true }));
    expect(layouts({ zoom: 8.5, roomy: true })).not.toBe(layouts({ zoom: 8.6, roomy: true }));
  });
});

it('a layout is never made for a larger scale than the screen shows', () => {
  for (const zoom of [7, 7.64, 8.19, 9.99, 10.4]) {
    const made = calloutScale(zoom, 1440).zoom ?? 99;
    expect(made).toBeLessThanOrEqual(zoom);
    expect(zoom - made).toBeLessThan(0.101);
  }
  expect(calloutScale(10.5, 1440).zoom).toBeNull();
  expect(calloutScale(8, 390).roomy).toBe(false);
});
