import { CalendarCheck, CalendarOff, CalendarX2 } from 'lucide-react';
import type { ZoneFeature, ZoneProperties } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './freshness.css';
import { freshnessWords } from './words.ts';

const MARKS = { fresh: CalendarCheck, stale: CalendarX2, undated: CalendarOff } as const;

/**
 * In a row of the list: a quiet mark where figures have not been confirmed for twelve months; on paper and read aloud,
 * words. Most figures carry no date at all, which {@link UndatedShare} says once.
 */
export function FreshnessMark({ zone }: { zone: ZoneProperties }) {
  const words = useWords();
  if (zone.freshness !== 'stale') return null;
  return (
    <span className="fresh-mark" title={freshnessWords(words, zone)}>
      <Icon of={MARKS.stale} size={13} />
      <span className="fresh-words">{words.m.freshness.staleShort}</span>
    </span>
  );
}

/** Under the list: how many of its zones have figures of unknown date. */
export function UndatedShare({ zones }: { zones: readonly ZoneFeature[] }) {
  const { m } = useWords();
  const undated = zones.filter(({ properties }) => properties.freshness === 'undated').length;
  if (undated === 0) return null;
  return <p className="fresh-share">{m.freshness.undatedShare(undated, zones.length)}</p>;
}

/** On the card: when the figures last were said to hold. */
export function FreshnessLine({ zone }: { zone: ZoneProperties }) {
  const words = useWords();
  return (
    <p className={`fresh-line fresh-${zone.freshness}`}>
      <Icon of={MARKS[zone.freshness]} size={15} />
      {freshnessWords(words, zone)}
    </p>
  );
}
