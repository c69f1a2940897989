import type { HexColor } from 'terra-draw';
import { PALETTES } from '../palette.ts';
import type { Theme } from '../types.ts';

const hex = (color: string) => color as HexColor;

/** The drawing board in the map's colours. The ground inside is drawn below, by the map itself. */
export function editorStyles(theme: Theme) {
  const { accent, paper, warning } = PALETTES[theme];
  const [line, ground, snapped] = [hex(accent), hex(paper), hex(warning)];
  return {
    draw: {
      fillColor: line,
      fillOpacity: 0,
      outlineColor: line,
      outlineWidth: 2.5,
      closingPointColor: ground,
      closingPointWidth: 6,
      closingPointOutlineColor: line,
      closingPointOutlineWidth: 2.5,
      snappingPointColor: ground,
      snappingPointWidth: 6,
      snappingPointOutlineColor: snapped,
      snappingPointOutlineWidth: 2.5,
    },
    edit: {
      selectedPolygonColor: line,
      selectedPolygonFillOpacity: 0,
      selectedPolygonOutlineColor: line,
      selectedPolygonOutlineWidth: 2.5,
      selectionPointColor: ground,
      selectionPointWidth: 6,
      selectionPointOutlineColor: line,
      selectionPointOutlineWidth: 2.5,
      midPointColor: line,
      midPointWidth: 4,
      midPointOutlineColor: ground,
      midPointOutlineWidth: 1.5,
    },
  };
}
