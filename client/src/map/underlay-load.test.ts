import type { Map as GlMap } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { layUnder } from './underlay-load.ts';

const STYLE_URL = 'https://tiles.example/s.json';
const STYLE = {
  version: 8,
  sources: { osm: { type: 'raster', tiles: ['https://tiles.example/{z}/{x}/{y}.png'] } },
  layers: [{ id: 'osm', type: 'raster', source: 'osm' }],
};

function fakeMap() {
  const sources: Record<string, object> = { ground: {} };
  const layers: { id: string }[] = [{ id: 'paper' }, { id: 'graticule' }];
  let onError: ((event: object) => void) | undefined;
  const map = {
    on: (_: string, listener: (event: object) => void) => {
      onError = listener;
    },
    getStyle: () => ({ layers: [...layers], sources: { ...sources } }),
    addSource: (id: string, source: object) => {
      sources[id] = source;
    },
    removeSource: (id: string) => {
      delete sources[id];
    },
    addLayer: (layer: { id: string }, before: string) =>
      layers.splice(
        layers.findIndex(({ id }) => id === before),
        0,
        layer,
      ),
    removeLayer: (gone: string) =>
      layers.splice(
        layers.findIndex(({ id }) => id === gone),
        1,
      ),
  };
  return {
    map: map as unknown as GlMap,
    layers,
    sources,
    fail: (event: object) => onError?.(event),
  };
}
const outcome = () => ({ onReady: vi.fn(), onFail: vi.fn() });
const answer = (ok: boolean, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => ({ ok, json: async () => body })),
  );

describe('the online basemap', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('lies between the paper and everything of ours', async () => {
    answer(true, STYLE);
    const { map, layers } = fakeMap();
    const { onReady, onFail } = outcome();
    await layUnder(map, STYLE_URL, { onReady, onFail });
    expect(layers.map(({ id }) => id)).toEqual(['paper', 'online:osm', 'graticule']);
    expect(onReady).toHaveBeenCalledOnce();
    expect(onFail).not.toHaveBeenCalled();
  });

  it.each([
    ['an error', () => answer(false, {})],
    ['no style', () => answer(true, { hello: 1 })],
    [
      'no network',
      () =>
        vi.stubGlobal(
          'fetch',
          vi.fn(() => Promise.reject(new Error('offline'))),
        ),
    ],
  ])('is given up on %s', async (_, prepare) => {
    prepare();
    const { map, layers } = fakeMap();
    const { onReady, onFail } = outcome();
    await layUnder(map, STYLE_URL, { onReady, onFail });
    expect(layers.map(({ id }) => id)).toEqual(['paper', 'graticule']);
    expect(onFail).toHaveBeenCalledOnce();
    expect(onReady).not.toHaveBeenCalled();
  });

  it('goes away again, once, when its tiles fail', async () => {
    answer(true, STYLE);
    const { map, layers, sources, fail } = fakeMap();
    const { onReady, onFail } = outcome();
    await layUnder(map, STYLE_URL, { onReady, onFail });
    fail({ sourceId: 'ground' });
    expect(onFail).not.toHaveBeenCalled();
    fail({ sourceId: 'online:osm' });
    fail({ sourceId: 'online:osm' });
    expect(layers.map(({ id }) => id)).toEqual(['paper', 'graticule']);
    expect(Object.keys(sources)).toEqual(['ground']);
    expect(onFail).toHaveBeenCalledOnce();
  });
});
