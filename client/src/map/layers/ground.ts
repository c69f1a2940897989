import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { shieldId } from '../marks/shield.ts';
import { FONT, type Look, SOURCES } from './look.ts';

const source = SOURCES.ground;
const is = (name: string): ExpressionSpecification => ['==', ['get', 'class'], name];
const byZoom = (...stops: [zoom: number, value: number][]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as ExpressionSpecification;

/** Paper, water and roads, drawn first. */
export function groundLayers({ palette, underlaid }: Look): LayerSpecification[] {
  const own = underlaid ? 'none' : 'visible';
  return [
    {
      id: 'lake',
      source,
      type: 'fill',
      filter: is('lake'),
      layout: { visibility: own },
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'lake-shore',
      source,
      type: 'line',
      filter: is('lake'),
      layout: { visibility: own },
      paint: { 'line-color': palette.waterText, 'line-opacity': 0.35, 'line-width': 0.75 },
    },
    {
      id: 'river',
      source,
      type: 'line',
      filter: is('river'),
      layout: { 'line-cap': 'round', 'line-join': 'round', visibility: own },
      paint: {
        'line-color': palette.water,
        'line-width': [
          'interpolate',
          ['exponential', 1.4],
          ['zoom'],
          7,
          ['case', ['!=', ['get', 'name'], ''], 1.4, 0.7],
          11,
          ['case', ['!=', ['get', 'name'], ''], 4, 2],
          15,
          ['case', ['!=', ['get', 'name'], ''], 14, 6],
        ],
      },
    },
    {
      id: 'road-casing',
      source,
      type: 'line',
      filter: is('national_road'),
      layout: { 'line-cap': 'round', 'line-join': 'round', visibility: own },
      paint: {
        'line-color': palette.roadCasing,
        'line-width': byZoom([7, 1.4], [11, 3.4], [15, 8]),
      },
    },
    {
      id: 'road',
      source,
      type: 'line',
      filter: is('national_road'),
      layout: { 'line-cap': 'round', 'line-join': 'round', visibility: own },
      paint: { 'line-color': palette.road, 'line-width': byZoom([7, 0.8], [11, 2.2], [15, 6]) },
    },
    {
      id: 'expressway-casing',
      source,
      type: 'line',
      filter: is('expressway'),
      layout: { 'line-cap': 'round', 'line-join': 'round', visibility: own },
      paint: { 'line-color': palette.paper, 'line-width': byZoom([7, 2.6], [11, 5.5], [15, 13]) },
    },
    {
      id: 'expressway',
      source,
      type: 'line',
      filter: is('expressway'),
      layout: { 'line-cap': 'round', 'line-join': 'round', visibility: own },
      paint: {
        'line-color': palette.expressway,
        'line-width': byZoom([7, 1.3], [11, 2.8], [15, 7]),
      },
    },
  ];
}

/** The province's own paper. */
export const landLayer = ({ palette, underlaid }: Look): LayerSpecification => ({
  id: 'land',
  source,
  type: 'fill',
  filter: is('land'),
  layout: { visibility: underlaid ? 'none' : 'visible' },
  paint: { 'fill-color': palette.paper, 'fill-antialias': false },
});

/** Quiets whatever reaches past the rim. */
export const surroundLayer = ({ palette }: Look): LayerSpecification => ({
  id: 'surround',
  source,
  type: 'fill',
  filter: is('surround'),
  paint: { 'fill-color': palette.surround, 'fill-opacity': 0.6, 'fill-antialias': false },
});

/** The rim that makes the province a figure. */
export function rimLayers({ palette, theme }: Look): LayerSpecification[] {
  return [
    {
      id: 'rim-shade',
      source,
      type: 'line',
      filter: is('rim'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.shade,
        'line-opacity': theme === 'light' ? 0.13 : 0.6,
        'line-width': byZoom([7, 8], [12, 22]),
        'line-blur': byZoom([7, 8], [12, 22]),
      },
    },
    {
      id: 'rim',
      source,
      type: 'line',
      filter: is('rim'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.outline, 'line-width': byZoom([7, 0.8], [12, 1.6]) },
    },
  ];
}

/** Names of water and roads. */
export function groundLabels({ palette, theme, underlaid }: Look): LayerSpecification[] {
  const own = underlaid ? 'none' : 'visible';
  return [
    {
      id: 'river-name',
      source,
      type: 'symbol',
      minzoom: 8.5,
      filter: ['all', is('river'), ['!=', ['get', 'name'], '']],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': FONT.italic,
        'text-size': byZoom([8.5, 10.5], [13, 14]),
        'text-letter-spacing': 0.08,
        'text-max-angle': 35,
        'text-padding': 12,
        visibility: own,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.paper,
        'text-halo-width': 1.4,
      },
    },
    {
      id: 'lake-name',
      source,
      type: 'symbol',
      minzoom: 8.5,
      filter: is('lake'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT.italic,
        'text-size': byZoom([8.5, 10.5], [13, 14]),
        'text-max-width': 5,
        'text-letter-spacing': 0.04,
        visibility: own,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.water,
        'text-halo-width': 0.8,
      },
    },
    {
      id: 'expressway-name',
      source,
      type: 'symbol',
      minzoom: 10,
      filter: is('expressway'),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 600,
        'text-field': ['get', 'name'],
        'text-font': FONT.regular,
        'text-size': byZoom([10, 10], [14, 12]),
        'text-offset': [0, 0.9],
        'text-padding': 10,
        visibility: own,
      },
      paint: {
        'text-color': palette.expresswayText,
        'text-halo-color': palette.paper,
        'text-halo-width': 1.4,
      },
    },
    ...(['national_road', 'expressway'] as const).map(
      (road): LayerSpecification => ({
        id: `${road}-shield`,
        source,
        type: 'symbol',
        minzoom: road === 'expressway' ? 8 : 9,
        filter: ['all', is(road), ['!=', ['get', 'number'], '']],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320,
          'text-field': ['get', 'number'],
          'text-font': FONT.medium,
          'text-size': 9.5,
          'text-rotation-alignment': 'viewport',
          'icon-rotation-alignment': 'viewport',
          'icon-image': shieldId({ theme, road }),
          'icon-text-fit': 'both',
          'icon-text-fit-padding': [0, 2, 0, 2],
          'text-padding': 16,
          visibility: own,
        },
        paint: { 'text-color': road === 'expressway' ? palette.expresswayText : palette.roadText },
      }),
    ),
  ];
}
