import type { Progress } from '../../api/types.ts';
import type { Words } from '../../i18n/context.tsx';

const yearOf = (iso: string) => iso.slice(0, 4);

/** "khoảng 1.200 ha" */
export function targetHa({ m, f }: Words, progress: Progress): string {
  const ha = f.ha(progress.target_ha);
  return progress.approx ? `${m.figures.approx} ${ha}` : ha;
}

export const periodWords = ({ m }: Words, period: Progress['period']): string =>
  m.target.period(yearOf(period.start), yearOf(period.end));

/** The day the figures are of, in words: today, unless another day is looked at. */
export const dayWords = ({ m, f }: Words, { as_of }: Progress, pinned: boolean): string =>
  pinned ? f.date(as_of) : m.target.today;

/** Where the target stands, in one sentence. `pinned`: its day is not today. */
export function targetSentence(words: Words, progress: Progress, pinned: boolean): string {
  const { m, f } = words;
  const { recorded_ha, remaining_ha, target_ha, pace, entries, period } = progress;
  const recorded = f.ha(recorded_ha);
  if (recorded_ha >= target_ha) return m.target.sentenceDone(recorded);
  if (pace.from_today_ha_per_year === null) return m.target.sentenceOver(recorded);
  const needed = f.ha(Math.round(pace.from_today_ha_per_year));
  const day = dayWords(words, progress, pinned);
  return entries === 0
    ? m.target.sentenceNone(yearOf(period.end), needed, day)
    : m.target.sentence(recorded, f.ha(remaining_ha), needed, day);
}
