import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, it, vi } from 'vitest';
import { makeLook } from '../fixtures.ts';
import { mapLayers } from '../layers/index.ts';
import { PALETTES } from '../palette.ts';
import { createReferences, type ReferenceMap } from './lay.ts';
import type { Reference } from './types.ts';

/** Keeps the order of layers as a map does, between the ground and what stands above it. */
function fakeMap() {
  const layers = ['river', 'rim-shade', 'zone-fill', 'neighbour-name'];
  const sources = new Map<string, unknown>();
  const paint: unknown[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const put = (id: string, before: string) => layers.splice(layers.indexOf(before), 0, id);
  const map = {
    addSource: (id: string, source: unknown) => sources.set(id, source),
    removeSource: (id: string) => sources.delete(id),
    addLayer: ({ id }: LayerSpecification, before: string) => put(id, before),
    removeLayer: (id: string) => layers.splice(layers.indexOf(id), 1),
    moveLayer(id: string, before: string) {
      map.removeLayer(id);
      put(id, before);
    },
    setPaintProperty: (...change: unknown[]) => paint.push(change.slice(0, 3)),
    getStyle: () => ({
      layers: layers.map((id) => ({ id })),
      sources: Object.fromEntries(sources),
    }),
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  };
  const say = (type: string, event: object = {}) => listeners.get(type)?.(event);
  return { map: map as unknown as ReferenceMap, layers, sources, paint, say };
}

const picture = (id: string, opacity = 1, attribution = ''): Reference => ({
  id,
  opacity,
  attribution,
  bounds: null,
  attempt: 0,
  drawing: {
    type: 'pictures',
    tiles: 'https://maps.example/{z}/{x}/{y}',
    scheme: 'xyz',
    minZoom: 0,
    maxZoom: 19,
  },
});
const polygons = (id: string): Reference => ({
  ...picture(id),
  drawing: { type: 'polygons', data: '/x', tint: 0 },
});

it('lies over the ground and under the zones, the first on top, and is gone when it is not asked for', () => {
  const { map, layers, sources } = fakeMap();
  const references = createReferences(map, vi.fn());
  references.update([picture('a'), polygons('b')], PALETTES.light);
  const [area, edge, name] = ['ref:b:area', 'ref:b:edge', 'ref:b:name'];
  const top = 'ref:a:pictures';
  const above = ['rim-shade', 'zone-fill', name, 'neighbour-name'];
  expect(layers).toEqual(['river', area, edge, top, ...above]);
  references.update([polygons('b'), picture('a')], PALETTES.light);
  expect(layers).toEqual(['river', top, area, edge, ...above]);
  references.update([polygons('b'), picture('a'), picture('c')], PALETTES.light);
  expect(layers.slice(1, 3)).toEqual(['ref:c:pictures', top]);
  references.update([picture('c')], PALETTES.light);
  expect(layers).toEqual(['river', 'ref:c:pictures', 'rim-shade', 'zone-fill', 'neighbour-name']);
  expect([...sources.keys()]).toEqual(['ref:c']);
  const ours = mapLayers(makeLook()).map(({ id }) => id);
  expect(ours).toEqual(expect.arrayContaining(['rim-shade', 'neighbour-name']));
});

it('changes opacity and theme in place, and the source only when it is another', () => {
  const { map, paint, sources } = fakeMap();
  const references = createReferences(map, vi.fn());
  references.update([picture('a'), polygons('b')], PALETTES.light);
  const before = sources.get('ref:a');
  references.update([picture('a', 0.3), polygons('b')], PALETTES.dark);
  expect(paint).toEqual([
    ['ref:a:pictures', 'raster-opacity', 0.3],
    ['ref:b:area', 'fill-color', PALETTES.dark.reference[0]],
    ['ref:b:edge', 'line-color', PALETTES.dark.reference[0]],
    ['ref:b:name', 'text-color', PALETTES.dark.reference[0]],
    ['ref:b:name', 'text-halo-color', PALETTES.dark.paper],
  ]);
  expect(sources.get('ref:a')).toBe(before);
  references.update([picture('a', 0.3, 'Sở'), polygons('b')], PALETTES.dark);
  const named = sources.get('ref:a');
  expect(named).toMatchObject({ attribution: 'Sở' });
  references.update([{ ...picture('a', 0.3, 'Sở'), attempt: 1 }, polygons('b')], PALETTES.dark);
  expect(sources.get('ref:a')).toEqual(named);
  expect(sources.get('ref:a')).not.toBe(named);
});

it('tells which layer fails, and leaves other errors to the console', () => {
  const tell = vi.fn();
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { map, say } = fakeMap();
  const references = createReferences(map, tell);
  references.update([picture('a'), polygons('b')], PALETTES.light);
  say('error', { sourceId: 'ref:a', error: new Error('503') });
  // That its addresses are known says nothing of its pictures.
  say('sourcedata', { sourceId: 'ref:a', source: { type: 'raster' }, sourceDataType: 'content' });
  say('sourcedata', { sourceId: 'ref:b', source: { type: 'geojson' }, sourceDataType: 'content' });
  say('idle');
  expect(tell.mock.calls).toEqual([['a', 'failed']]);
  expect(silent).not.toHaveBeenCalled();
  const other = new Error('broken');
  say('error', { sourceId: 'zones', error: other });
  expect(silent.mock.calls).toEqual([[other]]);
  references.update([], PALETTES.light);
  expect(tell.mock.calls.at(-1)).toEqual(['a', null]);
  silent.mockRestore();
});

it('is put down anew on a style that came back, with what lay on it or not', () => {
  const { map, layers, sources } = fakeMap();
  const references = createReferences(map, vi.fn());
  references.restart();
  references.update([picture('a'), picture('b')], PALETTES.light);
  references.restart();
  expect(layers).toEqual(['river', 'rim-shade', 'zone-fill', 'neighbour-name']);
  expect(sources.size).toBe(0);
  references.update([picture('b'), picture('a')], PALETTES.light);
  expect(layers.slice(1, 3)).toEqual(['ref:a:pictures', 'ref:b:pictures']);
});
