import type { Map as GlMap } from 'maplibre-gl';
import { describe, expect, it, vi } from 'vitest';
import { createApply, flagChanges, flagsOf, layerChanges } from './apply.ts';
import { makeLook, makeScene, makeZone, messages } from './fixtures.ts';
import { mapLayers } from './layers/index.ts';
import { createSourceData } from './source-data.ts';

const layers = mapLayers(makeLook());
const NO_FLAGS = { hover: null, selected: null, dim: new Set<number>() };

describe('layerChanges', () => {
  it('finds nothing between equal looks', () => {
    expect(layerChanges(layers, mapLayers(makeLook()))).toEqual([]);
  });

  it('finds a changed property and nothing else', () => {
    const changes = layerChanges(layers, mapLayers(makeLook({ showOrientations: false })));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every((c) => c.kind === 'layout' && c.name === 'visibility')).toBe(true);
  });

  it('changes filters of names alone when the filters change', () => {
    const changes = layerChanges(layers, mapLayers(makeLook({ matching: [1, 2] })));
    expect(changes.every((c) => c.kind === 'filter')).toBe(true);
    expect(changes.map(({ layer }) => layer)).toContain('zone-name-ccn');
    expect(changes.every(({ layer }) => layer.startsWith('zone-name-'))).toBe(true);
  });

  it('finds a changed range of zooms, and a property that goes away', () => {
    const before = [
      { id: 'a', type: 'background', minzoom: 3, paint: { 'background-opacity': 1 } },
    ] as const;
    const after = [{ id: 'a', type: 'background' }] as const;
    expect(layerChanges(before, after)).toEqual([
      { kind: 'paint', layer: 'a', name: 'background-opacity', value: undefined },
      { kind: 'zoom', layer: 'a', min: 0, max: 24 },
    ]);
  });

  it('refuses a layer it does not know', () => {
    expect(() => layerChanges([], layers)).toThrow('is new');
  });
});

describe('flags', () => {
  it('dim whatever the filters leave out', () => {
    const zones = { features: [makeZone(1), makeZone(2), makeZone(3)] };
    const flags = flagsOf(makeScene({ zones, matching: new Set([2]), hoveredId: 3 }));
    expect([...flags.dim]).toEqual([1, 3]);
    expect(flagChanges(NO_FLAGS, flags)).toEqual([
      [3, 'hover', true],
      [1, 'dim', true],
      [3, 'dim', true],
    ]);
    expect(flagChanges(flags, NO_FLAGS)).toEqual([
      [3, 'hover', false],
      [1, 'dim', false],
      [3, 'dim', false],
    ]);
  });

  it('hand over from one zone to the next', () => {
    const from = { ...NO_FLAGS, selected: 1 };
    expect(flagChanges(from, { ...NO_FLAGS, selected: 2 })).toEqual([
      [1, 'selected', false],
      [2, 'selected', true],
    ]);
  });
});

describe('createApply', () => {
  it('touches only what changed since the last call', () => {
    const setData = vi.fn();
    const map = {
      getSource: vi.fn(() => ({ setData })),
      setFeatureState: vi.fn(),
      setFilter: vi.fn(),
      setLayerZoomRange: vi.fn(),
      setLayoutProperty: vi.fn(),
      setPaintProperty: vi.fn(),
    };
    const sourceData = createSourceData();
    const scale = { zoom: null, roomy: true };
    const scene = makeScene({ zones: { features: [makeZone(1), makeZone(2)] } });
    const look = makeLook();
    const apply = createApply(map as unknown as GlMap, {
      look,
      data: sourceData(scene, messages, scale),
    });

    apply(look, sourceData(scene, messages, scale), flagsOf(scene));
    expect(setData).not.toHaveBeenCalled();
    expect(map.setFeatureState).not.toHaveBeenCalled();

    const hovered = { ...scene, hoveredId: 2 };
    apply(look, sourceData(hovered, messages, scale), flagsOf(hovered));
    expect(map.getSource.mock.calls).toEqual([['focus']]);
    expect(map.setFeatureState).toHaveBeenCalledTimes(4);

    apply(makeLook({ theme: 'dark' }), sourceData(hovered, messages, scale), flagsOf(hovered));
    expect(map.setPaintProperty).toHaveBeenCalled();
    expect(setData).toHaveBeenCalledTimes(1);
  });
});
