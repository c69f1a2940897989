import type { DxfBlock, DxfDrawing, DxfEntity } from 'dxf';
import { MOST_DEPTH, MOST_DRAWN } from '../limits.ts';
import type { Pair } from './chords.ts';
import { type Gather, tooMany, UNNUMBERED } from './gather.ts';

/** x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const AS_DRAWN: Matrix = [1, 0, 0, 1, 0, 0];

/** An entity and where it lies in the drawing: as it stands, or wherever its block is inserted. */
export interface Placed {
  readonly entity: DxfEntity;
  readonly layer: string;
  readonly inBlock: boolean;
  place(point: Pair): Pair;
  /** How much longer the longest line may become. */
  readonly scale: number;
}

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Pair): Pair => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** First `inner`, then `outer`. */
function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d] = inner;
  const [oa, ob, oc, od] = outer;
  const [e, f] = apply(outer, [inner[4], inner[5]]);
  return [oa * a + oc * b, ob * a + od * b, oa * c + oc * d, ob * c + od * d, e, f];
}

/** Block coordinates to those of the drawing around; rows and columns turn with the block and are not scaled. */
function insertion(insert: DxfEntity, block: DxfBlock, row: number, column: number): Matrix {
  const { x = 0, y = 0, scaleX = 1, scaleY = 1, rotation = 0 } = insert;
  const { rowSpacing = 0, columnSpacing = 0 } = insert;
  const turn = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [right, up] = [column * columnSpacing, row * rowSpacing];
  const turned: Matrix = [
    cos * scaleX,
    sin * scaleX,
    -sin * scaleY,
    cos * scaleY,
    x + cos * right - sin * up,
    y + sin * right + cos * up,
  ];
  return after(turned, [1, 0, 0, 1, -(block.x ?? 0), -(block.y ?? 0)]);
}

/** An axis of its own that is not straight up: x and y are not those of the ground. */
export function isTilted({
  extrusionX = 0,
  extrusionY = 0,
  extrusionZ = 1,
  extrusionDir,
}: DxfEntity) {
  const [x, y, z] = extrusionDir
    ? [extrusionDir.x, extrusionDir.y, extrusionDir.z]
    : [extrusionX, extrusionY, extrusionZ];
  return x !== 0 || y !== 0 || z !== 1;
}

/**
 * Everything that is drawn in the model, blocks taken apart wherever they are inserted. Blocks may hold one another
 * and be inserted in rows and columns, so that a short file can draw without end: there is a limit to it.
 */
export function* placedIn({ entities, blocks }: DxfDrawing, gather: Gather): Generator<Placed> {
  // Names of blocks are the same in small and capital letters.
  const named = new Map(blocks.map((block) => [String(block.name).toLowerCase(), block]));
  let drawn = 0;
  function* within(
    list: readonly DxfEntity[],
    matrix: Matrix,
    inserted: string | null,
    depth: number,
  ): Generator<Placed> {
    const scale = Math.max(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3]));
    for (const entity of list) {
      drawn += 1;
      if (drawn > MOST_DRAWN) throw tooMany('elements', MOST_DRAWN);
      // Sheets of paper beside the model: frames and title blocks.
      if (entity.paperSpace === 1) continue;
      // What a block draws on layer 0 is on the layer of the block.
      const own = entity.layer ?? '';
      const layer = inserted !== null && (own === '' || own === '0') ? inserted : own;
      if (entity.type === 'INSERT') yield* inside(entity, matrix, layer, depth);
      else {
        const place = (point: Pair) => apply(matrix, point);
        yield { entity, layer, inBlock: inserted !== null, place, scale };
      }
    }
  }
  function* inside(insert: DxfEntity, matrix: Matrix, layer: string, depth: number) {
    const block = named.get(String(insert.block).toLowerCase());
    if (!block || block.entities.length === 0 || depth === MOST_DEPTH) {
      return gather.leave(UNNUMBERED, 'block');
    }
    if (isTilted(insert)) return gather.leave(UNNUMBERED, 'plane');
    const { rowCount = 1, columnCount = 1 } = insert;
    for (let row = 0; row < Math.max(1, rowCount); row += 1) {
      for (let column = 0; column < Math.max(1, columnCount); column += 1) {
        const there = after(matrix, insertion(insert, block, row, column));
        yield* within(block.entities, there, layer, depth + 1);
      }
    }
  }
  yield* within(entities, AS_DRAWN, null, 0);
}
