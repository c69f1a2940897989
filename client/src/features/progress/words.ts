import type { Words } from '../../i18n/context.tsx';
import type { PlanningWords } from '../../i18n/planning.ts';
import type { BurnUp } from './burn-up.ts';

/** Hectares that were reckoned, not recorded: whole ones. */
export const whole = ({ f }: Words, ha: number): string => f.ha(Math.round(ha));

/** Hectares of a forecast; where it adds nothing to what is recorded, exactly what is recorded. */
export const foreseen = (words: Words, { recorded }: Pick<BurnUp, 'recorded'>, ha: number) =>
  ha === recorded ? words.f.ha(recorded) : whole(words, ha);

/** What the chart says, in sentences. */
export interface Said {
  status: string;
  /** What it takes from the start and from the day; null once the target is met or the period over. */
  required: string | null;
  before: string | null;
  forecast: string | null;
  /** What the ledger does not say. */
  caution: string | null;
}

/** The burn-up in words, for its day. `pinned`: that day is not today. */
export function sayBurnUp(
  words: PlanningWords,
  burnUp: BurnUp,
  { pinned, complete }: { pinned: boolean; complete: boolean },
): Said {
  const { f, p } = words;
  const { asOf, period, today, target, recorded, entries, fromStart, fromToday, atBefore, end } =
    burnUp;
  const day = f.date(asOf);
  const years = `${period.start.slice(0, 4)}–${period.end.slice(0, 4)}`;
  const last = period.end.slice(0, 4);
  const over = f.percent(Math.round(100 * today));
  const met = recorded >= target;
  const status = met
    ? p.progress.status.done(day, f.ha(recorded))
    : fromToday === null
      ? p.progress.status.over(f.ha(recorded), f.ha(target))
      : entries === 0
        ? p.progress.status.none(day, years, over)
        : p.progress.status.some(day, years, over, f.ha(recorded), f.ha(target - recorded));
  const paces = fromToday === null ? null : [whole(words, fromStart), whole(words, fromToday)];
  const [start = '', now = ''] = paces ?? [];
  return {
    status,
    required:
      met || paces === null
        ? null
        : pinned
          ? p.progress.requiredOn(start, now, day)
          : p.progress.required(start, now),
    before: atBefore === null ? null : p.progress.atBefore(last, whole(words, atBefore)),
    forecast:
      end === null
        ? null
        : p.progress.forecast(
            last,
            foreseen(words, burnUp, end.low),
            foreseen(words, burnUp, end.middle),
            foreseen(words, burnUp, end.high),
          ),
    caution: complete ? null : entries === 0 ? p.progress.notNothing : p.progress.partial,
  };
}
