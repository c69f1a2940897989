import { PALETTES } from '../palette.ts';
import type { Theme } from '../types.ts';
import type { Pen } from './draw.ts';

/** What a piece of ground is in a comparison of two outlines. */
export type ChangeKind = 'gained' | 'lost' | 'overlap';
const KINDS: readonly string[] = ['gained', 'lost', 'overlap'] satisfies ChangeKind[];

export interface ChangeSpec {
  theme: Theme;
  change: ChangeKind;
}

/** CSS pixels of a tile: two signs on the diagonal. */
export const CHANGE_SIZE = 18;
const ARM = 3;

/** Null for an id that is not a comparison's. */
export function parseChangeId(id: string): ChangeSpec | null {
  const [head, theme, change] = id.split('/');
  if (head !== 'change' || (theme !== 'light' && theme !== 'dark')) return null;
  return KINDS.includes(change ?? '') ? { theme, change: change as ChangeKind } : null;
}

/** One repeatable tile: plus signs for ground gained, minus signs for ground lost, a net for an overlap. */
export function drawChange(pen: Pen, { theme, change }: ChangeSpec): void {
  pen.strokeStyle = PALETTES[theme].change[change];
  pen.lineWidth = 1.5;
  pen.beginPath();
  if (change === 'overlap') {
    for (const start of [-CHANGE_SIZE, -CHANGE_SIZE / 2, 0, CHANGE_SIZE / 2]) {
      pen.moveTo(start, 0);
      pen.lineTo(start + CHANGE_SIZE, CHANGE_SIZE);
      pen.moveTo(start + CHANGE_SIZE, 0);
      pen.lineTo(start, CHANGE_SIZE);
    }
  } else {
    for (const at of [CHANGE_SIZE / 4, (3 * CHANGE_SIZE) / 4]) {
      pen.moveTo(at - ARM, at);
      pen.lineTo(at + ARM, at);
      if (change === 'lost') continue;
      pen.moveTo(at, at - ARM);
      pen.lineTo(at, at + ARM);
    }
  }
  pen.stroke();
}
