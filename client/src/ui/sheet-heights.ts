export type Height = 'peek' | 'half' | 'full';
const ORDER = ['peek', 'half', 'full'] as const satisfies readonly Height[];

/** Heights in CSS pixels inside a room of a given height. */
export const heightsIn = (room: number, peek: number): Record<Height, number> => ({
  peek,
  half: Math.round(room * 0.54),
  full: room,
});

/** CSS pixels per millisecond from which a flick counts more than the place. */
const FLICK = 0.5;

/** Where a sheet let go at `height`, moving upwards at `speed` (pixels per millisecond), comes to rest. */
export function restAt(height: number, speed: number, heights: Record<Height, number>): Height {
  const nearest = ORDER.reduce((best, one) =>
    Math.abs(heights[one] - height) < Math.abs(heights[best] - height) ? one : best,
  );
  if (Math.abs(speed) < FLICK) return nearest;
  const onTheWay = ORDER.filter((one) =>
    speed > 0 ? heights[one] > height : heights[one] < height,
  );
  return (speed > 0 ? onTheWay.at(0) : onTheWay.at(-1)) ?? nearest;
}

/** One step taller or lower; stays at either end. */
export function step(height: Height, by: 1 | -1): Height {
  return ORDER[Math.min(Math.max(ORDER.indexOf(height) + by, 0), ORDER.length - 1)] ?? height;
}
