import type { DeskWords } from '../../i18n/desk.ts';

/** What an effective date means for the map, in a sentence. */
export function effectiveWords({ d, f }: DeskWords, on: string | null, today: string): string {
  if (on === null) return d.request.effectiveAlways;
  if (on === today) return d.request.effectiveToday;
  return on > today ? d.request.effectiveFuture(f.date(on)) : d.request.effectivePast(f.date(on));
}
