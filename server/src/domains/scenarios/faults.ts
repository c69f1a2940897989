import type { Fault } from '../../lib/problem.ts';

/** What a scenario cannot say, and how it is told. */
const MESSAGES = {
  zone_or_new: 'names a zone (`zone`) or a new one (`new`), one of them',
  unknown_zone: 'is no zone',
  unknown_new: 'is no new zone of this scenario',
  repeated_id: 'is the id of another new zone',
  repeated_step: 'is planned already in that year',
  nothing_planned: 'needs hectares or a status',
  too_precise: 'has more than 2 decimals',
  more_than_planned: 'is more than the planned area',
  text_unreadable: 'is empty or holds control characters',
  ring_open: 'has a ring that is not closed',
  too_many_points: 'has more than 20,000 points',
  coordinates_swapped: 'has longitude and latitude swapped',
  far_away: 'lies far outside the province',
} as const;
type FaultCode = keyof typeof MESSAGES;

export type ContentFault = Fault & { readonly pointer: string; readonly code: FaultCode };

export const fault = (pointer: string, code: FaultCode): ContentFault => ({
  pointer,
  code,
  message: MESSAGES[code],
});
