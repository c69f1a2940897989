import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { makeLook } from '../fixtures.ts';
import type { Region } from '../types.ts';
import { mapLayers } from './index.ts';
import { FONT, type Look, SOURCES } from './look.ts';

const LOOKS: [string, Partial<Look>][] = [
  ['plain', {}],
  ['dark', { theme: 'dark' }],
  ['filtered', { matching: [1, 2, 3] }],
  ['nothing found', { matching: [] }],
  ['regions off', { showOrientations: false, orientationOpacity: 0 }],
  ['measuring', { measuring: true }],
  ['drawing a boundary', { sketching: true }],
  ['marking what changed', { pulse: 'wave' }],
  ['marking what changed, still', { pulse: 'ring' }],
  ['comparing two outlines', { comparing: true, theme: 'dark' }],
  ['over an online basemap', { underlaid: true }],
  ...(['north', 'south', 'east', 'west'] as Region[]).map(
    (activeOrientation): [string, Partial<Look>] => [activeOrientation, { activeOrientation }],
  ),
];

const style = (look: Look): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    Object.values(SOURCES).map((name) => [
      name,
      { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    ]),
  ),
  layers: mapLayers(look),
});

describe.each(LOOKS)('layers, %s', (_name, changes) => {
  const look = makeLook(changes);

  it('follow the specification', () => {
    expect(validateStyleMin(style(look)).map(({ message }) => message)).toEqual([]);
  });

  it('are the same layers in the same order as ever', () => {
    const ids = (of: Look) => mapLayers(of).map(({ id }) => id);
    expect(ids(look)).toEqual(ids(makeLook()));
    expect(new Set(ids(look)).size).toBe(ids(look).length);
  });
});

it('draw zones over the ground, symbols over polygons, and what is measured over everything', () => {
  const ids = mapLayers(makeLook()).map(({ id }) => id);
  const wanted = [
    'land',
    'orientation-area',
    'river',
    'surround',
    'zone-fill',
    'zone-symbol',
    'focus-symbol',
    'overlay-ground',
    'overlay-proposed',
    'sketch-area',
    'measure-area',
  ];
  expect(wanted.map((id) => ids.indexOf(id))).toEqual(
    wanted.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b),
  );
  expect(ids).toEqual(expect.arrayContaining(wanted));
});

it('letter with our own fonts alone', () => {
  const fonts = mapLayers(makeLook()).flatMap((layer) =>
    layer.type === 'symbol' && layer.layout?.['text-field'] ? [layer.layout['text-font']] : [],
  );
  for (const font of fonts) expect(Object.values(FONT)).toContainEqual(font);
});
