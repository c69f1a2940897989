/** A label at the edge of a chart, at the height of what it names. */
export interface Placed<T> {
  of: T;
  /** Where its line ends. */
  at: number;
  /** Where the label stands. */
  y: number;
}

/**
 * Sets labels one above the other without touching: each as near to its line as the others allow, none beyond the
 * edges. Heights grow downwards.
 */
export function spread<T extends { at: number }>(
  labels: readonly T[],
  gap: number,
  edge: { top: number; bottom: number },
): Placed<T>[] {
  const placed = labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => ({
      of: label,
      at: label.at,
      y: Math.min(edge.bottom, Math.max(edge.top, label.at)),
    }));
  for (const [index, label] of placed.entries()) {
    const above = placed[index - 1];
    if (above) label.y = Math.max(label.y, above.y + gap);
  }
  let floor = edge.bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, floor);
    floor = label.y - gap;
  }
  return placed;
}
