import { CalendarCheck, CalendarOff, CalendarX2 } from 'lucide-react';
import type { ZoneProperties } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './freshness.css';
import { freshnessWords } from './words.ts';

const MARKS = { fresh: CalendarCheck, stale: CalendarX2, undated: CalendarOff } as const;

/** In a row of the list: a quiet mark where figures are old or undated; on paper and read aloud, words. */
export function FreshnessMark({ zone }: { zone: ZoneProperties }) {
  const words = useWords();
  if (zone.freshness === 'fresh') return null;
  const { m } = words;
  const said = freshnessWords(words, zone);
  return (
    <span className={`fresh-mark fresh-${zone.freshness}`} title={said}>
      <Icon of={MARKS[zone.freshness]} size={13} />
      <span className="fresh-words">
        {zone.freshness === 'stale' ? m.freshness.staleShort : m.freshness.undatedShort}
      </span>
    </span>
  );
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
