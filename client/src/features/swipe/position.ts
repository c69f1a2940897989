/** CSS pixels of the map that a panel covers on either side. */
interface Covered {
  left: number;
  right: number;
}

const STEP = 2;
const LEAP = 10;

const onMap = (at: number): number => Math.min(100, Math.max(0, Math.round(at)));

/** Where the divider stands when it is dragged to `x`, in whole per cent of what panels leave of the map. */
export function placeAt(x: number, width: number, { left, right }: Covered): number {
  const free = width - left - right;
  return free > 0 ? onMap((100 * (x - left)) / free) : 50;
}

/** Where a key takes the divider; null when the key does nothing to it. */
export function afterKey(at: number, key: string, leap: boolean): number | null {
  const step = leap ? LEAP : STEP;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return onMap(at - step);
    case 'ArrowRight':
    case 'ArrowUp':
      return onMap(at + step);
    case 'PageDown':
      return onMap(at - LEAP);
    case 'PageUp':
      return onMap(at + LEAP);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return null;
  }
}
