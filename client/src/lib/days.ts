const DAY_MS = 86_400_000;

/** First and last day. */
interface Period {
  start: string;
  end: string;
}

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day after. */
export const dayAfter = (day: string): string =>
  new Date(timeOf(day) + DAY_MS).toISOString().slice(0, 10);

/** Share of a period that is over when a day begins: 0 before it, 1 after it. */
export function shareOver({ start, end }: Period, day: string): number {
  const days = (timeOf(end) - timeOf(start)) / DAY_MS + 1;
  return Math.min(1, Math.max(0, (timeOf(day) - timeOf(start)) / DAY_MS / days));
}
