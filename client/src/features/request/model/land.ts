import type { ZoneProperties } from '../../../api/types.ts';
import type { Recipient } from '../../../lib/ledger/filter.ts';

type Area = 'leasable_area' | 'industrial_area' | 'planned_area';
/** The areas of a zone that limit what it can hand out. */
export type LandLimits = Partial<Pick<ZoneProperties, `${Area}_${'max_ha' | 'approx'}`>>;

/** The most land of a zone that can be handed to a recipient, ha: about is no limit. Null: not known. */
export function mostLand(zone: LandLimits, recipient: Recipient): number | null {
  const areas: Area[] =
    recipient === 'tenant'
      ? ['leasable_area', 'industrial_area', 'planned_area']
      : ['planned_area'];
  const limits = areas.flatMap((area) => {
    const most = zone[`${area}_max_ha`] ?? null;
    return most === null || zone[`${area}_approx`] ? [] : [most];
  });
  return limits.length > 0 ? Math.min(...limits) : null;
}
