import { describe, expect, it } from 'vitest';
import { readUnderlay } from './underlay.ts';

const style = {
  version: 8,
  sources: { osm: { type: 'vector', url: 'https://tiles.example/osm.json' } },
  layers: [
    { id: 'bg', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'water', type: 'fill', source: 'osm', 'source-layer': 'water' },
    {
      id: 'swamp',
      type: 'fill',
      source: 'osm',
      'source-layer': 'swamp',
      paint: { 'fill-pattern': 'dots' },
    },
    { id: 'names', type: 'symbol', source: 'osm', 'source-layer': 'place' },
  ],
};

describe('readUnderlay', () => {
  it('takes areas and lines, and leaves what needs a sprite or glyphs', () => {
    const underlay = readUnderlay(style);
    expect(underlay?.layers.map(({ id }) => id)).toEqual(['online:bg', 'online:water']);
    expect(underlay?.layers[1]).toMatchObject({ source: 'online:osm' });
    expect(Object.keys(underlay?.sources ?? {})).toEqual(['online:osm']);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { version: 7 },
    { version: 8, sources: [] },
    { version: 8, sources: {} },
  ])('refuses %j', (value) => expect(readUnderlay(value)).toBeNull());
});
