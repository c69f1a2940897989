/** Something in a request that cannot be true, by its JSON pointer into the request. */
export interface Fault {
  readonly pointer: string;
  /** Stable, for programs: a form says it in the reader's language. */
  readonly code: FaultCode;
  readonly message: string;
}

/** What can be wrong with a value, and how it is said. */
const MESSAGES = {
  unknown_field: 'is not a field that can be changed',
  unknown_scope: 'is not a known part',
  repeated_field: 'is changed more than once in this request',
  mixed_subjects: 'belongs to another office than the other fields; make two requests',
  value_missing: 'needs a value of the kind this field takes',
  value_unexpected: 'takes no such value here',
  not_a_figure: 'needs a lower or an upper bound',
  bounds_swapped: 'has its lower bound above its upper bound',
  bounds_empty: 'excludes its own only value',
  out_of_range: 'lies outside what this field can be',
  too_precise: 'has more decimals than the field is kept with',
  approx_needs_value: 'can only be "about" one value, not about two bounds',
  year_needs_value: 'has to be one whole year',
  not_a_code: 'is not one of the codes of this field',
  text_unreadable: 'is empty, too long or holds control characters',
  part_invalid: 'has a part that is missing, unknown or of the wrong kind',
  unknown_commune: 'names a commune that is not known',
  outside_province: 'lies outside the province and its surroundings',
  coordinates_swapped: 'has longitude and latitude swapped',
  ring_open: 'has a ring that is not closed',
  too_many_points: 'has more than 20,000 points',
  shape_invalid: 'crosses or touches itself',
  unknown_claim: 'is no statement about this field of this zone',
  cannot_be_cleared: 'cannot be without a value',
  not_a_day: 'is not a day that exists, or lies before 1900 or after 2100',
  unknown_source: 'is not a known source',
  unknown_revision: 'is not a recorded revision',
  unknown_zone: 'is not another zone',
  zone_or_new: 'is given as `zone`, as `new_zone` or as `orientation`, one of them',
  name_taken: 'is the name of a zone that is there or being proposed already',
  new_zone_incomplete: 'a new zone is proposed with at least these fields',
  nothing_proposed: 'proposes nothing',
  reason_missing: 'says why',
  source_missing: 'names its source, with title and publisher',
  not_an_address: 'is not an http or https address',
  impossible_areas: 'cannot be true together with another area',
  impossible_place: 'leave the zone neither at a place nor without one on some day',
  lineage_needs_end: 'a zone that went into others is withdrawn or superseded',
  choice_missing: 'was changed meanwhile: say whether to go on with mine or theirs',
  not_outdated: 'was not changed meanwhile',
  no_room: 'leaves no room to draw other zones near their published places',
  entry_missing: 'is needed for what is to be done with the entry',
  unknown_entry: 'is no entry of this zone that stands',
  repeated_entry: 'is changed in two ways by this request',
  unknown_sector: 'is no VSIC division',
  ledger_over_allocated: 'hands out more land than the zone is known to have',
  ledger_decision_twice:
    'is entered already under the same decision; name the plots if it hands out several',
  ledger_polygons_overlap: 'overlaps land that somebody else holds on the same days',
  ledger_stages_in_order: 'lies before the stage that the entry has reached',
  ledger_first_stage: 'cannot be the first stage of an entry on that day',
  ledger_already_revoked: 'is of land that was taken back as a whole',
  ledger_revoked_more: 'takes back more than was handed over',
  ledger_stage_backward: 'is not beyond the stage that the entry has reached',
  ledger_stage_of_all: 'is given only where land is taken back',
  ledger_correction: 'corrects an entry of another zone',
  unknown_orientation: 'is no region to which this plan gives an orientation',
  other_orientation: 'is not the orientation that this request is about',
  orientation_alone: 'is proposed in a request of its own, not together with a zone',
  criterion_without_industry: 'names a division, or none where the sentence gives a criterion only',
  repeated_industry: 'says the same twice',
} as const;
export type FaultCode = keyof typeof MESSAGES;

export const isFaultCode = (text: string): text is FaultCode => text in MESSAGES;

/** @param more what makes the message concrete, appended after a colon */
export function fault(pointer: string, code: FaultCode, more?: string): Fault {
  return {
    pointer,
    code,
    message: more === undefined ? MESSAGES[code] : `${MESSAGES[code]}: ${more}`,
  };
}
