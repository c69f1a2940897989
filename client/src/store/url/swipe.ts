import type { Swipe } from '../swipe.ts';
import { slugOf } from './read.ts';

/** Both sides and the place of the divider, as a link names them. */
export const writeSwipe = ({ left, right, at }: Swipe): string => [left, right, at].join(',');

/** Two different sides and a place on the map; else nothing is swiped. */
export function readSwipe(text: string | null): Swipe | null {
  const parts = (text ?? '').split(',');
  const [left, right] = [slugOf(parts[0] ?? null), slugOf(parts[1] ?? null)];
  const at = parts[2] ?? '';
  const placed = parts.length === 3 && /^\d{1,3}$/.test(at) && Number(at) <= 100;
  if (!left || !right || left === right || !placed) return null;
  return { left, right, at: Number(at) };
}
