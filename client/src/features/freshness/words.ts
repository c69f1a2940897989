import type { ZoneProperties } from '../../api/types.ts';
import type { Words } from '../../i18n/context.tsx';

type Dated = Pick<ZoneProperties, 'freshness' | 'confirmed_on' | 'evidence_on'>;

/** The later of two ISO days; null when neither is known. */
const later = (a: string | null, b: string | null): string | null =>
  a !== null && (b === null || a >= b) ? a : b;

/** When the figures last were said to hold, and whether that is too long ago. */
export function freshnessWords({ m, f }: Words, zone: Dated): string {
  const { confirmed_on: confirmed, evidence_on: evidence, freshness } = zone;
  const last = later(confirmed, evidence);
  if (freshness === 'undated' || last === null) return m.freshness.undated;
  if (freshness === 'stale') return m.freshness.stale(f.date(last));
  return last === confirmed
    ? m.freshness.confirmed(f.date(last))
    : m.freshness.evidence(f.date(last));
}
