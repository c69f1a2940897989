import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { HANDOVER, type Look, SOURCES } from './look.ts';
import { dim, leaving, symbolSize } from './zone-expressions.ts';

/** Proportional symbols, small over large; a faint outline stays of what the filters put aside. */
export function zoneSymbolLayers({ theme }: Look): LayerSpecification[] {
  const shared = {
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-size': symbolSize,
    'symbol-sort-key': ['-', 0, ['get', 'r']] as ExpressionSpecification,
  } as const;
  const image = (variant: string): ExpressionSpecification => [
    'concat',
    `mark/${theme}/`,
    ['get', 'mark'],
    `/${variant}`,
  ];
  return [
    {
      id: 'zone-ghost',
      source: SOURCES.points,
      type: 'symbol',
      maxzoom: HANDOVER.to,
      layout: { ...shared, 'icon-image': image('ghost') },
      paint: { 'icon-opacity': leaving(['case', dim, 0.4, 0]) },
    },
    {
      id: 'zone-symbol',
      source: SOURCES.points,
      type: 'symbol',
      maxzoom: HANDOVER.to,
      layout: { ...shared, 'icon-image': image('plain') },
      paint: { 'icon-opacity': leaving(['case', dim, 0, 1]) },
    },
  ];
}
