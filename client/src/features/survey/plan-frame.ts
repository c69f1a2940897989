import type { Plan } from '../../doctor/sheet/plan.ts';

/** Paper above and below the corners, for their numbers, the arrow and the scale bar, millimetres. */
const ROOM = 16;

/** The part of a plan that its corners need: a boundary wider than high leaves paper for its table. */
export function frameOf({ size, corners }: Plan): { top: number; height: number } {
  const least = corners.reduce((y, corner) => Math.min(y, corner.y), size);
  const most = corners.reduce((y, corner) => Math.max(y, corner.y), 0);
  const top = Math.max(0, least - ROOM);
  return { top, height: Math.min(size, most + ROOM) - top };
}
