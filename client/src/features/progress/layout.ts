import type { BurnUp } from './burn-up.ts';

/** Size of the chart and of its margins, for the width it has. */
export function chartSize(width: number) {
  const narrow = width < 560;
  return {
    narrow,
    height: Math.round(Math.min(430, Math.max(340, width * 0.42))),
    edge: { top: 30, right: narrow ? 120 : 132, bottom: 28, left: narrow ? 40 : 48 },
  };
}

/** Above this multiple of the target a forecast is cut, or everything else would lie flat on the ground. */
const CUT_ABOVE = 1.6;

/** The most hectares the chart has room for. */
export function topOf({ target, rows, recorded }: BurnUp): number {
  const highest = Math.max(
    target,
    recorded,
    ...rows.flatMap(({ before, forecast }) => [before ?? 0, forecast?.high ?? 0]),
  );
  return Math.max(Math.min(highest, CUT_ABOVE * target), recorded) * 1.03;
}
