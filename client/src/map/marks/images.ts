import { CHANGE_SIZE, drawChange, parseChangeId } from './change.ts';
import { drawMark, drawPattern, markExtent, PATTERN_SIZE } from './draw.ts';
import { drawShield, parseShieldId, SHIELD } from './shield.ts';
import { parseMarkId, parsePatternId } from './spec.ts';

/** What `map.addImage` takes. */
export interface MapImage {
  data: ImageData;
  pixelRatio: number;
  stretchX?: [number, number][];
  stretchY?: [number, number][];
  content?: [number, number, number, number];
}

/** Symbols grow up to about twice before polygons take over, so they are drawn finer than the screen. */
const sharpness = () => Math.min(4, Math.max(2, (globalThis.devicePixelRatio || 1) * 1.5));

function raster(
  width: number,
  height: number,
  ratio: number,
  draw: (pen: OffscreenCanvasRenderingContext2D) => void,
) {
  const canvas = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(ratio, ratio);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** The image an id stands for, drawn when the map first asks for it; null for an unknown id. */
export function imageFor(id: string): MapImage | null {
  const mark = parseMarkId(id);
  if (mark) {
    const ratio = sharpness();
    const extent = markExtent(mark);
    const data = raster(2 * extent, 2 * extent, ratio, (pen) => {
      pen.translate(extent, extent);
      drawMark(pen, mark);
    });
    return data && { data, pixelRatio: ratio };
  }
  const pattern = parsePatternId(id);
  if (pattern) {
    const data = raster(PATTERN_SIZE, PATTERN_SIZE, 2, (pen) => drawPattern(pen, pattern));
    return data && { data, pixelRatio: 2 };
  }
  const change = parseChangeId(id);
  if (change) {
    const data = raster(CHANGE_SIZE, CHANGE_SIZE, 2, (pen) => drawChange(pen, change));
    return data && { data, pixelRatio: 2 };
  }
  const shield = parseShieldId(id);
  if (!shield) return null;
  const data = raster(SHIELD.size, SHIELD.size, 2, (pen) => drawShield(pen, shield));
  const inner: [number, number] = [SHIELD.inset * 2, (SHIELD.size - SHIELD.inset) * 2];
  return (
    data && {
      data,
      pixelRatio: 2,
      stretchX: [inner],
      stretchY: [inner],
      content: [inner[0], inner[0], inner[1], inner[1]],
    }
  );
}
