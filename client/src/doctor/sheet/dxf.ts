import { DxfWriter, LWPolylineFlags, point2d, point3d, Units } from '@tarikjabiri/dxf';
import type { CornerTable } from './corner-table.ts';

/** Layers by the names that drawings of the land registry use, without tones. */
export const LAYERS = { outline: 'RANH_GIOI', corner: 'DIEM_GOC', label: 'SO_HIEU' } as const;

const RED = 1;
const BLUE = 5;
const GREEN = 3;
/** Height of a number on the ground, metres: readable on paper at 1:1000. */
const TEXT_M = 2.5;

/**
 * The boundary as a drawing (DXF R2000 and later) in metres of EPSG:9213: a closed polyline for every ring, a point
 * and a number at every corner. A drawing has x to the east, where the paper's Y is.
 */
export function cornerDxf(table: CornerTable): string {
  const drawing = new DxfWriter();
  drawing.setUnits(Units.Meters);
  drawing.addLayer(LAYERS.outline, RED, 'CONTINUOUS');
  drawing.addLayer(LAYERS.corner, BLUE, 'CONTINUOUS');
  drawing.addLayer(LAYERS.label, GREEN, 'CONTINUOUS');
  for (const { corners } of table.rings) {
    drawing.addLWPolyline(
      corners.map(({ x, y }) => ({ point: point2d(toMillimetre(y), toMillimetre(x)) })),
      { flags: LWPolylineFlags.Closed, layerName: LAYERS.outline },
    );
    for (const { n, x, y } of corners) {
      const at = point3d(toMillimetre(y), toMillimetre(x), 0);
      drawing.addPoint(at.x, at.y, 0, { layerName: LAYERS.corner });
      drawing.addText(at, TEXT_M, String(n), { layerName: LAYERS.label });
    }
  }
  return drawing.stringify();
}

const toMillimetre = (metres: number) => Math.round(metres * 1000) / 1000;
